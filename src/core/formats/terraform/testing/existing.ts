import { readFileSync } from "node:fs";
import { join } from "node:path";
import { applied } from "../../../design/applied";
import type { Command } from "../../../design/command";
import { moveNodes } from "../../../design/commands";
import { nodeId, policyId } from "../../../design/ids";
import type { Document } from "../../../design/types";
import { terraformExporter } from "..";
import { documentOfOrganization } from "./documentOfOrganization";

/** What exists in the tests, and its OUs, accounts and policies by what they are called there. */
export const organization = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../../fixtures/exports/existing-organization.json"), "utf8"),
);
export const existing = documentOfOrganization(organization);

export const security = nodeId("ou-ab12-11111111");
export const workloads = nodeId("ou-ab12-22222222");
export const prod = nodeId("ou-ab12-33333333");
export const dev = nodeId("ou-ab12-44444444");
export const labs = nodeId("ou-ab12-55555555");
export const sandbox = nodeId("ou-ab12-66666666");
export const shopProd = nodeId("333333333333");
export const shopDev = nodeId("444444444444");
export const sandboxOnly = policyId("p-sandbox0");

/** A change of the document's design, the baseline staying what it was. */
export function edited<Arguments>(document: Document, command: Command<Arguments>, args: Arguments): Document {
  return { ...document, design: applied(document.design, command, args) };
}
export const moved = (document: Document, id: string, parentId: string) =>
  edited(document, moveNodes, { nodeIds: [nodeId(id)], parentId: nodeId(parentId), beforeId: null });

export function exported(document: Document, choices: Record<string, string | boolean> = {}) {
  const { files, notices } = terraformExporter.export(document, choices);
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  const folders = new Set(files.map(({ path }) => path.split("/")[0]).filter((first) => /^\d-/.test(first ?? "")));
  return { folders: [...folders], notices: notices.join("\n"), textOf, paths: files.map(({ path }) => path) };
}

/** The addresses in the import blocks of a file. */
export const importedIn = (text: string) =>
  [...text.matchAll(/ to = (.*)\n {2}id = "(.*)"/g)].map(([, to, id]) => [to, id]);
/** The block of a resource, by the end of its header. */
export const blockOf = (text: string, label: string) => text.split(`"${label}" {`)[1]?.split("\n}\n")[0];
