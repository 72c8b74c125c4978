import { GLOBAL_SERVICES_DATE } from "../catalog/globalServices";
import { NEWEST_RULES, QUOTA_PROFILES } from "../design/quotas";
import type { Design } from "../design/types";
import { visible } from "../json/problem";
import { RCP_SERVICES_DATE } from "../policy";
import { numberText } from "../words/words";
import { item, list, paragraph } from "./spans";
import type { ReportKnowledge, ReportSection } from "./types";

/** What the report can't say, and of what days its knowledge is. */
export function limitsSection({ organization }: Design, { catalog }: ReportKnowledge): ReportSection {
  const { rules } = organization;
  const profile = Object.hasOwn(QUOTA_PROFILES, rules)
    ? rules
    : `${NEWEST_RULES} (the design names ${visible(rules)}, which isn’t known)`;
  const actions =
    catalog === undefined
      ? "The catalogue of AWS’s actions wasn’t at hand when this was made."
      : `Catalogue of AWS’s actions: ${catalog.date}, ${numberText(catalog.actionCount)} actions of ${numberText(catalog.services.size)} services.`;
  return {
    id: "limits",
    title: "What this report doesn’t say",
    blocks: [
      paragraph("It tells what service control policies and resource control policies filter, and nothing else."),
      ...list([
        item(
          "Not modelled: identity policies, permissions boundaries, session policies, resource policies, VPC endpoint policies and IAM Identity Center. What passes here may still be denied there, and nothing is granted without them.",
        ),
        item("Other types of policy (tag, backup, declarative and so on) are kept and named, not evaluated."),
        item(
          "Answers are for an ordinary role of each account: without tags, calling itself over TLS, in the home Region or in the one that answers for a global service. Another role, Region or network may get another answer where a condition says so.",
        ),
        item("SCPs never apply to the management account and to service-linked roles."),
        item(actions),
        item(
          `Services that answer from one Region alone: as of ${GLOBAL_SERVICES_DATE}. Services that RCPs cover: as of ${RCP_SERVICES_DATE}.`,
        ),
        item(`Quotas and policy language: profile ${profile}.`),
      ]),
    ],
  };
}
