import { readFileSync } from "node:fs";
import type { Design, Document } from "../../../design/types";
import { describeProblem } from "../../../json/problem";
import type { TextFile } from "../../format";
import { importFiles } from "../../importFiles";

/** A file of the folder `fixtures`. */
export const fixture = (path: string): TextFile => ({
  path: path.slice(path.lastIndexOf("/") + 1),
  text: readFileSync(new URL(`../../../../../fixtures/${path}`, import.meta.url), "utf8"),
});

export const read = (...files: readonly TextFile[]) =>
  importFiles(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })));

/** The document, which must be there. */
export function documentOf(...files: readonly TextFile[]): Document {
  const reading = read(...files);
  if (!reading.ok) throw new Error(reading.problems.map(describeProblem).join("\n"));
  return reading.value;
}

/** The warnings of what is read, else why it isn't, each as one line. */
export function told(...files: readonly TextFile[]): readonly string[] {
  const reading = read(...files);
  return (reading.ok ? reading.warnings : reading.problems).map(describeProblem);
}

/** Names from the root down with the names of what is attached: what a design and its Terraform have in common. */
export function structureOf({ nodes, parentIds, policies }: Design): readonly string[] {
  return [...nodes.values()]
    .map((node) => {
      const names: string[] = [];
      for (let id: typeof node.id | undefined = node.id; id !== undefined; id = parentIds.get(id))
        names.unshift(nodes.get(id)!.name);
      const attached = node.policyIds.map((id) => policies.get(id)!.name).toSorted();
      const email = node.kind === "account" ? node.email : undefined;
      return `${names.join(" > ")} ${email ?? ""} [${attached.join(", ")}]`;
    })
    .toSorted();
}
