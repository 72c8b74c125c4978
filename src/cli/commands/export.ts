import { choicesFor, documentOfVariant, type Exporter, exporters } from "../../core/formats";
import { quoted, visible } from "../../core/json/problem";
import type { ReportKnowledge } from "../../core/report";
import { listed } from "../../core/words/words";
import { type Command, formatList, misused, readArguments } from "../command";
import { note, problem, refuse, warn } from "../io";
import { readActions, readDescriptions, readDetails } from "../readActions";
import { readDesign } from "../readFiles";
import { writeDesign, writeFolder } from "../writeFiles";

export const exportCommand: Command = {
  name: "export",
  usage: "export DESIGN --to FORMAT --out PATH [--variant ID] [--option NAME=VALUE]…",
  summary: "Write a design in another format.",
  help: `DESIGN is a file or a folder that import reads. FORMAT is one of:
${formatList(exporters, ({ title, gives }) => `${title}; PATH is a ${gives}`)}

A folder at PATH must be new, empty or an earlier export: that one's own files are replaced or removed, whatever else is
there stays. Of files, an Orgwright design, a picture with one or an empty file is replaced, any other is not.

  --variant ID         Export this variant instead of the document's first design.
  --option NAME=VALUE  One choice about the format.${exporters.map(optionsHelp).join("")}

What a person must know before using the export is printed on standard error.`,
  async run(args, io) {
    const parsed = readArguments(args, {
      to: { type: "string" },
      out: { type: "string" },
      variant: { type: "string" },
      option: { type: "string", multiple: true },
    });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return refuse(io, misused("export takes one DESIGN.").problems);
    if (values.to === undefined) return refuse(io, misused("--to FORMAT is missing.").problems);
    if (values.out === undefined) return refuse(io, misused("--out PATH is missing.").problems);
    const exporter = exporters.find(({ id }) => id === values.to);
    if (exporter === undefined)
      return refuse(io, [
        problem(
          "unknown-format",
          `There is no format ${quoted(values.to)} to write.`,
          `Known are ${listed(exporters.map(({ id }) => id))}.`,
        ),
      ]);

    const choices = choicesFor(exporter, Object.fromEntries((values.option ?? []).map(nameAndValue)));
    if (!choices.ok) return refuse(io, choices.problems);

    const document = await readDesign(io, [path]);
    if (!document.ok) return refuse(io, document.problems);
    const chosen = values.variant === undefined ? document : documentOfVariant(document.value, values.variant);
    if (!chosen.ok) return refuse(io, chosen.problems);
    const { files, notices } = exporter.export(
      chosen.value,
      choices.value,
      exporter.asksKnowledge === true ? knowledge() : undefined,
    );
    const failure =
      exporter.gives === "folder"
        ? await writeFolder(io, values.out, files)
        : await writeDesign(io, values.out, files.map(({ text }) => text).join(""));
    if (failure !== null) return refuse(io, [failure]);
    warn(io, document.warnings);
    note(io, notices);
    io.out(`Wrote ${visible(values.out)}.\n`);
    return 0;
  },
};

/** What the command knows of AWS's actions, for exports that say more with it. */
function knowledge(): ReportKnowledge {
  const catalog = readActions();
  return { catalog, resourceCatalog: readDetails(catalog), descriptions: readDescriptions() };
}

/** "prevent-destroy=true" as its two parts; a name alone means true. */
function nameAndValue(text: string): readonly [string, string] {
  const end = text.indexOf("=");
  return end === -1 ? [text, "true"] : [text.slice(0, end), text.slice(end + 1)];
}

function optionsHelp({ id, options = [] }: Exporter): string {
  return options
    .map(({ id: name, title, ...option }) => {
      const values =
        option.kind === "flag"
          ? "true or false"
          : option.kind === "choice"
            ? option.choices.map(({ value }) => value).join(", ")
            : "any text";
      return `\n    ${id}: ${name} (${values}; ${String(option.default) || "empty"} where not given): ${title}`;
    })
    .join("");
}
