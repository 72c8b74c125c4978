import { shown } from "../design/labels";
import { childIdsOf, parentIdOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";

/** Names that aren't longer are cut nowhere, or where nothing can be read anyway. */
const MOST_OF_SHORT = 20;
/** Names whose beginnings differ are told apart by them. */
const BEGINNING = 8;
/** So far a tail goes back to begin with a word. */
const MOST_TO_WORD = 10;
const SEPARATOR = /[\s.\-_@/]/;

/**
 * How many characters of a node's shown name must stay at its end, where its middle is left out, for it to differ from its
 * siblings' names: 17 of "HMPPS Victim System Production" beside "HMPPS Victim System Pre Production". 0: any.
 *
 * Cost: sorting the long names among the siblings, once for the same siblings.
 */
export function tellingTail(design: Design, id: NodeId): number {
  const node = design.nodes.get(id);
  const parentId = parentIdOf(design, id);
  if (node === undefined || parentId === null || node.name.length <= MOST_OF_SHORT) return 0;
  const siblings = childIdsOf(design, parentId);
  let tails = known.get(siblings);
  if (tails?.nodes !== design.nodes) {
    const names = siblings.map((sibling) => design.nodes.get(sibling)?.name ?? "");
    tails = { nodes: design.nodes, byName: tailsOf(names.filter(({ length }) => length > MOST_OF_SHORT).map(shown)) };
    known.set(siblings, tails);
  }
  return tails.byName.get(shown(node.name)) ?? 0;
}

interface Tails {
  readonly nodes: Design["nodes"];
  readonly byName: ReadonlyMap<string, number>;
}
const known = new WeakMap<readonly NodeId[], Tails>();

/** For each name that begins like another one: the characters at its end by which it differs from all of these. */
export function tailsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const alike = new Map<string, Set<string>>();
  for (const name of names) {
    const beginning = name.slice(0, BEGINNING).toLowerCase();
    const group = alike.get(beginning) ?? new Set();
    alike.set(beginning, group.add(name));
  }
  const tails = new Map<string, number>();
  for (const group of alike.values()) {
    if (group.size < 2) continue;
    // Sorted from their ends, names that have most of an end in common stand beside each other.
    const sorted = Array.from(group, (name) => ({ name, reversed: [...name].reverse() })).sort((a, b) =>
      a.reversed.join("") < b.reversed.join("") ? -1 : 1,
    );
    sorted.forEach(({ name, reversed }, index) => {
      const [before, after] = [sorted[index - 1]?.reversed ?? [], sorted[index + 1]?.reversed ?? []];
      const same = Math.max(sameAtStart(reversed, before), sameAtStart(reversed, after));
      tails.set(name, toWord(reversed, Math.min(same + 1, reversed.length)));
    });
  }
  return tails;
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same;
}

/** So many characters of the end, or somewhat more, so that they begin with a word. */
function toWord(reversed: readonly string[], length: number): number {
  for (let at = length; at < Math.min(length + MOST_TO_WORD, reversed.length); at++)
    if (SEPARATOR.test(reversed[at] ?? "")) return at;
  return length;
}
