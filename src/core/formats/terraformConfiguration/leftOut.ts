import type { Unresolved } from "../../hcl/value";
import { MAX_PROBLEMS, type Place, type Problem } from "../../json/problem";

/** What isn't in the design because it can't be known. */
export interface Omission {
  /** "the email" */
  readonly what: string;
  /** "accounts": of how many of these, where several lack it for the same reason. */
  readonly ofMany: string;
  /** "account “Dev”": of what, where it is one. */
  readonly of: string;
  readonly at: Place;
}

/** More of a kind are counted, not named. */
const MAX_NAMED = 5;
const MAX_PLACES = 200;

/**
 * Collects what can't be known. One cause, such as a variable without a value, may leave out very much: it is one warning,
 * with all the lines.
 */
export class LeftOut {
  readonly #byCause = new Map<string, Map<string, Omission[]>>();

  /** Paths in lists of lines are from the root folder. */
  constructor(readonly rootFolder: string) {}

  add(cause: Unresolved, omission: Omission): void {
    const kinds = this.#byCause.get(cause.reason) ?? new Map<string, Omission[]>();
    const kind = `${omission.what} of ${omission.ofMany}`;
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [omission]);
    else same.push(omission);
    this.#byCause.set(cause.reason, kinds);
  }

  /** As warnings, the first use of each cause as its place. */
  problems(): readonly Problem[] {
    const problems = [...this.#byCause].map(([reason, kinds]): Problem => {
      const omissions = [...kinds.values()];
      return {
        severity: "warning",
        code: "unresolved",
        at: omissions[0]?.[0]?.at ?? {},
        message: `Left out because ${reason}: ${omissions.map((each) => told(each, this.rootFolder)).join("; ")}.`,
        remedy: "",
      };
    });
    if (problems.length <= MAX_PROBLEMS) return problems;
    const untold = problems.length - MAX_PROBLEMS;
    const more: Problem = {
      severity: "warning",
      code: "more-problems",
      at: {},
      message: `${untold} more causes leave something out.`,
      remedy: "Mend these first.",
    };
    return [...problems.slice(0, MAX_PROBLEMS), more];
  }
}

function told(omissions: readonly Omission[], folder: string): string {
  const [first] = omissions;
  if (first === undefined) return "";
  const before = first.what === "" ? "" : `${first.what} of `;
  if (omissions.length > MAX_NAMED)
    return `${before}${omissions.length} ${first.ofMany} (${linesOf(omissions, folder)})`;
  return omissions.map((each) => `${before}${each.of} (${linesOf([each], folder)})`).join("; ");
}

/** "a.tf, lines 3, 5; b.tf, line 1" */
function linesOf(omissions: readonly Omission[], folder: string): string {
  const byFile = new Map<string, Set<number>>();
  for (const { at } of omissions.slice(0, MAX_PLACES)) {
    const file = withoutFolder(at.file ?? "", folder);
    const lines = byFile.get(file) ?? new Set<number>();
    byFile.set(file, lines.add(at.line ?? 1));
  }
  const files = [...byFile].map(
    ([file, lines]) => `${file}, ${lines.size === 1 ? "line" : "lines"} ${[...lines].join(", ")}`,
  );
  const more = omissions.length > MAX_PLACES ? [`and ${omissions.length - MAX_PLACES} more`] : [];
  return [...files, ...more].join("; ");
}

function withoutFolder(path: string, folder: string): string {
  return folder !== "" && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
