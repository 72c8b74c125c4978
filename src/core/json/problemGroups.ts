import type { Problem } from "./problem";

/** What is told in full, and what is so alike that its first stands for all; each in its order. */
export interface Grouped<T> {
  readonly single: readonly T[];
  readonly groups: readonly (readonly [T, ...T[]])[];
}

type Group<T> = Grouped<T>["groups"][number];

/** So many of a kind stand by themselves; more are a group. */
const MOST_BY_THEMSELVES = 3;

/**
 * Problems by their cause: what the message gives as its reason, else what it says, whatever names and numbers it says it of. Names may also stand in no quotation marks: where hardly two of a code say the same, the code is the cause.
 */
export function problemGroups(problems: readonly Problem[]): Grouped<Problem> {
  const byCode = parted(problems, ({ severity, code }) => `${severity} ${code}`);
  return withSingles(
    problems,
    byCode.flatMap((ofCode) => {
      const byCause = parted(ofCode, ({ message }) => reasonIn(message));
      const few = byCause.filter(({ length }) => length <= MOST_BY_THEMSELVES);
      const rest = few.flat();
      return few.length > rest.length / 2 ? [...byCause.filter((cause) => !few.includes(cause)), rest] : byCause;
    }),
  );
}

/** Sentences by what they say, whatever they say it of. */
export function sentenceGroups(sentences: readonly string[]): Grouped<string> {
  return withSingles(sentences, parted(sentences, withoutNames));
}

function parted<T>(items: readonly T[], kindOf: (item: T) => string): readonly (readonly T[])[] {
  const byKind = new Map<string, T[]>();
  for (const item of items) {
    const kind = kindOf(item);
    const alike = byKind.get(kind);
    if (alike === undefined) byKind.set(kind, [item]);
    else alike.push(item);
  }
  return [...byKind.values()];
}

/** The parts that are large enough for a group, in the order of the first of each. */
function withSingles<T>(items: readonly T[], parts: readonly (readonly T[])[]): Grouped<T> {
  const groups = parts.flatMap(([first, ...others]): readonly Group<T>[] =>
    first === undefined || others.length < MOST_BY_THEMSELVES ? [] : [[first, ...others]],
  );
  const inGroups = new Set(groups.flat());
  const placeOf = new Map(items.map((item, index) => [item, index]));
  return {
    single: items.filter((item) => !inGroups.has(item)),
    groups: groups.toSorted(([one], [other]) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0)),
  };
}

/** What stands after "because", else all of it; without what is concerned, which stands in brackets and after a colon. */
function reasonIn(message: string): string {
  const [said = ""] = withoutNames(message)
    .replace(/ \([^)]*\)/g, "")
    .split(": ", 1);
  return (/\bbecause (.*)$/.exec(said)?.[1] ?? said).replace(/\.$/, "");
}

/** The sentence without names, which stand in quotation marks, and numbers. */
function withoutNames(sentence: string): string {
  return sentence.replace(/“[^”]*”/g, "“”").replace(/\d[\d,.]*(?=\D|$)/g, "0");
}
