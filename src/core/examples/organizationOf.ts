import { assembleDesign } from "../design/assembleDesign";
import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import type { Document, Node, NodeId, Organization, Policy } from "../design/types";
import type { JsonObject } from "../json/value";
import { attached, type Part } from "./parts";

/** An example's organization: what hangs under the root, and what it decides. */
interface OrganizationParts {
  readonly name: string;
  readonly description: string;
  /** What differs from an organization with the usual settings. */
  readonly settings?: Partial<Omit<Organization, "managementAccountId">>;
  /** The decision about the whole, a note on the root. */
  readonly why: string;
  /** Attached to the root besides FullAWSAccess. */
  readonly policies?: readonly Policy[];
  /** Management first. */
  readonly tree: readonly Part[];
  /** Policies of the library that are attached nowhere. */
  readonly furtherPolicies?: readonly Policy[];
  /** Findings that are meant to be so: rule, node and reason. */
  readonly accepted?: readonly JsonObject[];
}

const ROOT = nodeId("root");

/** The document of an example. Its policies are in the order in which the tree attaches them, notes in drawing order. */
export function organizationOf(parts: OrganizationParts): Document {
  const { name, description, settings = {}, why, policies = [], tree, furtherPolicies = [], accepted = [] } = parts;
  const root: Node = { id: ROOT, kind: "root", name: "Root", policyIds: attached(policies) };
  const placed: { readonly node: Node; readonly parentId: NodeId | null }[] = [{ node: root, parentId: null }];
  const library = [FULL_AWS_ACCESS, ...policies];
  const notes = [noteOn(ROOT, why)];
  const place = (part: Part, parentId: NodeId) => {
    placed.push({ node: part.node, parentId });
    library.push(...part.policies);
    if (part.why !== null) notes.push(noteOn(part.node.id, part.why));
    for (const child of part.children) place(child, part.node.id);
  };
  for (const part of tree) place(part, ROOT);
  return {
    design: assembleDesign({
      name,
      description,
      organization: { ...defaultOrganization(nodeId("management")), ...settings },
      nodes: placed,
      policies: [...library, ...furtherPolicies],
      notes,
      acceptedFindings: accepted,
    }),
  };
}

function noteOn(id: NodeId, text: string): JsonObject {
  return { id: `why-${id}`, nodeId: id, kind: "decision", text };
}
