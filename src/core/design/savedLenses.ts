import { isJsonObject, type JsonValue } from "../json/value";
import { shown } from "./labels";
import type { Design } from "./types";

/** The name of an entry of `lenses`, its ends trimmed; null where it has none. A file may hold anything there. */
export function lensNameOf(entry: JsonValue | undefined): string | null {
  if (!isJsonObject(entry) || typeof entry.name !== "string" || entry.name.trim() === "") return null;
  return entry.name.trim();
}

/** "“Stop the trail”": an entry as titles and messages name it. */
export function lensLabelOf({ lenses }: Pick<Design, "lenses">, index: number): string {
  const name = lensNameOf(lenses[index]);
  return name === null ? "without a name" : `“${shown(name)}”`;
}

/** Where the question of this name stands in `lenses`; -1 where there is none. */
export function indexOfLens({ lenses }: Pick<Design, "lenses">, name: string): number {
  return lenses.findIndex((entry) => lensNameOf(entry) === name.trim());
}
