import { Unresolved } from "../../hcl/value";
import { quoted } from "../../json/problem";
import type { FoundNode, FoundOrganization } from "../found/types";
import type { LeftOut } from "./leftOut";
import type { ResourceInstance } from "./resourceInstance";

type Members = Required<Pick<FoundOrganization, "nodes" | "attachments" | "delegatedAdministrators">>;

/**
 * What is in the organization that is read: a configuration may make `others`, too. What hangs under their roots, and what is
 * attached there, is left out by name.
 */
export function ofOneOrganization(members: Members, others: readonly ResourceInstance[], leftOut: LeftOut): Members {
  if (others.length === 0) return members;
  const foreign = foreignNodes(members.nodes, others);
  for (const { node, organization } of foreign.values()) {
    const [one, many] = node.kind === "ou" ? ["OU", "OUs"] : ["account", "accounts"];
    leftOut.add(isIn(organization), {
      kind: "block",
      one: (of) => `The ${of} is missing`,
      many: (count) => `${count} ${many} are missing`,
      of: `${one} ${quoted(node.name)}`,
      at: node.at,
    });
  }
  const isOwn = (key: string) => !foreign.has(key) && ownerOf(key, others) === undefined;
  for (const { targetKey, at } of members.attachments) {
    const organization = foreign.get(targetKey)?.organization ?? ownerOf(targetKey, others);
    if (organization !== undefined)
      leftOut.add(isIn(organization), {
        kind: "attachment",
        one: (of) => `${of} is missing`,
        many: (count) => `${count} policy attachments are missing`,
        of: "A policy attachment",
        at,
      });
  }
  return {
    nodes: members.nodes.filter(({ key }) => !foreign.has(key)),
    attachments: members.attachments.filter(({ targetKey }) => isOwn(targetKey)),
    delegatedAdministrators: members.delegatedAdministrators.filter(({ accountKey }) => isOwn(accountKey)),
  };
}

/** The nodes that are in other organizations by their key, each with the address of its organization. */
function foreignNodes(nodes: readonly FoundNode[], others: readonly ResourceInstance[]) {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const foreign = new Map<string, { readonly node: FoundNode; readonly organization: string }>();
  for (const node of nodes) {
    const seen = new Set<FoundNode>();
    let step: FoundNode | undefined = node;
    while (step !== undefined && !seen.has(step)) {
      seen.add(step);
      const organization: string | undefined =
        foreign.get(step.key)?.organization ?? ownerOf(step.parentKey ?? "", others);
      if (organization !== undefined) foreign.set(node.key, { node, organization });
      step = organization === undefined && step.parentKey !== null ? byKey.get(step.parentKey) : undefined;
    }
  }
  return foreign;
}

/** The organization whose own thing (its root, its management account) a key names. */
function ownerOf(key: string, others: readonly ResourceInstance[]): string | undefined {
  return others.find(({ address }) => key.startsWith(`${address}.`))?.address;
}

function isIn(organization: string): Unresolved {
  return new Unresolved(`it is in another organization, ${organization}`, {});
}
