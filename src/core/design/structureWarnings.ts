import { isAccount, nodesInOrder } from "./queries";
import { attachmentProblems } from "./structure/attachments";
import type { DesignProblem } from "./structure/designProblem";
import { emailShape, twinEmails } from "./structure/emails";
import { nodeNameProblems, policyNameProblems, twinOuNames, twinPolicyNames } from "./structure/names";
import { misplacedNodes, tooManyOus } from "./structure/places";
import type { Design } from "./types";

/**
 * What AWS would refuse (`error`) or what is probably not meant (`warning`) about the design's structure: a design may
 * hold it for a moment, so reading and commands let it be. What policies say is checked elsewhere.
 */
export function structureWarnings(design: Design): readonly DesignProblem[] {
  const nodes = nodesInOrder(design);
  return [
    ...misplacedNodes(design),
    ...tooManyOus(design),
    ...nodes.flatMap(nodeNameProblems),
    ...twinOuNames(design),
    ...nodes.filter(isAccount).flatMap(emailShape),
    ...twinEmails(design),
    ...attachmentProblems(design),
    ...Array.from(design.policies.values()).flatMap(policyNameProblems),
    ...twinPolicyNames(design),
  ];
}
