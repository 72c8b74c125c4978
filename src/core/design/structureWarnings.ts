import { isAccount, nodesInOrder } from "./queries";
import { attachmentProblems, tooManyPolicies } from "./structure/attachments";
import type { DesignProblem } from "./structure/designProblem";
import { emailShape, twinEmails } from "./structure/emails";
import { nodeNameProblems, policyNameProblems, twinOuNames, twinPolicyNames } from "./structure/names";
import { misplacedNodes, tooManyAccounts, tooManyOus } from "./structure/places";
import type { Design } from "./types";

/**
 * What AWS would refuse (`error`) or what is probably not meant (`warning`) about the design's structure: a design may
 * hold it for a moment, so reading and commands let it be. What policies say is checked elsewhere.
 */
export function structureWarnings(design: Design): readonly DesignProblem[] {
  return [
    ...treeWarnings(design),
    ...attachmentProblems(design),
    ...tooManyPolicies(design),
    ...Array.from(design.policies.values()).flatMap(policyNameProblems),
    ...twinPolicyNames(design),
  ];
}

interface TreeWarnings {
  readonly childIds: Design["childIds"];
  readonly organization: Design["organization"];
  readonly problems: readonly DesignProblem[];
}
const knownOfTrees = new WeakMap<Design["nodes"], TreeWarnings>();

/** What hangs on the nodes alone: worked out once for a tree, whatever is typed in policies. */
function treeWarnings(design: Design): readonly DesignProblem[] {
  const { nodes, childIds, organization } = design;
  const known = knownOfTrees.get(nodes);
  if (known?.childIds === childIds && known.organization === organization) return known.problems;
  const inOrder = nodesInOrder(design);
  const problems = [
    ...misplacedNodes(design),
    ...tooManyOus(design),
    ...tooManyAccounts(design),
    ...inOrder.flatMap(nodeNameProblems),
    ...twinOuNames(design),
    ...inOrder.filter(isAccount).flatMap(emailShape),
    ...twinEmails(design),
  ];
  knownOfTrees.set(nodes, { childIds, organization, problems });
  return problems;
}
