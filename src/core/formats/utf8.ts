import { strFromU8 } from "fflate";

/** A text, or the offset of the first byte that can't be part of one. */
export type Utf8Reading = { readonly text: string } | { readonly invalidAt: number };

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
/** What decoders put in the place of bytes that they can't read; a text may hold it as well. */
const REPLACEMENT = "\ufffd";

/** Strict UTF-8 (RFC 3629), a byte order mark included; says where it isn't. Linear. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const text = strFromU8(bytes);
  if (text.includes(REPLACEMENT)) {
    const invalidAt = firstInvalid(bytes);
    if (invalidAt !== null) return { invalidAt };
  }
  // The decoder takes the mark away.
  return { text: BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? `\ufeff${text}` : text };
}

/** The offset of the first byte that begins no character: no overlong forms, no surrogates, nothing above U+10FFFF. */
function firstInvalid(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    let code = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) {
      const byte = bytes[next]!;
      if ((byte & 0xc0) !== 0x80) return at;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code < SMALLEST[length]! || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return at;
    at += length;
  }
  return null;
}

/** The smallest character that needs so many bytes. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];
