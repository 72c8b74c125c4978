import { accountNameByHand } from "./existing/accountNameByHand";
import { emailByHand } from "./existing/emailByHand";
import { ouMadeAnew } from "./existing/ouMadeAnew";
import { accountUnprotected } from "./guardrails/accountUnprotected";
import { noEffect } from "./guardrails/noEffect";
import { noScp } from "./guardrails/noScp";
import { nothingAllowed } from "./guardrails/nothingAllowed";
import { productionUnprotected } from "./guardrails/productionUnprotected";
import { typeNotEnabled } from "./guardrails/typeNotEnabled";
import { accountNameTaken } from "./names/accountNameTaken";
import { emailShape } from "./names/emailShape";
import { emailTaken } from "./names/emailTaken";
import { nameCharacters } from "./names/nameCharacters";
import { nameEmpty } from "./names/nameEmpty";
import { nameInvisible } from "./names/nameInvisible";
import { nameTaken } from "./names/nameTaken";
import { nameTooLong } from "./names/nameTooLong";
import { policyDescriptionLength } from "./names/policyDescriptionLength";
import { policyNameLength } from "./names/policyNameLength";
import { policyNameTaken } from "./names/policyNameTaken";
import { roleName } from "./names/roleName";
import { noMatchingAction } from "./policies/noMatchingAction";
import { unknownAction } from "./policies/unknownAction";
import { unknownService } from "./policies/unknownService";
import { tooDeep } from "./quotas/tooDeep";
import { tooLarge } from "./quotas/tooLarge";
import { tooManyAccounts } from "./quotas/tooManyAccounts";
import { tooManyAttached } from "./quotas/tooManyAttached";
import { tooManyOus } from "./quotas/tooManyOus";
import { tooManyPolicies } from "./quotas/tooManyPolicies";
import { accountInRoot } from "./structure/accountInRoot";
import { businessUnitsShareAccount } from "./structure/businessUnitsShareAccount";
import { deliveryShared } from "./structure/deliveryShared";
import { emptyOu } from "./structure/emptyOu";
import { enterpriseWithRuntime } from "./structure/enterpriseWithRuntime";
import { managementNotUnderRoot } from "./structure/managementNotUnderRoot";
import { noDeliveryAccount } from "./structure/noDeliveryAccount";
import { noSecurityAccount } from "./structure/noSecurityAccount";
import { noSharedServicesAccount } from "./structure/noSharedServicesAccount";
import { noUseCase } from "./structure/noUseCase";
import { phaseMissing } from "./structure/phaseMissing";
import { productionShared } from "./structure/productionShared";
import { severalUseCases } from "./structure/severalUseCases";
import { workloadsInManagement } from "./structure/workloadsInManagement";
import type { LintRule } from "./types";

/** Every rule, in the order in which a place's findings are told. A new one is a file in its folder and a line here. */
export const lintRules: readonly LintRule[] = [
  // What the tree and its use cases are like.
  workloadsInManagement,
  managementNotUnderRoot,
  productionShared,
  businessUnitsShareAccount,
  enterpriseWithRuntime,
  deliveryShared,
  severalUseCases,
  noSecurityAccount,
  noSharedServicesAccount,
  noDeliveryAccount,
  accountInRoot,
  phaseMissing,
  noUseCase,
  emptyOu,
  // What AWS can't be changed to.
  ouMadeAnew,
  emailByHand,
  accountNameByHand,
  // What attached policies do, and don't.
  noScp,
  nothingAllowed,
  typeNotEnabled,
  noEffect,
  accountUnprotected,
  productionUnprotected,
  // What AWS allows.
  tooDeep,
  tooManyOus,
  tooManyAccounts,
  tooManyPolicies,
  tooManyAttached,
  tooLarge,
  nameEmpty,
  nameTooLong,
  nameCharacters,
  nameInvisible,
  nameTaken,
  accountNameTaken,
  emailShape,
  emailTaken,
  roleName,
  policyNameLength,
  policyDescriptionLength,
  policyNameTaken,
  // What policies say.
  unknownService,
  unknownAction,
  noMatchingAction,
];

const rulesById: ReadonlyMap<string, LintRule> = new Map(lintRules.map((rule) => [rule.id, rule]));

/** The rule with this id, or undefined: a file may have accepted findings of a rule that this version doesn't have. */
export function lintRuleById(id: string): LintRule | undefined {
  return rulesById.get(id);
}
