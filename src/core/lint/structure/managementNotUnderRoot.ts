import { moveNodes } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { childIdsOf } from "../../design/queries";
import type { Design } from "../../design/types";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const managementNotUnderRoot = problemRule(
  {
    id: "management-not-under-root",
    title: "The management account is in an OU",
    severity: "warning",
    what: "The management account isn’t directly under the root.",
    why: {
      text: "OUs are there to attach policies to, and service control policies don’t bind the management account: in an OU it only looks as if they did.",
      source: SOURCES.managementAccount,
    },
    mend: "Move it directly under the root.",
    examples: {
      good: [{ sentence: "it is directly under the root", design: () => designOf("Root > Core > shared*") }],
      bad: [{ sentence: "it is in an OU", design: () => designOf("Root > Core > Management*"), finds: ["management"] }],
    },
  },
  () => ({
    title: "Move the management account directly under the root",
    apply: (design) =>
      moveNodes.run(design, {
        nodeIds: [design.organization.managementAccountId],
        parentId: design.rootId,
        beforeId: firstUnderRoot(design),
      }),
  }),
);

function firstUnderRoot(design: Design) {
  return childIdsOf(design, design.rootId)[0] ?? null;
}
