import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { Design } from "../../core/design/types";
import {
  differenceLines,
  differenceMarkdown,
  type PermissionChange,
  permissionsBetween,
  publishedChanges,
  type StructureChange,
  structureDifference,
} from "../../core/difference";
import { catalogSpace, ordinaryLens } from "../../core/engine";
import { quoted, visible } from "../../core/json/problem";
import { type Command, misused, readArguments } from "../command";
import { globalServiceWarnings } from "../globalServices";
import { printableJson, problem, refuse, warn } from "../io";
import { readActions, readDetails } from "../readActions";
import { readDesign } from "../readFiles";

const FORMATS = ["text", "json", "markdown"] as const;
type Format = (typeof FORMATS)[number];

export const diffCommand: Command = {
  name: "diff",
  usage: "diff OLD NEW [--format text|json|markdown]",
  summary: "Say what changes between two designs: structure, and who gains and loses which permissions.",
  help: `OLD and NEW are files or folders that import reads. Nodes and policies are the same that have the same id, else the
same AWS id, else the same path of names. Permissions are those of an ordinary role in the home Region of NEW; accounts
that are in one design only are not compared. Where policies tell Regions apart, a sentence says what changes in others. A
warning says where a policy asks for the Region of services that answer from another Region alone, such as IAM from us-east-1.

  --format text      sentences (the default)
  --format markdown  for a comment on a pull request
  --format json      { "structure": [{ "change", "nodeId"?, "policyId"?, "from"?, "to"? }],
                       "permissions": [{ "accountIds", "actions", "before", "after" }] }
                     A verdict is allowed, conditional, denied or exempt; conditional before and after is another condition.`,
  async run(args, io) {
    const parsed = readArguments(args, { format: { type: "string", default: "text" } });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    const [oldPath, newPath, ...rest] = positionals;
    if (oldPath === undefined || newPath === undefined || rest.length > 0)
      return refuse(io, misused("diff takes two designs, OLD and NEW.").problems);
    const format = FORMATS.find((each) => each === values.format);
    if (format === undefined)
      return refuse(io, [
        problem(
          "unknown-format",
          `There is no format ${quoted(values.format)} to print.`,
          `Known are ${FORMATS.join(", ")}.`,
        ),
      ]);
    const before = await readDesign(io, [oldPath]);
    if (!before.ok) return refuse(io, before.problems);
    const after = await readDesign(io, [newPath]);
    if (!after.ok) return refuse(io, after.problems);
    warn(io, [...before.warnings, ...after.warnings]);
    const catalog = readActions();
    const designs = [before.value.design, after.value.design];
    const lens = ordinaryLens(after.value.design, "*");
    const inRegion = (region: string) => `What changes for them in ${region} may be something else.`;
    warn(io, globalServiceWarnings(designs, lens, catalogSpace(catalog), inRegion));
    io.out(printed(format, before.value.design, after.value.design, catalog));
    return 0;
  },
};

function printed(format: Format, before: Design, after: Design, catalog: ActionCatalog): string {
  const structure = structureDifference(before, after);
  const { changes: permissions, elsewhere } = permissionsBetween(before, after, catalog, readDetails(catalog));
  const names = namesOf(catalog);
  switch (format) {
    case "json":
      return asJson(structure, permissions, names);
    case "markdown":
      return differenceMarkdown({ before, after, structure, permissions, elsewhere, names });
    case "text":
      return `${differenceLines({ before, after, structure, permissions, elsewhere, names }).map(visible).join("\n")}\n`;
  }
}

function asJson(
  structure: readonly StructureChange[],
  permissions: readonly PermissionChange[],
  names: readonly string[],
): string {
  return printableJson({
    structure,
    permissions: publishedChanges(permissions).map(({ accountIds, actions, before, after }) => ({
      accountIds,
      actions: actions.map((number) => names[number]),
      before,
      after,
    })),
  });
}

/** The actions' names as AWS writes them, by number. */
function namesOf(catalog: ActionCatalog): readonly string[] {
  const names = new Map(
    [...catalog.services.values()].flatMap(({ actions }) =>
      [...actions].map(([key, { name }]) => [key, name] as const),
    ),
  );
  return catalogSpace(catalog).actions.map((action) => names.get(action) ?? action);
}
