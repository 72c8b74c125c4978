const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...LETTERS].map((letter, value) => [letter.charCodeAt(0), value]));
const CHUNK = 6_000; // bytes at a time: a multiple of three

/** Bytes as text (RFC 4648, section 4); core has no `btoa`. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = Math.min(bytes.length, start + CHUNK);
    let part = "";
    for (let at = start; at < end; at += 3) {
      const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const letters = [18, 12, 6, 0].map((shift) => LETTERS[(group >> shift) & 63]);
      part += letters.map((letter, index) => (index <= end - at ? letter : "=")).join("");
    }
    parts.push(part);
  }
  return parts.join("");
}

/** The bytes of such a text, white space left out; null where it is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s+/g, "");
  const content = plain.replace(/={1,2}$/, "");
  if (plain.length % 4 !== 0) return null;
  const bytes = new Uint8Array(Math.floor((content.length * 3) / 4));
  let filled = 0;
  let group = 0;
  let bits = 0;
  for (let at = 0; at < content.length; at++) {
    const value = VALUES.get(content.charCodeAt(at));
    if (value === undefined) return null;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = (group >> bits) & 0xff;
    }
  }
  return bytes;
}
