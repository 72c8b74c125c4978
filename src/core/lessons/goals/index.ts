import type { Design } from "../../design/types";
import { type AccountCountGoal, accountCount } from "./accountCount";
import { type AtMostServicesGoal, atMostServices } from "./atMostServices";
import { type AttachmentsGoal, attachments } from "./attachments";
import { type AwsAcceptsGoal, awsAccepts } from "./awsAccepts";
import { type CommonOuGoal, commonOu } from "./commonOu";
import { type DirectlyUnderRootGoal, directlyUnderRoot } from "./directlyUnderRoot";
import type { GoalFailure, GoalFields, GoalKind } from "./goalKind";
import { type HasUseCasesGoal, hasUseCases } from "./hasUseCases";
import { type NoFindingGoal, noFinding } from "./noFinding";
import { type OnlyRegionsGoal, onlyRegions } from "./onlyRegions";
import { type OnlyServicesGoal, onlyServices } from "./onlyServices";
import { type SameVerdictsGoal, sameVerdicts } from "./sameVerdicts";
import { type UseCasesPerAccountGoal, useCasesPerAccount } from "./useCasesPerAccount";
import { type VerdictGoal, verdict } from "./verdict";

export type { GoalFailure } from "./goalKind";

/** Everything that a lesson can ask for. A new kind is a file beside this one, a member here and a line below. */
export type Goal =
  | VerdictGoal
  | SameVerdictsGoal
  | OnlyServicesGoal
  | AtMostServicesGoal
  | OnlyRegionsGoal
  | UseCasesPerAccountGoal
  | HasUseCasesGoal
  | AccountCountGoal
  | CommonOuGoal
  | DirectlyUnderRootGoal
  | AttachmentsGoal
  | AwsAcceptsGoal
  | NoFindingGoal;

const kinds: { readonly [K in Goal["kind"]]: GoalKind<Extract<Goal, { kind: K }>> } = {
  verdict,
  "same-verdicts": sameVerdicts,
  "only-services": onlyServices,
  "at-most-services": atMostServices,
  "only-regions": onlyRegions,
  "use-cases-per-account": useCasesPerAccount,
  "has-use-cases": hasUseCases,
  "account-count": accountCount,
  "common-ou": commonOu,
  "directly-under-root": directlyUnderRoot,
  attachments,
  "aws-accepts": awsAccepts,
  "no-finding": noFinding,
};

export const goalKindNames: readonly string[] = Object.keys(kinds);

/** The kind of this name, for any goal; undefined where there is none. */
export function goalKindNamed(name: string): GoalKind<GoalFields> | undefined {
  return Object.hasOwn(kinds, name) ? (kinds[name as Goal["kind"]] as unknown as GoalKind<GoalFields>) : undefined;
}

/** The kind of a goal that was read or written as one. */
export function kindOf(goal: Goal): GoalKind<GoalFields> {
  return kinds[goal.kind] as unknown as GoalKind<GoalFields>;
}

/** What the goal still misses in the design; none where it is reached. */
export function checkGoal(goal: Goal, design: Design, start: Design): readonly GoalFailure[] {
  return kindOf(goal).check(goal, design, start);
}
