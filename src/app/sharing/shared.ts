import { SHARED_DESIGN } from "../../core/formats/sharedDesign";

/** What an address holds: the packed design, and the picture that is to be shown of it. */
export interface Shared {
  readonly packed: string;
  readonly picture: string;
}

/** The design in the fragment of an address; null where there is none. */
export function sharedIn(hash: string): Shared | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const packed = parts.get(SHARED_DESIGN);
  if (packed === null) return null;
  parts.delete(SHARED_DESIGN);
  return { packed, picture: parts.size === 0 ? "" : `#${parts}` };
}
