import { policyLabelOf, shown } from "../../design/labels";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { capitalized, inWords } from "../../design/useCaseWords";
import { asPrincipal, evaluatePartially, lensRequest, ordinaryLens, type Verdict } from "../../engine";
import { elsewhere, liveIn, type Part, trialsIn } from "./cast";
import type { Story, StoryQuestion } from "./types";

const ACTION = "dynamodb:DeleteTable";

/** Played by the engine: may development's role delete production's database? */
export const deletedDatabase: Story = {
  id: "deleted-database",
  title: "An engineer deletes production’s database",
  kind: "permissions",
  answer: "partition, and a policy beside it",
  isAbout: (design, account) => castIn(design, account) !== null,
  tell(design, account) {
    const cast = castIn(design, account);
    if (cast === null) return [];
    const { live, trial } = cast;
    const home = shown(live.account.name);
    if (trial !== null && areTogether(cast))
      return [
        `${home} serves ${inWords(live.useCase)} and ${inWords(trial.useCase)}. After a test an engineer cleans up with the role Developer, mistakes one name for another, and deletes the table with production’s data.`,
        `IAM is one for the whole account: development needs ${ACTION} every day, so its roles have it. That they have it for their own tables only, every single IAM policy in ${home} would have to say, each time anew.`,
      ];
    return [
      `${capitalized(inWords(live.useCase))} lives in ${home}${trial === null ? "" : `, ${inWords(trial.useCase)} in ${shown(trial.account.name)}`}. An engineer cleans up after a test with development’s role and mistakes one name for another.`,
      `A name alone means a table of the caller’s own account, so the call finds none. To reach any further it would take a role in ${home} or a policy on the table that lets development in.`,
    ];
  },
  outcomeIn(design, account) {
    const cast = castIn(design, account);
    if (cast === null) return { isSolved: true, by: null, sentence: "There is no production here." };
    const { live } = cast;
    const home = shown(live.account.name);
    const verdict = verdictOf(design, questionOf(design, cast));
    if (areTogether(cast)) {
      const policies = policiesIn(design, verdict);
      if (verdict.kind === "denied")
        return {
          isSolved: true,
          by: "policy",
          sentence: `${policies} stops the call, for development and production alike. Apart, development could still delete what is its own.`,
        };
      return { isSolved: false, by: null, sentence: passing(verdict, home) };
    }
    const inProduction = verdictOf(design, questionOf(design, { live, trial: null }));
    const beside =
      inProduction.kind === "denied"
        ? `${policiesIn(design, inProduction)} keeps production’s own people from it as well.`
        : `Production’s own people still can: against that a policy such as Protect data on ${home} is the answer.`;
    return { isSolved: true, by: "partition", sentence: `The border of the account keeps them apart. ${beside}` };
  },
  questionIn(design, account) {
    const cast = castIn(design, account);
    if (cast === null) throw new Error(`The story isn’t about ${account.id}.`);
    return questionOf(design, cast);
  },
};

interface Cast {
  readonly live: Part;
  /** Null where the design has no workload before production. */
  readonly trial: Part | null;
}

/** Production in this account, or the one that this account develops for. */
function castIn(design: Design, account: AccountNode): Cast | null {
  const live = liveIn(design, account);
  const trials = trialsIn(design, account);
  if (live !== undefined) {
    const here = trials.find(({ businessUnit }) => businessUnit === live.businessUnit) ?? trials[0];
    const there = elsewhere(design, account, live, "before production");
    return {
      live: { account, useCase: live },
      trial: here === undefined ? (there ?? null) : { account, useCase: here },
    };
  }
  const part = trials
    .map((useCase: UseCase) => ({ useCase, live: elsewhere(design, account, useCase, "in production") }))
    .find((each) => each.live !== undefined);
  return part?.live === undefined ? null : { live: part.live, trial: { account, useCase: part.useCase } };
}

function areTogether({ live, trial }: Cast): boolean {
  return trial?.account.id === live.account.id;
}

/** A developer’s role calls; where there is no development, one of production's own. */
function questionOf(design: Design, { live, trial }: Cast): StoryQuestion {
  const lens = asPrincipal(ordinaryLens(design, ACTION), "role/Developer");
  return { accountId: (trial ?? live).account.id, lens };
}

function verdictOf(design: Design, { accountId, lens }: StoryQuestion): Verdict {
  return evaluatePartially(design, lensRequest(design, lens, accountId), { deriveContext: true });
}

function passing(verdict: Verdict, home: string): string {
  if (verdict.kind === "exempt")
    return `${home} is the management account: no SCP binds it, so nothing but IAM stands between the engineer and the database.`;
  if (verdict.kind === "conditional")
    return "The SCPs let the call through under a condition, so it can happen to whoever meets it.";
  return "The SCPs let the call through, so it can happen.";
}

/** "ProtectData", "ProtectData and an allow list": what denies, by name. */
function policiesIn(design: Design, verdict: Verdict): string {
  if (verdict.kind !== "denied") return "";
  const names = verdict.decidedBy.map(({ policyId, nodeId }) =>
    policyId === null
      ? `the lack of an allow at ${shown(design.nodes.get(nodeId)?.name ?? "")}`
      : policyLabelOf(design, policyId),
  );
  return [...new Set(names)].join(" and ");
}
