import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { childIdsOf, pathOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { mayBeEmpty } from "./waitingOus";

export const emptyOu: LintRule = {
  id: "empty-ou",
  title: "An empty OU",
  severity: "note",
  what: "An OU has neither accounts nor OUs in it. Those that wait for accounts, such as Suspended and Policy Staging, may be empty.",
  why: {
    text: "An OU binds accounts by its policies. An empty one binds nothing and is looked through all the same.",
    source: SOURCES.recommendedOus,
  },
  mend: "Move accounts into it or delete it; accept the finding where it is kept for later.",
  examples: {
    good: [
      {
        sentence: "Suspended and Policy Staging, with what is in it, are empty until something comes",
        design: () => designOf("Root > Suspended; Root > Policy Staging > Workloads; Root > Runtime > shop*"),
      },
    ],
    bad: [
      {
        sentence: "an OU in an OU is empty",
        design: () => designOf("Root > Runtime > Shop; Root > Runtime > store*"),
        finds: ["shop"],
      },
    ],
  },
  find: ({ design, nodes }) =>
    nodes.flatMap(({ id, kind }) => {
      if (kind !== "ou" || childIdsOf(design, id).length > 0 || isWaiting(design, id)) return [];
      return [{ nodeId: id, message: `${labelOf(design, id)} is empty.` }];
    }),
};

function isWaiting(design: Design, id: NodeId): boolean {
  return pathOf(design, id).some((step) => mayBeEmpty(design.nodes.get(step)?.name ?? ""));
}
