import { describeNode, labelOf } from "../labels";
import { childIdsOf, depthOf, isManagementAccount, nodeOf, parentIdOf } from "../queries";
import { quotaProfileOf } from "../quotas";
import type { Design, NodeId } from "../types";
import { aboutDesign, aboutNode, type DesignProblem } from "./designProblem";

/** OUs of the node's subtree, itself included, that are deeper below the root than AWS allows. */
export function tooDeepIn(design: Design, id: NodeId): readonly DesignProblem[] {
  const { ouDepth } = quotaProfileOf(design.organization);
  const problems: DesignProblem[] = [];
  let depth = depthOf(design, id);
  for (let level = [id]; level.length > 0; depth++) {
    const ous = level.filter((member) => design.childIds.has(member));
    if (depth > ouDepth) problems.push(...ous.map((ouId) => tooDeep(design, ouId, depth, ouDepth)));
    level = ous.flatMap((ouId) => childIdsOf(design, ouId));
  }
  return problems;
}

function tooDeep(design: Design, id: NodeId, depth: number, ouDepth: number): DesignProblem {
  return aboutNode(id, {
    code: "too-deep",
    message: `The ${describeNode(nodeOf(design, id))} is ${depth} levels below the root; AWS allows ${ouDepth}.`,
    remedy: "Move it further up.",
  });
}

/** The management account somewhere else than directly under the root, where AWS doesn't advise to have it. */
export function misplacedManagementAccount(design: Design, id: NodeId): readonly DesignProblem[] {
  const parentId = parentIdOf(design, id);
  if (!isManagementAccount(design, id) || parentId === null || parentId === design.rootId) return [];
  return [
    aboutNode(id, {
      code: "management-not-under-root",
      severity: "warning",
      message: `The management account is inside ${labelOf(design, parentId)}; policies that are attached there don't apply to it.`,
      remedy: "Move it directly under the root.",
    }),
  ];
}

/** More OUs than an organization may have. */
export function tooManyOus(design: Design): readonly DesignProblem[] {
  const { ous } = quotaProfileOf(design.organization);
  const count = design.childIds.size - 1;
  if (count <= ous) return [];
  return [
    aboutDesign({
      code: "too-many-ous",
      message: `The organization has ${count} OUs; AWS allows ${ous}.`,
      remedy: "Remove or merge some.",
    }),
  ];
}

/** More accounts than an organization may ever have. */
export function tooManyAccounts(design: Design): readonly DesignProblem[] {
  const { accounts } = quotaProfileOf(design.organization);
  const count = design.nodes.size - design.childIds.size;
  if (count <= accounts) return [];
  return [
    aboutDesign({
      code: "too-many-accounts",
      message: `The organization has ${count} accounts; AWS allows ${accounts}.`,
      remedy: "Close some, or divide it into two organizations.",
    }),
  ];
}

/** Every OU that is too deep, and the management account where it is misplaced. */
export function misplacedNodes(design: Design): readonly DesignProblem[] {
  return [
    ...tooDeepIn(design, design.rootId),
    ...misplacedManagementAccount(design, design.organization.managementAccountId),
  ];
}
