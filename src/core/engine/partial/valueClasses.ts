import {
  firstAddressOf,
  type Glob,
  globMatches,
  type IpRange,
  isWithinRange,
  type Match,
  parseIpRange,
  patternIn,
  type ValueTest,
  type World,
  widthOf,
} from "../../policy";
import { witnessesOf } from "./witnesses";

/** One question that statements ask of a key (or of the resource), and the answer for a list of values. */
export interface Probe {
  readonly test: ValueTest;
  holds(values: readonly string[]): Match;
}

export interface ValueSpace {
  /** The value fits one of these patterns; null: any. A key with a domain is never absent. */
  readonly domain: readonly Glob[] | null;
  readonly excluded: readonly Glob[];
  readonly multivalued: boolean;
  readonly boolean: boolean;
  /** Whether the key can be absent, and whether that is tried before its values or after them. */
  readonly absence: "never" | "first" | "last";
  /** Values to try before made-up ones. */
  readonly samples: readonly string[];
}

export interface ValueClasses {
  /** One list of values for each combination of answers that there is; the empty list is an absent key. */
  readonly classes: readonly (readonly string[])[];
  /** False: combinations of answers may be missing. */
  readonly complete: boolean;
}

const MAX_CLASSES = 400;

/** The finitely many values that the probes tell apart. */
export function valueClassesOf(probes: readonly Probe[], space: ValueSpace, world: World): ValueClasses {
  const { values, complete } = candidatesOf(probes, space, world);
  const answers = (list: readonly string[]) => probes.map((probe) => probe.holds(list)).join();
  const classes = new Map<string, readonly string[]>();
  const add = (list: readonly string[]) => {
    const name = answers(list);
    if (!classes.has(name)) classes.set(name, list);
  };
  if (space.absence === "first") add([]);
  const singles = new Map<string, string>();
  for (const value of values) {
    add([value]);
    const name = answersTo(probes, value);
    if (!singles.has(name)) singles.set(name, value);
  }
  const closed = !space.multivalued || closeUnderUnion(probes, [...singles.values()], add);
  if (space.absence === "last") add([]);
  return { classes: [...classes.values()], complete: complete && closed };
}

/** What a single value answers. */
function answersTo(probes: readonly Probe[], value: string): string {
  return probes.map((probe) => probe.holds([value])).join();
}

/** Adds the lists that answer differently from any shorter one; false if there are too many. */
function closeUnderUnion(
  probes: readonly Probe[],
  singles: readonly string[],
  add: (list: readonly string[]) => void,
): boolean {
  // Which answers its members give to each probe is all that a quantifier sees of a list.
  const ofValue = singles.map((value) => answersTo(probes, value).split(","));
  const nameOf = (members: readonly number[]) =>
    probes.map((_, probe) => [...new Set(members.map((member) => ofValue[member]?.[probe]))].sort().join("/")).join();
  const seen = new Set(singles.map((_, index) => nameOf([index])));
  const queue: (readonly number[])[] = singles.map((_, index) => [index]);
  for (let at = 0; at < queue.length; at++) {
    const members = queue[at] ?? [];
    for (let next = 0; next < singles.length; next++) {
      const list = [...members, next];
      const name = nameOf(list);
      if (members.includes(next) || seen.has(name)) continue;
      if (seen.size > MAX_CLASSES) return false;
      seen.add(name);
      queue.push(list);
      add(list.map((index) => singles[index] ?? ""));
    }
  }
  return true;
}

type Candidates = { readonly values: readonly string[]; readonly complete: boolean };

function candidatesOf(probes: readonly Probe[], space: ValueSpace, world: World): Candidates {
  const tests = probes.map(({ test }) => test).filter(({ kind }) => kind !== "absence");
  const kinds = new Set(tests.map(({ kind }) => kind));
  if (space.boolean || kinds.has("boolean")) return { values: ["true", "false"], complete: true };
  const parts: Candidates[] = [];
  if (kinds.has("text") || kinds.size === 0) parts.push(texts(tests, space, world));
  if (kinds.has("number"))
    parts.push({ values: numbersAround(operandsOf(tests, "number"), 1).map(String), complete: true });
  if (kinds.has("date"))
    parts.push({ values: numbersAround(operandsOf(tests, "date"), 1000).map(dateText), complete: true });
  if (kinds.has("ip")) parts.push({ values: addresses(tests), complete: true });
  return {
    values: [...samplesIn(space, kinds), ...parts.flatMap(({ values }) => values)],
    complete: parts.length === 1 && parts.every(({ complete }) => complete),
  };
}

function samplesIn({ samples, domain, excluded }: ValueSpace, kinds: ReadonlySet<string>): readonly string[] {
  if (kinds.size > 0 && !kinds.has("text")) return [];
  const fits = (globs: readonly Glob[], text: string) => globs.some((glob) => globMatches(glob, text));
  return samples.filter((text) => (domain === null || fits(domain, text)) && !fits(excluded, text));
}

function texts(tests: readonly ValueTest[], { domain, excluded }: ValueSpace, world: World): Candidates {
  const resolved = tests.map((test) => (test.kind === "text" ? test.patterns.map((one) => patternIn(one, world)) : []));
  const lists = resolved.map((globs) => globs.filter((glob) => glob !== null && glob !== undefined));
  const found = witnessesOf({ lists, domain, excluded });
  return { values: found.texts, complete: found.complete && !resolved.some((globs) => globs.includes(undefined)) };
}

function operandsOf(tests: readonly ValueTest[], kind: "number" | "date"): readonly number[] {
  return tests.flatMap((test) => (test.kind === kind ? test.operands : []));
}

/** Every operand, one number between each two neighbours, one below and one above all. */
function numbersAround(operands: readonly number[], step: number): readonly number[] {
  const sorted = [...new Set(operands)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [0];
  const between = sorted.slice(1).map((operand, index) => (operand + (sorted[index] ?? operand)) / 2);
  return [first - step, ...sorted, ...between, last + step];
}

function dateText(time: number): string {
  const date = new Date(Math.round(time));
  return Number.isNaN(date.getTime()) ? String(time / 1000) : date.toISOString();
}

const EVERY_ADDRESS: readonly IpRange[] = ["0.0.0.0/0", "::/0"].flatMap((text) => parseIpRange(text) ?? []);

/** One address of each range that lies in no smaller range, and one of each kind outside all. */
function addresses(tests: readonly ValueTest[]): readonly string[] {
  const ranges = tests.flatMap((test) => (test.kind === "ip" ? test.operands : []));
  return [...ranges, ...EVERY_ADDRESS].flatMap((range) => {
    const inner = ranges.filter((other) => other.length > range.length && isWithinRange(other, range));
    const free = addressOutside(range, inner);
    return free === null ? [] : [firstAddressOf(free)];
  });
}

function addressOutside(range: IpRange, taken: readonly IpRange[]): IpRange | null {
  if (taken.length === 0) return range;
  if (taken.some((other) => isWithinRange(range, other))) return null;
  const { version, bits } = range;
  const length = range.length + 1;
  for (const half of [bits | (1n << BigInt(widthOf(version) - length)), bits]) {
    const part = { version, bits: half, length };
    const found = addressOutside(
      part,
      taken.filter((other) => isWithinRange(other, part) || isWithinRange(part, other)),
    );
    if (found !== null) return found;
  }
  return null;
}
