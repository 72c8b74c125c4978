/** The checksum at the end of a zlib stream, over what was packed. Source: RFC 1950, section 9. */
export function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += 3_800) {
    const end = Math.min(bytes.length, start + 3_800); // so many bytes can't overflow before the remainder is taken
    for (let at = start; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
