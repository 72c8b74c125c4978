import { SHARED_DESIGN } from "../../core/formats/sharedDesign";
import { partsOf } from "../lens/pictureHash";

/** What an address holds: the packed design, and the picture that is to be shown of it. */
export interface Shared {
  readonly packed: string;
  readonly picture: string;
}

/** Around a link in words; a file that mentions one is more. */
const MOST_AROUND = 1_000;

/** An address with a fragment. It holds no other one: else a text of many without white space would be gone through for each. */
const LINK = /https?:\/\/(?:(?!https?:\/\/)[^\s#])+(#\S+)/g;

/** The design in the link that a text is, or holds among a few words; null where there is none. */
export function sharedInText(text: string): Shared | null {
  for (const [link, hash = ""] of text.matchAll(LINK)) {
    const shared = sharedIn(hash);
    if (shared === null) continue;
    const around = text.trim().length - link.length;
    if (around === 0 || (around <= MOST_AROUND && /^\d+\.[\w-]/.test(shared.packed))) return shared;
  }
  return null;
}

/** The design in the fragment of an address; null where there is none. */
export function sharedIn(hash: string): Shared | null {
  const parts = partsOf(hash);
  const packed = parts.get(SHARED_DESIGN);
  if (packed === null) return null;
  parts.delete(SHARED_DESIGN);
  return { packed, picture: parts.size === 0 ? "" : `#${parts}` };
}
