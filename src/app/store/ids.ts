import type { NodeId, PolicyId } from "../../core/design/types";

/** A new stable id: the name's letters and digits and a random suffix. Core makes no ids, so the page does. */
function newId(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const suffix = Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => (byte % 36).toString(36)).join("");
  return `${slug || "n"}-${suffix}`;
}

export const newNodeId = (name: string) => newId(name) as NodeId;
export const newPolicyId = (name: string) => newId(name) as PolicyId;
export const newDocumentId = (name: string) => newId(name);
export const newRequirementId = (title: string) => newId(title);
export const newNoteId = () => newId("note");
