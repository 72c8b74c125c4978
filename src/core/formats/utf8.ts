/** A text, or the offset of the first byte that can't be part of one. */
export type Utf8Reading = { readonly text: string } | { readonly invalidAt: number };

const CHUNK = 8192;
/** So few characters are gathered one by one. */
const SHORT_RUN = 16;

/**
 * Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. Linear; core has no TextDecoder,
 * and this one says where it stopped.
 */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      const end = endOfAscii(bytes, at);
      if (end - at > SHORT_RUN) {
        parts.push(String.fromCharCode(...units), String.fromCharCode.apply(null, asList(bytes.subarray(at, end))));
        units = [];
      } else for (let next = at; next < end; next++) units.push(bytes[next]!);
      at = end;
      continue;
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return { invalidAt: at };
    let code = lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) {
      const byte = bytes[next]!;
      if ((byte & 0xc0) !== 0x80) return { invalidAt: at };
      code = (code << 6) | (byte & 0x3f);
    }
    if (code < SMALLEST[length]!) return { invalidAt: at };
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { invalidAt: at };
    if (code > 0xffff) units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + (code & 0x3ff));
    else units.push(code);
    if (units.length >= CHUNK) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
    at += length;
  }
  parts.push(String.fromCharCode(...units));
  return { text: parts.join("") };
}

/** The smallest character that needs so many bytes. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** Where the ASCII characters from `start` on end, `CHUNK` of them at most. */
function endOfAscii(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + CHUNK);
  let end = start;
  while (end < limit && bytes[end]! < 0x80) end++;
  return end;
}

/** `apply` takes whatever has a length and entries. */
function asList(bytes: Uint8Array): number[] {
  return bytes as unknown as number[];
}
