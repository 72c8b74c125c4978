import { quoted, visible } from "../../json/problem";
import { describeNode, labelOf } from "../labels";
import { childIdsOf, nodeOf, parentIdOf } from "../queries";
import type { Design, Node, NodeId, Policy } from "../types";
import { aboutNode, aboutPolicy, type DesignProblem } from "./designProblem";

const MAX_OU_NAME = 128;
const MAX_NEW_ACCOUNT_NAME = 50;
const MAX_ACCOUNT_NAME = 128;
const MAX_POLICY_NAME = 128;
const MAX_POLICY_DESCRIPTION = 512;
const PRINTABLE_ASCII = /^[ -~]*$/;
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;

/**
 * What is wrong with the node's own name. A new account takes 50 printable ASCII characters, one that exists already
 * (it has an AWS id) and an OU 128 of any kind. Source: AWS Organizations API reference, CreateAccount, DescribeAccount.
 */
export function nodeNameProblems(node: Node): readonly DesignProblem[] {
  const isNewAccount = node.kind === "account" && node.awsId === undefined;
  const max = node.kind === "ou" ? MAX_OU_NAME : isNewAccount ? MAX_NEW_ACCOUNT_NAME : MAX_ACCOUNT_NAME;
  const owner = `The ${describeNode(node)}`;
  const problems: DesignProblem[] = [];
  if (node.name === "")
    problems.push(aboutNode(node.id, { code: "name-empty", message: `${owner} has no name.`, remedy: "Give it one." }));
  if (lengthOf(node.name) > max)
    problems.push(
      aboutNode(node.id, {
        code: "name-too-long",
        message: `The name of the ${describeNode(node)} has ${lengthOf(node.name)} characters; AWS takes ${max}.`,
        remedy: "Shorten it.",
      }),
    );
  if (isNewAccount && !PRINTABLE_ASCII.test(node.name))
    problems.push(
      aboutNode(node.id, {
        code: "name-characters",
        message: `${owner} can't be created under this name: AWS takes only letters without accents, digits, blanks and punctuation.`,
        remedy: "Write the name in plain ASCII characters.",
      }),
    );
  if (visible(node.name) !== node.name)
    problems.push(
      aboutNode(node.id, {
        code: "name-invisible",
        severity: "warning",
        message: `The name of the ${describeNode(node)} has characters that can't be seen or that change the direction of writing.`,
        remedy: "Remove them if they aren't meant.",
      }),
    );
  if (node.kind === "account" && node.roleName !== undefined && !ROLE_NAME.test(node.roleName))
    problems.push(
      aboutNode(node.id, {
        code: "role-name",
        message: `${owner} has a role name that IAM doesn't take: ${quoted(node.roleName)}.`,
        remedy: "Use 1 to 64 letters, digits and any of _+=,.@-.",
      }),
    );
  return problems;
}

/** The OU's name where a sibling before it has the same. AWS wants them different under one parent. */
export function twinOuName(design: Design, id: NodeId): readonly DesignProblem[] {
  const parentId = parentIdOf(design, id);
  const node = nodeOf(design, id);
  if (node.kind !== "ou" || parentId === null) return [];
  const isTwin = (other: NodeId) =>
    other !== id && design.childIds.has(other) && design.nodes.get(other)?.name === node.name;
  return childIdsOf(design, parentId).some(isTwin) ? [nameTaken(design, node, parentId)] : [];
}

/** Every OU that has the same name as one of its siblings before it. Cost: linear, however many siblings there are. */
export function twinOuNames(design: Design): readonly DesignProblem[] {
  const problems: DesignProblem[] = [];
  for (const [parentId, childIds] of design.childIds) {
    const names = new Set<string>();
    for (const id of childIds) {
      const node = nodeOf(design, id);
      if (node.kind !== "ou") continue;
      if (names.has(node.name)) problems.push(nameTaken(design, node, parentId));
      names.add(node.name);
    }
  }
  return problems;
}

function nameTaken(design: Design, node: Node, parentId: NodeId): DesignProblem {
  return aboutNode(node.id, {
    code: "name-taken",
    message: `Two OUs in ${labelOf(design, parentId)} are named ${quoted(node.name)}; AWS wants different names there.`,
    remedy: "Rename one of them.",
  });
}

/** What is wrong with the policy's own name and description. */
export function policyNameProblems(policy: Policy): readonly DesignProblem[] {
  const problems: DesignProblem[] = [];
  if (policy.name === "" || lengthOf(policy.name) > MAX_POLICY_NAME)
    problems.push(
      aboutPolicy(policy.id, {
        code: "policy-name-length",
        message: `The policy ${quoted(policy.name)} has a name of ${lengthOf(policy.name)} characters; AWS takes 1 to ${MAX_POLICY_NAME}.`,
        remedy: "Give it another name.",
      }),
    );
  if (lengthOf(policy.description ?? "") > MAX_POLICY_DESCRIPTION)
    problems.push(
      aboutPolicy(policy.id, {
        code: "policy-description-length",
        message: `The description of ${quoted(policy.name)} has ${lengthOf(policy.description ?? "")} characters; AWS takes ${MAX_POLICY_DESCRIPTION}.`,
        remedy: "Shorten it.",
      }),
    );
  if (visible(policy.name) !== policy.name)
    problems.push(
      aboutPolicy(policy.id, {
        code: "name-invisible",
        severity: "warning",
        message: `The name of the policy ${quoted(policy.name)} has characters that can't be seen or that change the direction of writing.`,
        remedy: "Remove them if they aren't meant.",
      }),
    );
  return problems;
}

/** Every policy that has the name of another one of its type before it. */
export function twinPolicyNames(design: Design): readonly DesignProblem[] {
  const seen = new Set<string>();
  return Array.from(design.policies.values()).flatMap((policy) => {
    const key = JSON.stringify([policy.type, policy.name]);
    if (seen.has(key)) return [policyNameTaken(policy)];
    seen.add(key);
    return [];
  });
}

/** The policy's name where another one of its type has the same. */
export function twinPolicyName(design: Design, policy: Policy): readonly DesignProblem[] {
  const isTwin = (other: Policy) => other.id !== policy.id && other.type === policy.type && other.name === policy.name;
  return Array.from(design.policies.values()).some(isTwin) ? [policyNameTaken(policy)] : [];
}

function policyNameTaken(policy: Policy): DesignProblem {
  return aboutPolicy(policy.id, {
    code: "policy-name-taken",
    message: `Two policies of one type are named ${quoted(policy.name)}; AWS wants different names.`,
    remedy: "Rename one of them.",
  });
}

/** Characters as a person counts them: code points. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
