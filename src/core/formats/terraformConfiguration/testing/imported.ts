import { pathOf } from "../../../design/queries";
import { type Design, type Document, FULL_AWS_ACCESS_ID } from "../../../design/types";
import { describeProblem, type Result } from "../../../json/problem";
import type { TextFile } from "../../format";
import { terraformImporter } from "..";

export function imported(files: readonly TextFile[]): Extract<Result<Document>, { ok: true }> {
  const reading = terraformImporter.read(files);
  if (!reading.ok) throw new Error(reading.problems.map(describeProblem).join("\n"));
  return reading;
}

/** Of a text, or of several by path. */
export function importedText(text: string | Readonly<Record<string, string>>): ReturnType<typeof imported> {
  return imported(filesOf(text));
}

export function filesOf(text: string | Readonly<Record<string, string>>): readonly TextFile[] {
  const byPath = typeof text === "string" ? { "main.tf": text } : text;
  return Object.entries(byPath).map(([path, content]) => ({ path, text: content }));
}

/** What reading says: refusals or warnings, a line each. */
export function told(files: readonly TextFile[]): readonly string[] {
  const reading = terraformImporter.read(files);
  return (reading.ok ? reading.warnings : reading.problems).map(describeProblem);
}

/**
 * What Terraform can hold of a design, without the ids: a record for each node with its path of names, in order of the paths.
 * Root and management account are nobody's resources, so their names are AWS's.
 */
export function structureOf(design: Design): readonly unknown[] {
  const { managementAccountId } = design.organization;
  const nameOf = (id: string) => {
    if (id === design.rootId) return "Root";
    return id === managementAccountId ? "Management" : design.nodes.get(id as typeof design.rootId)?.name;
  };
  const records = [...design.nodes.values()].map((node) => ({
    path: (node.id === managementAccountId ? [design.rootId, node.id] : pathOf(design, node.id)).map(nameOf),
    kind: node.kind,
    email: node.kind === "account" && node.id !== managementAccountId ? (node.email ?? null) : null,
    roleName: (node.kind === "account" && node.roleName) || null,
    tags: node.kind === "root" || node.id === managementAccountId ? {} : (node.tags ?? {}),
    policies: node.policyIds.map((id) => design.policies.get(id)?.name).toSorted(),
  }));
  return inOrder(records);
}

/** The policies but FullAWSAccess, with all that Terraform holds of them. */
export function policiesOf(design: Design): readonly unknown[] {
  const records = [...design.policies.values()]
    .filter(({ id }) => id !== FULL_AWS_ACCESS_ID)
    .map(({ name, type, description = "", document, tags = {} }) => ({ name, type, description, document, tags }));
  return inOrder(records);
}

function inOrder(records: readonly unknown[]): readonly unknown[] {
  return records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
