import { QUOTA_PROFILES } from "../../design/quotas";
import { structureWarnings } from "../../design/structureWarnings";
import type { Design } from "../../design/types";
import { policyProblems } from "../../formats/policyProblems";
import type { Problem } from "../../json/problem";
import { asJson, oneOf } from "../../json/strictFields";
import { readWords } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

const CODES = {
  depth: ["too-deep"],
  attachments: ["too-many-attached", "no-scp"],
  size: ["too-large"],
} as const;
type Subject = keyof typeof CODES;
const SUBJECTS = Object.keys(CODES) as readonly Subject[];
const RULES = Object.keys(QUOTA_PROFILES) as [string, ...string[]];

/** Held to the rules of a date, AWS refuses nothing of the design in these respects. */
export interface AwsAcceptsGoal extends GoalFields {
  readonly kind: "aws-accepts";
  /** A profile of rules: "2022", "2026-05". */
  readonly rules: string;
  readonly about: readonly string[];
}

export const awsAccepts: GoalKind<AwsAcceptsGoal> = {
  kind: "aws-accepts",
  fields: ["rules", "about"],
  read: (reader) => {
    const rules = oneOf(reader, "rules", "The goal", RULES);
    const about = readWords(reader, "about");
    about.forEach((subject, index) => {
      if (!SUBJECTS.some((known) => known === subject))
        reader.error(
          ["about", index],
          "unknown-word",
          `Nothing is known about “${subject.slice(0, 80)}”.`,
          `Write one of ${SUBJECTS.join(", ")}.`,
        );
    });
    return { rules, about };
  },
  write: ({ rules, about }) => asJson({ rules, about }),
  probeCount: () => 0,
  check({ rules, about }, design) {
    const codes = new Set<string>(
      SUBJECTS.filter((subject) => about.includes(subject)).flatMap((subject) => CODES[subject]),
    );
    const problems = refusalsOf({ ...design, organization: { ...design.organization, rules } });
    return problems
      .filter(({ code, severity }) => severity === "error" && codes.has(code))
      .map(({ message }) => ({ message: `By the rules of ${rules}: ${message}` }));
  },
};

function refusalsOf(design: Design): readonly Problem[] {
  return [
    ...structureWarnings(design),
    ...[...design.policies.values()].flatMap((policy) => policyProblems(design.organization, policy).problems),
  ];
}
