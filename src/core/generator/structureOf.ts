import { nodeId } from "../design/ids";
import { isAccount } from "../design/queries";
import { quotaProfileOf, USUAL_FIRST_ACCOUNTS } from "../design/quotas";
import { emailShape } from "../design/structure/emails";
import { nodeNameProblems } from "../design/structure/names";
import type { AccountNode, Design } from "../design/types";
import type { Problem } from "../json/problem";
import { type Additions, additionsFor } from "./additions";
import type { AddedAccount } from "./places";
import type { StructurePlan } from "./plan";
import { planProblems } from "./planProblems";
import { wantedAccounts } from "./wantedAccounts";

/** A plan held against a design. */
export interface Structure {
  /** What would be added; of a plan with errors what can be told so far. */
  readonly additions: Additions;
  /** Errors keep the plan from being carried out; warnings tell what to know. `at.path` points into the plan. */
  readonly problems: readonly Problem[];
}

/** What the plan adds to the design, and what is wrong with it. Pure; cheap enough for every key. */
export function structureOf(design: Design, plan: StructurePlan): Structure {
  const wanted = wantedAccounts(plan);
  const additions = additionsFor(design, wanted, plan.phases);
  const added = additions.nodes.filter((node) => node.kind === "account");
  return {
    additions,
    problems: [
      ...planProblems(plan, wanted),
      ...added.flatMap(shapeProblems),
      ...quotaProblems(design, additions, added.length),
      ...additions.remarks,
    ],
  };
}

/** A name or email that AWS wouldn't take, as it comes out of the patterns. */
function shapeProblems({ name, email, useCase }: AddedAccount): readonly Problem[] {
  const account: AccountNode = { id: nodeId(name), kind: "account", name, email, useCases: [useCase], policyIds: [] };
  return [
    ...nodeNameProblems(account).map((problem) => ({ ...problem, at: { path: "$.namePattern" } })),
    ...emailShape(account).map((problem) => ({ ...problem, at: { path: "$.emailPattern" } })),
  ];
}

function quotaProblems(design: Design, { nodes }: Additions, addedAccounts: number): readonly Problem[] {
  const quotas = quotaProfileOf(design.organization);
  const accounts = addedAccounts + [...design.nodes.values()].filter(isAccount).length;
  const ous = nodes.length - addedAccounts + design.childIds.size - 1;
  if (addedAccounts === 0) return [];
  return [
    ...(accounts > quotas.accounts
      ? [
          quotaProblem(
            "error",
            `The organization would have ${accounts} accounts; AWS allows ${quotas.accounts}.`,
            "Plan fewer units or phases.",
          ),
        ]
      : accounts > USUAL_FIRST_ACCOUNTS
        ? [
            quotaProblem(
              "warning",
              `The organization would have ${accounts} accounts; a new one starts with ${USUAL_FIRST_ACCOUNTS} or fewer.`,
              "Ask AWS for a higher quota before you create them.",
            ),
          ]
        : []),
    ...(ous > quotas.ous
      ? [
          quotaProblem(
            "error",
            `The organization would have ${ous} OUs; AWS allows ${quotas.ous}.`,
            "Plan fewer units.",
          ),
        ]
      : []),
  ];
}

function quotaProblem(severity: Problem["severity"], message: string, remedy: string): Problem {
  return { severity, code: "quota", at: { path: "$.businessUnits" }, message, remedy };
}
