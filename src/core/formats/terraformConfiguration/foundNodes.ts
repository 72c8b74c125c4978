import type { FoundAccount, FoundOu } from "../found/types";
import type { ArgumentReader, Kind } from "./argumentReader";
import { ROOT } from "./computedAttributes";
import type { Identities } from "./identities";
import type { ResourceInstance } from "./resourceInstance";

const OU: Kind = { one: "OU", many: "OUs" };
const ACCOUNT: Kind = { one: "account", many: "accounts" };

/** An OU, of a resource or a data source. */
export function foundOu(resource: ResourceInstance, reader: ArgumentReader): FoundOu {
  const name = reader.name(resource, OU);
  return {
    kind: "ou",
    key: resource.address,
    name,
    at: resource.place,
    ...reader.place(resource, OU, name),
    awsId: reader.identities.awsIds.get(resource.address),
    tags: resource.isData ? undefined : reader.tags(resource, OU, name),
  };
}

/** A member account. */
export function foundAccount(resource: ResourceInstance, reader: ArgumentReader): FoundAccount {
  const name = reader.name(resource, ACCOUNT);
  return {
    kind: "account",
    key: resource.address,
    name,
    at: resource.place,
    ...reader.place(resource, ACCOUNT, name),
    awsId: reader.identities.awsIds.get(resource.address),
    email: reader.text(resource, "email", ACCOUNT, name),
    roleName: reader.text(resource, "role_name", ACCOUNT, name),
    tags: reader.tags(resource, ACCOUNT, name),
  };
}

/**
 * OUs that a data source reads are those that a resource makes, where parent and name are the same; else OUs that exist
 * outside of these files. Each pass settles those whose parent is settled.
 */
export function withReadOus(
  declared: readonly FoundOu[],
  read: readonly FoundOu[],
  identities: Identities,
): readonly FoundOu[] {
  const ous = [...declared];
  const keyOfPlace = new Map(ous.map((ou) => [placeKey(ou.parentKey ?? ROOT, ou.name), ou.key]));
  const left = new Map(read.map((ou) => [ou.key, ou]));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const ou of left.values()) {
      const parentKey = identities.keyOf(ou.parentKey ?? ROOT);
      if (left.has(parentKey)) continue;
      left.delete(ou.key);
      const twin = keyOfPlace.get(placeKey(parentKey, ou.name));
      if (twin === undefined) {
        ous.push({ ...ou, parentKey });
        keyOfPlace.set(placeKey(parentKey, ou.name), ou.key);
      } else identities.alias(ou.key, twin);
    }
  }
  return [...ous, ...left.values()];
}

function placeKey(parentKey: string, name: string): string {
  return JSON.stringify([parentKey, name]);
}
