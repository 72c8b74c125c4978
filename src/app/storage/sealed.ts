/**
 * A text as it is kept: with the version of the layout and a checksum, so that a record that was cut, overwritten or
 * written by a newer Orgwright is told from a sound one before anything in it is believed.
 */
export interface Sealed {
  readonly version: number;
  readonly text: string;
  readonly checksum: number;
}

/** The layout of the records that this program writes. */
export const SEAL_VERSION = 1;

export type Unsealed =
  | { readonly kind: "sound"; readonly text: string }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer"; readonly version: number };

export function seal(text: string): Sealed {
  return { version: SEAL_VERSION, text, checksum: checksumOf(text) };
}

export function unseal(value: unknown): Unsealed {
  if (typeof value !== "object" || value === null) return { kind: "damaged" };
  const { version, text, checksum } = value as Partial<Record<keyof Sealed, unknown>>;
  if (typeof version === "number" && version > SEAL_VERSION) return { kind: "newer", version };
  if (version !== SEAL_VERSION || typeof text !== "string" || checksum !== checksumOf(text)) return { kind: "damaged" };
  return { kind: "sound", text };
}

/** FNV-1a over the text's UTF-16 units: 32 bits against accidents, not against forgers. */
function checksumOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
