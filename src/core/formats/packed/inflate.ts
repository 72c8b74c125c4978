import { Inflate } from "fflate";

/** What came out, or why it didn't: more than was agreed, or no DEFLATE at all. */
export type Inflated =
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "damaged" };

/** What goes in at once. DEFLATE gives at most 1,032 bytes for one (RFC 1951), so no more than 8 MB come out at once. */
const STEP = 8192;

/**
 * Raw DEFLATE, unpacked until it ends or more than `maxBytes` have come: a bomb is stopped where it goes too far, and never
 * takes more memory than the limit and one step.
 */
export function inflate(packed: Uint8Array, maxBytes: number): Inflated {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > maxBytes) return { kind: "too-large" };
    }
  } catch {
    return { kind: "damaged" };
  }
  return { kind: "whole", bytes: joined(parts, size) };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
