import { allowList } from "./allowList";
import type { Answers } from "./answers";
import { approvedServices } from "./approvedServices";
import { capstone } from "./capstone";
import { denyList } from "./denyList";
import { enterpriseAccounts } from "./enterpriseAccounts";
import { environmentsThatShare } from "./environmentsThatShare";
import { filteredNotPooled } from "./filteredNotPooled";
import { filtersByLevel } from "./filtersByLevel";
import { managementAlone } from "./managementAlone";
import { oneAccount } from "./oneAccount";
import { oneUseCase } from "./oneUseCase";
import { ousAndDepth } from "./ousAndDepth";
import { phasesAndUnits } from "./phasesAndUnits";
import { protectWhatMatters } from "./protectWhatMatters";
import { regionsAndGlobalServices } from "./regionsAndGlobalServices";
import { rulesThenAndNow } from "./rulesThenAndNow";

/** Two right and two wrong answers to each lesson of the course, by its id. */
export const answers: Readonly<Record<string, Answers>> = {
  "one-account": oneAccount,
  "one-use-case": oneUseCase,
  "phases-and-units": phasesAndUnits,
  "filters-by-level": filtersByLevel,
  "protect-what-matters": protectWhatMatters,
  "enterprise-accounts": enterpriseAccounts,
  "management-alone": managementAlone,
  "environments-that-share": environmentsThatShare,
  "ous-and-depth": ousAndDepth,
  "filtered-not-pooled": filteredNotPooled,
  "deny-list": denyList,
  "allow-list": allowList,
  "approved-services": approvedServices,
  "regions-and-global-services": regionsAndGlobalServices,
  "rules-then-and-now": rulesThenAndNow,
  capstone,
};
