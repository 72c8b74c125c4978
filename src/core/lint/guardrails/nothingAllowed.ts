import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { nodeOf, pathOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import { consequenceOfShut } from "../../policy";
import { allowing, denying, withPolicy } from "../exampleDesign";
import { attachFullAccess } from "../fixes/attachFullAccess";
import { SOURCES } from "../sources";
import { isForClosedAccounts } from "../structure/waitingOus";
import type { LintRule } from "../types";

export const nothingAllowed: LintRule = {
  id: "nothing-allowed",
  title: "A level that lets nothing through",
  severity: "warning",
  what: "Nothing at all gets through the policies of a root, an OU or an account. OUs for closed accounts, such as Suspended, are meant to be like that.",
  why: {
    text: "Every level must allow a request and none may deny it. AWS accepts policies that leave nothing, and then everything below stops.",
    source: SOURCES.scpEvaluation,
  },
  mend: "Attach FullAWSAccess beside policies that only deny; narrow a policy that denies everything.",
  examples: {
    good: [
      {
        sentence: "a policy that denies stands beside FullAWSAccess",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "deny-s3",
            statements: [denying("s3:*")],
            attachedTo: ["runtime"],
          }),
      },
      {
        sentence: "everything is denied in Suspended",
        design: () =>
          withPolicy(designOf("Root > Suspended > old*"), {
            id: "deny-all",
            statements: [denying("*")],
            attachedTo: ["suspended"],
          }),
      },
    ],
    bad: [
      {
        sentence: "a policy that denies stands alone",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "deny-s3",
            statements: [denying("s3:*")],
            attachedTo: ["runtime"],
            alone: true,
          }),
        finds: ["runtime"],
      },
      {
        sentence: "everything is denied",
        design: () =>
          withPolicy(designOf("Root > Runtime > shop*"), {
            id: "deny-all",
            statements: [denying("*")],
            attachedTo: ["shop"],
          }),
        finds: ["shop"],
      },
      {
        sentence: "an allow list below another one has nothing in common with it",
        design: () => {
          const above = { id: "s3", statements: [allowing("s3:*")], attachedTo: ["runtime"], alone: true };
          const below = { id: "ec2", statements: [allowing("ec2:*")], attachedTo: ["shop"], alone: true };
          return withPolicy(withPolicy(designOf("Root > Runtime > shop*"), above), below);
        },
        finds: ["shop"],
      },
    ],
  },
  find: ({ design, attachments }) =>
    (attachments?.shut ?? []).flatMap(({ nodeId, lacksAllow }) => {
      if (isMeantToBe(design, nodeId)) return [];
      const fix = lacksAllow ? attachFullAccess(design, nodeId) : undefined;
      const consequence = consequenceOfShut(design, nodeOf(design, nodeId));
      return [
        {
          nodeId,
          message: `Nothing gets through the policies of ${labelOf(design, nodeId)}. ${consequence}`,
          ...(fix === undefined ? {} : { fix }),
        },
      ];
    }),
};

function isMeantToBe(design: Design, id: NodeId): boolean {
  return pathOf(design, id).some((step) => isForClosedAccounts(design.nodes.get(step)?.name ?? ""));
}
