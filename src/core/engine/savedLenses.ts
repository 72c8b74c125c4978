import { lensNameOf } from "../design/savedLenses";
import type { Design } from "../design/types";
import { isJsonObject, type JsonValue } from "../json/value";
import { lensFrom } from "./readLens";
import type { Lens } from "./types";

/** An entry of the design's `lenses`: a question under its name, or what can't be read as one and is kept all the same. */
export interface SavedLens {
  /** Where it stands among the entries. */
  readonly index: number;
  readonly name: string | null;
  /** Null: not a question that this version can ask. */
  readonly lens: Lens | null;
}

const byEntries = new WeakMap<readonly JsonValue[], readonly SavedLens[]>();

/** The saved questions in the order of the file; the same list for the same entries. */
export function savedLensesOf({ lenses }: Pick<Design, "lenses">): readonly SavedLens[] {
  let saved = byEntries.get(lenses);
  if (saved === undefined) {
    saved = lenses.map((entry, index) => {
      const name = lensNameOf(entry);
      const lens = name === null || !isJsonObject(entry) ? null : lensFrom(entry.question);
      return { index, name, lens };
    });
    byEntries.set(lenses, saved);
  }
  return saved;
}
