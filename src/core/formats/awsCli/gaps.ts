import type { Place, Problem } from "../../json/problem";
import type { Answer } from "./answers";

/** Raw pages that say that another one follows, which isn't there. */
export function missingPages(answers: readonly Answer[]): readonly Problem[] {
  const nameOf = ({ key, call, about }: Answer) => `${key} ${call} ${about}`;
  const ended = new Set(answers.filter(({ goesOn }) => !goesOn).map(nameOf));
  return answers
    .filter((answer) => answer.goesOn && !ended.has(nameOf(answer)))
    .map(({ at, key }) => ({
      severity: "warning" as const,
      code: "page-missing",
      at,
      message: `The answer goes on (it has a NextToken), but its last page is not there: some of its ${key} are missing.`,
      remedy: "Run the command again without --no-paginate and --max-items.",
    }));
}

const UNPLACED = {
  Children: ["whose children these are", "list-children-ou-ab12-11111111.json"],
  Parents: ["whose parent this is", "list-parents-111122223333.json"],
  Targets: ["which policy is attached to these targets", "list-targets-for-policy-p-a1b2c3d4.json"],
  DelegatedServices: [
    "which account administers these services",
    "list-delegated-services-for-account-111122223333.json",
  ],
  Tags: ["whose tags these are", "list-tags-for-resource-111122223333.json"],
} as const;

/** The answer says nothing without the id that it is about. */
export function nameless({ key, call, at }: Answer): Problem {
  const [what, example] = UNPLACED[key as keyof typeof UNPLACED];
  return unplaced(at, call ?? key, what, example);
}

/** An answer of `call` doesn't tell `what`; `example`: a file name that would. */
export function unplaced(at: Place, call: string, what: string, example: string): Problem {
  return {
    severity: "warning",
    code: "answer-without-id",
    at,
    message: `An answer of ${call} was left out: it doesn't tell ${what}.`,
    remedy: `Say it in the file's name (${example}).`,
  };
}
