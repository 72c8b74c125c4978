import { designOf } from "../../design/designOf";
import { policyId } from "../../design/ids";
import { labelOf } from "../../design/labels";
import type { NodeId } from "../../design/types";
import { policyFromTemplate } from "../../templates";
import { protectAccount } from "../../templates/protectAccount";
import type { LintContext } from "../context";
import { denying, outside, withPolicy } from "../exampleDesign";
import { attachTemplate } from "../fixes/attachTemplate";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { counted, listed } from "../words";

/** What an account shall not be able to do, and the actions that do it, of which one is enough. */
const DEEDS: readonly { readonly words: string; readonly actions: readonly string[] }[] = [
  { words: "leave the organization", actions: ["organizations:LeaveOrganization"] },
  { words: "stop CloudTrail", actions: ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"] },
  { words: "stop AWS Config", actions: ["config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder"] },
];

export const accountUnprotected: LintRule = {
  id: "account-unprotected",
  title: "Accounts can leave or stop their records",
  severity: "warning",
  what: "An ordinary role of a member account can leave the organization, stop CloudTrail or stop AWS Config, in some Region and without any condition.",
  why: {
    text: "An account that leaves is out of reach of every guardrail, and one whose records stop can’t tell what happened in it. The root is the place to keep accounts from it: every account needs it.",
    source: SOURCES.scps,
  },
  mend: "Attach the policy of the template “Protect account” to the root.",
  examples: {
    good: [
      {
        sentence: "the template’s policy is attached to the root",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            ...policyFromTemplate(protectAccount, policyId("protect")),
            attachedTo: ["root"],
          }),
      },
      {
        sentence: "another policy does it, above every member account",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "stay",
            statements: [
              denying("organizations:*", "cloudtrail:StopLogging", "cloudtrail:Delete*", "config:*Recorder"),
            ],
            attachedTo: ["runtime"],
          }),
      },
    ],
    bad: [
      { sentence: "nothing keeps the accounts", design: () => designOf("Root > Runtime > shop*"), finds: ["root"] },
      {
        sentence: "a policy of that name does something else",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "p",
            name: protectAccount.policyName,
            statements: [denying("organizations:LeaveOrganization")],
            attachedTo: ["root"],
          }),
        finds: ["root"],
      },
      {
        sentence: "a Region fence stops it at home, and elsewhere nothing does",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "fence",
            statements: [denying("organizations:LeaveOrganization"), outside("eu-central-1")],
            attachedTo: ["root"],
          }),
        finds: ["root"],
      },
      {
        sentence: "one OU is without",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*; Root > Sandbox > lab*"), {
            ...policyFromTemplate(protectAccount, policyId("protect")),
            attachedTo: ["runtime"],
          }),
        finds: ["root"],
      },
    ],
  },
  find(context) {
    const { design, members } = context;
    const ids = members.length === 0 ? [design.rootId] : members.map(({ id }) => id);
    const open = DEEDS.map(({ words, actions }) => ({ words, ids: ids.filter((id) => passes(context, id, actions)) }));
    const deeds = open.filter((deed) => deed.ids.length > 0);
    if (deeds.length === 0) return [];
    const concerned = new Set(deeds.flatMap((deed) => deed.ids));
    const fix = attachTemplate(design, protectAccount, design.rootId);
    return [
      {
        nodeId: design.rootId,
        message: `${whoOf(context, [...concerned])} can ${listed(
          deeds.map(({ words }) => words),
          "or",
        )}.`,
        ...(fix === undefined ? {} : { fix }),
      },
    ];
  },
};

function passes(context: LintContext, id: NodeId, actions: readonly string[]): boolean {
  return actions.some((action) => context.passesSomewhere(id, action));
}

/** "Every member account", "3 of 9 member accounts", "Sandbox". */
function whoOf({ design, members }: LintContext, ids: readonly NodeId[]): string {
  if (members.length === 0) return "Every account that comes";
  if (ids.length === members.length) return "Every member account";
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? labelOf(design, only)
    : `${ids.length} of ${counted(members.length, "member account")}`;
}
