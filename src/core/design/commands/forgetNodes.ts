import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { DesignEdit } from "../designEdit";
import type { NodeId, PolicyId } from "../types";

/** Takes out what refers to nodes that are gone, so that the graph stays whole. Notes stay, about nothing in particular. */
export function forgetNodes(edit: DesignEdit, gone: ReadonlySet<NodeId>): void {
  const isGone = (value: JsonValue | undefined) => typeof value === "string" && gone.has(value as NodeId);
  const { notes, acceptedFindings, organization } = edit.design;
  if (notes.some((note) => isGone(note.nodeId)))
    edit.setField(
      "notes",
      notes.map((note) => (isGone(note.nodeId) ? without(note, "nodeId") : note)),
    );
  if (acceptedFindings.some((finding) => isGone(finding.nodeId)))
    edit.setField(
      "acceptedFindings",
      acceptedFindings.filter((finding) => !isGone(finding.nodeId)),
    );
  const { delegatedAdministrators } = organization;
  if (!Array.isArray(delegatedAdministrators)) return;
  const staying = delegatedAdministrators.filter(
    (entry: JsonValue) => !(isJsonObject(entry) && isGone(entry.accountId)),
  );
  if (staying.length < delegatedAdministrators.length)
    edit.setField("organization", { ...organization, delegatedAdministrators: staying });
}

/** Takes out the accepted findings about a policy that is gone. */
export function forgetPolicy(edit: DesignEdit, gone: PolicyId): void {
  const { acceptedFindings } = edit.design;
  if (acceptedFindings.some((finding) => finding.policyId === gone))
    edit.setField(
      "acceptedFindings",
      acceptedFindings.filter((finding) => finding.policyId !== gone),
    );
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
}
