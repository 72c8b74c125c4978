import { FULL_AWS_ACCESS_ID, SERVICE_CONTROL_POLICY } from "../../design/types";
import { Unresolved } from "../../hcl/value";
import type { FoundAttachment, FoundDelegation, FoundPolicy } from "../found/types";
import type { ArgumentReader, Kind } from "./argumentReader";
import type { Effect } from "./leftOut";
import type { ResourceInstance } from "./resourceInstance";

const POLICY: Kind = { one: "policy", many: "policies" };

/** A policy. Where not all of its text can be known, what is known is its draft. */
export function foundPolicy(resource: ResourceInstance, reader: ArgumentReader): FoundPolicy {
  const name = reader.name(resource, POLICY);
  const content = reader.identities.text(resource.attribute("content"), resource.placeOf("content"));
  if (content instanceof Unresolved) {
    reader.leave(content, resource, "content", content.sketch === null ? NO_CONTENT : DRAFT, { kind: POLICY, name });
  }
  return {
    key: resource.address,
    name,
    at: resource.place,
    type: reader.text(resource, "type", POLICY, name) ?? SERVICE_CONTROL_POLICY,
    awsId: reader.identities.awsIds.get(resource.address),
    description: reader.text(resource, "description", POLICY, name),
    tags: reader.tags(resource, POLICY, name),
    ...(content instanceof Unresolved ? { content: null, draft: content.sketch ?? undefined } : { content }),
  };
}

const NO_CONTENT: Effect = {
  one: (of) => `What ${of} says isn't known, and filters nothing`,
  many: (count) => `What ${count} policies say isn't known, and filters nothing`,
};
const DRAFT: Effect = {
  one: (of) => `What is known of ${of} is kept as a draft, and filters nothing until it is mended`,
  many: (count) => `What is known of ${count} policies is kept as drafts, and filters nothing until they are mended`,
};

/** Undefined, and told, where it can't be known which policy or target is meant. */
export function foundAttachment(resource: ResourceInstance, reader: ArgumentReader): FoundAttachment | undefined {
  const policyKey = keyIn(resource, "policy_id", reader);
  const targetKey = keyIn(resource, "target_id", reader);
  return policyKey === undefined || targetKey === undefined ? undefined : { policyKey, targetKey, at: resource.place };
}

/** Undefined, and told, where it can't be known which account or service is meant. */
export function foundDelegation(resource: ResourceInstance, reader: ArgumentReader): FoundDelegation | undefined {
  const accountKey = keyIn(resource, "account_id", reader);
  const place = resource.placeOf("service_principal");
  const servicePrincipal = reader.identities.text(resource.attribute("service_principal"), place);
  if (servicePrincipal instanceof Unresolved) leave(servicePrincipal, resource, "service_principal", reader);
  return accountKey === undefined || servicePrincipal instanceof Unresolved
    ? undefined
    : { accountKey, servicePrincipal };
}

function keyIn(resource: ResourceInstance, argument: string, reader: ArgumentReader): string | undefined {
  const value = resource.attribute(argument);
  if (value === FULL_AWS_ACCESS_ID) return FULL_AWS_ACCESS_ID;
  const key = reader.identities.named(value, resource.placeOf(argument));
  if (!(key instanceof Unresolved)) return key;
  leave(key, resource, argument, reader);
  return undefined;
}

function leave(cause: Unresolved, resource: ResourceInstance, argument: string, reader: ArgumentReader): void {
  const isAttachment = resource.type === "aws_organizations_policy_attachment";
  const what = isAttachment ? "policy attachment" : "delegated administrator";
  reader.leftOut.add(cause, {
    kind: isAttachment ? "attachment" : "delegation",
    one: (of) => `The ${what} ${of} is missing`,
    many: (count) => `${count} ${what}s are missing`,
    of: resource.address,
    at: resource.placeOf(argument),
  });
}
