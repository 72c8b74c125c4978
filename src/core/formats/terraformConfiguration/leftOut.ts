import type { Unresolved } from "../../hcl/value";
import { MAX_PROBLEMS, type Place, type Problem } from "../../json/problem";

/** What can be missing; what permissions hang on comes first, and is told first. */
const KINDS = [
  "block",
  "attachment",
  "content",
  "place",
  "organization",
  "delegation",
  "id",
  "name",
  "email",
  "role_name",
  "description",
  "tags",
] as const;
/** What is missing, or what misses something. */
export type OmissionKind = (typeof KINDS)[number];

/** What comes of it, as the sentence before "because". */
export interface Effect {
  /** "The email of account “Dev” isn't known" */
  readonly one: (name: string) => string;
  /** "The emails of 4 accounts aren't known" */
  readonly many: (count: number) => string;
}

/** Something that isn't in the design because it can't be known. */
export interface Omission extends Effect {
  readonly kind: OmissionKind;
  /** What misses something, or is missing itself: "account “Dev”". */
  readonly of: string;
  readonly at: Place;
}

/** More of a kind are counted, not named. */
const MAX_NAMED = 3;
const MAX_LINES = 100;

/**
 * Collects what can't be known. One cause, such as a variable without a value, may leave out very much: of each file and kind it
 * is one warning (`left-out-email`, …) with all the lines. What mends it is told once.
 */
export class LeftOut {
  readonly #alike = new Map<string, { readonly cause: Unresolved; readonly omissions: Omission[] }>();

  add(cause: Unresolved, omission: Omission): void {
    const { kind, one, many, at } = omission;
    const key = JSON.stringify([KINDS.indexOf(kind), at.file, cause.reason, one(""), many(0)]);
    const alike = this.#alike.get(key);
    if (alike === undefined) this.#alike.set(key, { cause, omissions: [omission] });
    else alike.omissions.push(omission);
  }

  /** As warnings, each at the first line that it is about. */
  problems(): readonly Problem[] {
    const all = [...this.#alike.values()].toSorted((a, b) => rankOf(a.omissions) - rankOf(b.omissions));
    const remedies = new Set<string>();
    const problems = all.slice(0, MAX_PROBLEMS).map(({ cause: { reason, remedy }, omissions }): Problem => {
      const [first] = omissions as [Omission];
      const isToldAlready = remedies.has(remedy);
      remedies.add(remedy);
      return {
        severity: "warning",
        code: `left-out-${first.kind}`,
        at: first.at,
        message: `${told(omissions, first, reason)}.`,
        remedy: isToldAlready ? "" : remedy,
      };
    });
    if (all.length <= MAX_PROBLEMS) return problems;
    const message = `${all.length - MAX_PROBLEMS} more causes leave something out.`;
    return [...problems, { severity: "warning", code: "more-problems", at: {}, message, remedy: "Mend these first." }];
  }
}

function rankOf([first]: readonly Omission[]): number {
  return first === undefined ? 0 : KINDS.indexOf(first.kind);
}

function told(omissions: readonly Omission[], { one, many, of }: Omission, reason: string): string {
  if (omissions.length === 1) return `${one(of)}, because ${reason}`;
  const said = `${many(omissions.length)}, because ${reason}`;
  const isNamed = new Set(omissions.map((each) => each.of)).size === omissions.length;
  if (isNamed && omissions.length <= MAX_NAMED)
    return `${said}: ${omissions.map((each) => `${each.of} (line ${each.at.line ?? 1})`).join(", ")}`;
  const lines = [...new Set(omissions.map(({ at }) => at.line ?? 1))];
  const more = lines.length > MAX_LINES ? ` and ${lines.length - MAX_LINES} more` : "";
  return `${said} (${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, MAX_LINES).join(", ")}${more})`;
}
