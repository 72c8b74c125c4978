import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applied } from "../../design/applied";
import { addAccount, addOu, deleteNodes, editPolicy, moveNodes, removePolicy, renameNode } from "../../design/commands";
import { nodeId, policyId } from "../../design/ids";
import { readDocument } from "../../design/readDocument";
import type { Document } from "../../design/types";
import { exampleCorp } from "../../examples/exampleCorp";
import { terraformExporter, terraformJsonExporter } from ".";
import { documentOfOrganization } from "./testing/documentOfOrganization";

const fixtures = join(import.meta.dirname, "../../../../fixtures/exports");
const textOf = (path: string) => readFileSync(join(fixtures, path), "utf8");

function nastyNames(): Document {
  const reading = readDocument(textOf("nasty-names.orgwright.json"));
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join("\n"));
  return reading.value;
}

const existing = documentOfOrganization(JSON.parse(textOf("existing-organization.json")));

/** An OU and an account more, an OU renamed, an account moved, a policy edited: nothing goes. */
function added(): Document {
  const batch = nodeId("batch");
  const places = { workloads: nodeId("ou-ab12-22222222"), prod: nodeId("ou-ab12-33333333") };
  const account = { id: nodeId("batch-prod"), name: "batch-prod", email: "batch-prod@example.com" };
  let { design } = existing;
  design = applied(design, addOu, { id: batch, name: "Batch", parentId: places.workloads, beforeId: null });
  design = applied(design, addAccount, { ...account, parentId: batch, beforeId: null });
  design = applied(design, renameNode, { nodeId: places.workloads, name: "Runtime" });
  design = applied(design, moveNodes, { nodeIds: [nodeId("444444444444")], parentId: places.prod, beforeId: null });
  design = applied(design, editPolicy, { policyId: policyId("p-leave000"), changes: { description: "All stay." } });
  return { ...existing, design };
}

/** An OU moved with what is inside; an OU, its last policy and an account gone; a policy gone that is attached. */
function removed(): Document {
  const [security, dev, sandbox] = ["ou-ab12-11111111", "ou-ab12-44444444", "ou-ab12-66666666"].map(nodeId);
  let { design } = existing;
  design = applied(design, moveNodes, { nodeIds: [dev!], parentId: security!, beforeId: null });
  design = applied(design, moveNodes, { nodeIds: [nodeId("666666666666")], parentId: dev!, beforeId: null });
  design = applied(design, deleteNodes, { nodeIds: [sandbox!, nodeId("333333333333")] });
  design = applied(design, removePolicy, { policyId: policyId("p-sandbox0") });
  design = applied(design, removePolicy, { policyId: policyId("p-logs0000") });
  return { ...existing, design };
}

// The files are read like code when they change: npx vitest run golden -u writes them anew.
describe.each([
  ["example-corp", terraformExporter, exampleCorp.document()],
  ["nasty-names", terraformExporter, nastyNames()],
  ["adopted", terraformExporter, added()],
  ["adopted-in-steps", terraformJsonExporter, removed()],
])("the Terraform of %s", (name, exporter, document) => {
  const { files } = exporter.export(document, {});
  const folder = join(fixtures, name);

  it.each(files.map(({ path, text }) => [path, text]))("has %s as it was reviewed", async (path, text) => {
    await expect(text).toMatchFileSnapshot(join(folder, path));
  });

  it("has no other files", () => {
    const reviewed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(reviewed.toSorted()).toEqual(files.map(({ path }) => join(folder, path)).toSorted());
  });
});
