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

/** Something that isn't in the design because it can't be known. */
export interface Omission {
  readonly kind: OmissionKind;
  /** "the email of "; empty where the thing itself is left out. */
  readonly what: string;
  /** "account “Dev”": of what. */
  readonly of: string;
  /** "accounts": of how many of these, where many lack it for the same reason. */
  readonly ofMany: string;
  readonly at: Place;
}

/** More of a kind are counted, not named. */
const MAX_NAMED = 3;
const MAX_LINES = 100;

/**
 * Collects what can't be known. One cause, such as a variable without a value, may leave out very much: of each file and kind it
 * is one warning (`left-out-email`, …) with all the lines.
 */
export class LeftOut {
  readonly #alike = new Map<string, { readonly reason: string; readonly omissions: Omission[] }>();

  add({ reason }: Unresolved, omission: Omission): void {
    const { kind, what, ofMany, at } = omission;
    const key = JSON.stringify([KINDS.indexOf(kind), at.file, reason, what, ofMany]);
    const alike = this.#alike.get(key);
    if (alike === undefined) this.#alike.set(key, { reason, omissions: [omission] });
    else alike.omissions.push(omission);
  }

  /** As warnings, each at the first line that it is about. */
  problems(): readonly Problem[] {
    const all = [...this.#alike.values()].toSorted((a, b) => rankOf(a.omissions) - rankOf(b.omissions));
    const problems = all.slice(0, MAX_PROBLEMS).map(({ reason, omissions }): Problem => {
      const [first] = omissions as [Omission];
      return {
        severity: "warning",
        code: `left-out-${first.kind}`,
        at: first.at,
        message: `Left out because ${reason}: ${told(omissions, first)}.`,
        remedy: "",
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

function told(omissions: readonly Omission[], { what, of, ofMany }: Omission): string {
  const lines = [...new Set(omissions.map(({ at }) => at.line ?? 1))];
  if (omissions.length === 1) return what + of;
  if (omissions.length <= MAX_NAMED)
    return what + omissions.map((each) => `${each.of} (line ${each.at.line ?? 1})`).join(", ");
  const more = lines.length > MAX_LINES ? ` and ${lines.length - MAX_LINES} more` : "";
  const all = `${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, MAX_LINES).join(", ")}${more}`;
  return `${what}${omissions.length} ${ofMany} (${all})`;
}
