import type { FieldReader } from "../json/fieldReader";
import { quoted } from "../json/problem";
import { present } from "../json/value";
import { AWS_ID_SHAPES, type AwsIdKind, isAwsId } from "./awsIds";
import { nodeId, policyId } from "./ids";
import { describeNode } from "./labels";
import { DEFAULT_ORGANIZATION } from "./organization";
import type { AwsAccountId, Node, NodeId, Organization, Policy, PolicyId, PolicyTemplateUse, UseCase } from "./types";

/** A node as it stands in the file: what it refers to isn't looked up yet. */
export interface ReadNode {
  readonly node: Node;
  /** null where the field is missing. */
  readonly parentId: NodeId | null;
  readonly reader: FieldReader;
}
export interface ReadPolicy {
  readonly policy: Policy;
  readonly reader: FieldReader;
}

/** The `organization` object; what a file may leave out gets its default. */
export function readOrganization(reader: FieldReader): Organization {
  return present({
    managementAccountId: nodeId(reader.requiredText("managementAccountId", "The organization")),
    enabledPolicyTypes: reader.texts("enabledPolicyTypes") ?? DEFAULT_ORGANIZATION.enabledPolicyTypes,
    phases: reader.texts("phases") ?? DEFAULT_ORGANIZATION.phases,
    homeRegion: reader.text("homeRegion") ?? DEFAULT_ORGANIZATION.homeRegion,
    rules: reader.text("rules") ?? DEFAULT_ORGANIZATION.rules,
    quotas: reader.jsonObject("quotas"),
    awsId: readAwsId(reader, "organization"),
    partition: reader.text("partition"),
    serviceAccessPrincipals: reader.texts("serviceAccessPrincipals"),
    delegatedAdministrators: reader.json("delegatedAdministrators"),
    extra: reader.extra(),
  });
}

/** One entry of `nodes`; null, with the problem noted, where its kind isn't known. */
export function readNode(reader: FieldReader): ReadNode | null {
  const id = nodeId(readId(reader, "The node"));
  const owner = id === "" ? "The node" : `The node ${quoted(id)}`;
  const kind = reader.requiredText("kind", owner);
  const parentId = reader.text("parentId");
  const fields = {
    id,
    name: reader.requiredText("name", owner),
    policyIds: (reader.texts("policyIds") ?? []) as readonly PolicyId[],
  };
  const node = nodeOfKind(kind, fields, reader);
  if (node === null) {
    if (typeof reader.object.kind === "string")
      reader.error(
        ["kind"],
        "unknown-kind",
        `${owner} is of the kind ${quoted(kind)}, which doesn't exist.`,
        "Write “root”, “ou” or “account”.",
      );
    return null;
  }
  if (node.kind === "root" && parentId !== undefined)
    reader.error(
      ["parentId"],
      "root-with-parent",
      `The ${describeNode(node)} has a parent, ${quoted(parentId)}.`,
      "Remove parentId: nothing is above the root.",
    );
  if (node.kind !== "root" && !Object.hasOwn(reader.object, "parentId"))
    reader.missing("parentId", `The ${describeNode(node)}`);
  return { node, parentId: parentId === undefined ? null : nodeId(parentId), reader };
}

type NodeFields = Pick<Node, "id" | "name" | "policyIds">;

function nodeOfKind(kind: string, { id, name, policyIds }: NodeFields, reader: FieldReader): Node | null {
  switch (kind) {
    case "root":
      return present({ id, kind, name, awsId: readAwsId(reader, "root"), policyIds, extra: reader.extra() });
    case "ou":
      return present({
        id,
        kind,
        name,
        awsId: readAwsId(reader, "ou"),
        tags: reader.textByKey("tags"),
        isPlaceAssumed: readPlaceAssumed(reader),
        policyIds,
        extra: reader.extra(),
      });
    case "account":
      return present({
        id,
        kind,
        name,
        email: reader.text("email"),
        awsId: readAwsId(reader, "account") as AwsAccountId | undefined,
        useCases: reader.readers("useCases")?.map(readUseCase) ?? [],
        roleName: reader.text("roleName"),
        state: reader.text("state"),
        tags: reader.textByKey("tags"),
        isPlaceAssumed: readPlaceAssumed(reader),
        policyIds,
        extra: reader.extra(),
      });
    default:
      return null;
  }
}

function readPlaceAssumed(reader: FieldReader): true | undefined {
  return reader.flag("isPlaceAssumed") === true ? true : undefined;
}

function readUseCase(reader: FieldReader): UseCase {
  return present({
    kind: reader.requiredText("kind", "The use case"),
    businessUnit: reader.text("businessUnit"),
    phase: reader.text("phase"),
    environments: reader.texts("environments"),
    extra: reader.extra(),
  });
}

/** One entry of `policies`. Its document is only checked to be an object: what it says is the policy language's. */
export function readPolicy(reader: FieldReader): ReadPolicy {
  const id = policyId(readId(reader, "The policy"));
  const owner = id === "" ? "The policy" : `The policy ${quoted(id)}`;
  const template = reader.reader("template");
  const policy: Policy = present({
    id,
    type: reader.requiredText("type", owner),
    name: reader.requiredText("name", owner),
    description: reader.text("description"),
    awsManaged: reader.flag("awsManaged"),
    template: template === undefined ? undefined : readTemplateUse(template),
    document: reader.jsonObject("document"),
    draft: reader.text("draft"),
    awsId: readAwsId(reader, "policy"),
    tags: reader.textByKey("tags"),
    extra: reader.extra(),
  });
  return { policy, reader };
}

function readTemplateUse(reader: FieldReader): PolicyTemplateUse {
  return present({
    id: reader.requiredText("id", "The template"),
    parameters: reader.jsonObject("parameters") ?? {},
    extra: reader.extra(),
  });
}

function readId(reader: FieldReader, owner: string): string {
  const id = reader.requiredText("id", owner);
  if (id === "" && reader.object.id === "") reader.error(["id"], "empty-id", `${owner}'s id is empty.`, "Give it one.");
  return id;
}

function readAwsId(reader: FieldReader, kind: AwsIdKind): string | undefined {
  const awsId = reader.text("awsId");
  if (awsId !== undefined && typeof reader.object.awsId === "string" && !isAwsId(kind, awsId))
    reader.error(
      ["awsId"],
      "aws-id-shape",
      `${quoted(awsId)} isn't the AWS id of ${SUBJECTS[kind]}.`,
      `It looks like “${AWS_ID_SHAPES[kind].example}”; leave awsId out where it isn't known.`,
    );
  return awsId;
}

const SUBJECTS: Record<AwsIdKind, string> = {
  organization: "an organization",
  root: "a root",
  ou: "an OU",
  account: "an account",
  policy: "a policy",
};
