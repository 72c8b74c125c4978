import type { FieldReader } from "../json/fieldReader";
import { nearestOf } from "../json/nearest";
import { quoted } from "../json/problem";
import type { JsonPath } from "../json/problemList";
import { isJsonObject, type JsonValue } from "../json/value";
import { describeNode } from "./labels";
import type { ReadNode, ReadPolicy } from "./readRecords";
import type { Organization } from "./types";

/** Suggestions compare with every id, so a file full of broken references gets them for the first ones only. */
const MAX_SUGGESTIONS = 50;

/** Notes every reference that leads nowhere, with the id that was probably meant. */
export class ReferenceCheck {
  readonly #nodes: ReadonlyMap<string, ReadNode>;
  readonly #policies: ReadonlyMap<string, ReadPolicy>;
  readonly #nodeIds: ReadonlySet<unknown>;
  #suggestions = 0;

  /** `nodeReaders` are those of all nodes: what refers to a node that couldn't be read is no second problem. */
  constructor(nodes: readonly ReadNode[], policies: readonly ReadPolicy[], nodeReaders: readonly FieldReader[]) {
    this.#nodeIds = new Set(nodeReaders.map((reader) => reader.object.id));
    this.#nodes = new Map(nodes.map((read) => [read.node.id, read]));
    this.#policies = new Map(policies.map((read) => [read.policy.id, read]));
  }

  checkParent({ node, parentId, reader }: ReadNode): void {
    if (parentId === null || node.kind === "root") return;
    const parent = this.#nodes.get(parentId);
    if (!this.#nodeIds.has(parentId))
      reader.error(
        ["parentId"],
        "missing-parent",
        `The ${describeNode(node)} names a parent that does not exist: ${quoted(parentId)}.`,
        this.#remedy(parentId, this.#nodes.keys(), "add that OU or change parentId"),
      );
    else if (parent?.node.kind === "account")
      reader.error(
        ["parentId"],
        "parent-is-account",
        `The ${describeNode(node)} hangs under the ${describeNode(parent.node)}, but nothing can hang under an account.`,
        "Change parentId to an OU or the root.",
      );
  }

  checkPolicyIds({ node, reader }: ReadNode): void {
    const seen = new Set<string>();
    node.policyIds.forEach((id, index) => {
      if (seen.has(id))
        reader.error(
          ["policyIds", index],
          "attached-twice",
          `The policy ${quoted(id)} is attached twice to the ${describeNode(node)}.`,
          "Remove one of the two.",
        );
      seen.add(id);
      if (typeof reader.list("policyIds")?.[index] === "string") this.policy(reader, ["policyIds", index], id);
    });
  }

  checkOrganization({ managementAccountId, delegatedAdministrators }: Organization, reader: FieldReader): void {
    if (Array.isArray(delegatedAdministrators))
      delegatedAdministrators.forEach((entry: JsonValue, index) => {
        const id = isJsonObject(entry) ? entry.accountId : undefined;
        if (typeof id === "string") this.node(reader, ["delegatedAdministrators", index, "accountId"], id);
      });
    if (typeof reader.object.managementAccountId !== "string") return;
    this.node(reader, ["managementAccountId"], managementAccountId);
    const node = this.#nodes.get(managementAccountId)?.node;
    if (node !== undefined && node.kind !== "account")
      reader.error(
        ["managementAccountId"],
        "management-is-no-account",
        `The management account is named as the ${describeNode(node)}, which is no account.`,
        "Name an account.",
      );
  }

  /** `key` is where a note, an accepted finding or the like names a node, `policyKey` where it names a policy. */
  checkObject(reader: FieldReader, key: string, policyKey?: string): void {
    const nodeId = reader.text(key);
    if (nodeId !== undefined && typeof reader.object[key] === "string") this.node(reader, [key], nodeId);
    const policyId = policyKey === undefined ? undefined : reader.text(policyKey);
    if (policyId !== undefined && policyKey !== undefined && typeof reader.object[policyKey] === "string")
      this.policy(reader, [policyKey], policyId);
  }

  node(reader: FieldReader, path: JsonPath, id: string): void {
    if (this.#nodeIds.has(id)) return;
    reader.error(
      path,
      "missing-node",
      `There is no node ${quoted(id)}.`,
      this.#remedy(id, this.#nodes.keys(), "add that node or remove what refers to it"),
    );
  }

  policy(reader: FieldReader, path: JsonPath, id: string): void {
    if (this.#policies.has(id)) return;
    reader.error(
      path,
      "missing-policy",
      `There is no policy ${quoted(id)}.`,
      this.#remedy(id, this.#policies.keys(), "add that policy or remove what refers to it"),
    );
  }

  #remedy(id: string, candidates: Iterable<string>, otherwise: string): string {
    const meant = this.#suggestions++ < MAX_SUGGESTIONS ? nearestOf(id, candidates) : null;
    return meant === null ? capitalized(otherwise) : `Did you mean ${quoted(meant)}? Otherwise ${otherwise}.`;
  }
}

function capitalized(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
