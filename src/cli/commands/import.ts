import type { Design } from "../../core/design/types";
import { writeDocument } from "../../core/design/writeDocument";
import { binaryImporters, importers } from "../../core/formats";
import { acceptGuesses, guessesOf } from "../../core/guesses";
import { visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import { type Command, formatList, misused, readArguments } from "../command";
import { refuse, warn } from "../io";
import { readDesign } from "../readFiles";
import { writeDesign } from "../writeFiles";

export const importCommand: Command = {
  name: "import",
  usage: "import FILE… [--from FORMAT] [--guess] --out DESIGN",
  summary: "Read files of other formats and write them as one design.",
  help: `Each FILE is a file, a zip, a shared link, or a folder of JSON files or Terraform configuration. FORMAT is
recognised where it is not given:
${formatList([...importers, ...binaryImporters], ({ title }) => title)}

Of Terraform configuration the folder is the root module; modules, templates and files below it are read with it. Nothing is
run or fetched: what the files alone can't tell is left out, and each warning says so by line.

Policy documents become a blank organization with the policies attached to nothing. A file with "scp" or "rcp" as a word
of its name is that kind; any other is a resource control policy where it can be no service control policy.

--guess says what accounts are for where nothing says it yet and their names, OUs or tags leave no doubt.

An Orgwright design or an empty file at DESIGN is replaced, any other file is not. Nothing is written where one of the
files can't be read.`,
  async run(args, io) {
    const parsed = readArguments(args, {
      from: { type: "string" },
      guess: { type: "boolean" },
      out: { type: "string" },
    });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    if (positionals.length === 0) return refuse(io, misused("import needs a FILE.").problems);
    if (values.out === undefined) return refuse(io, misused("--out DESIGN is missing.").problems);

    const document = await readDesign(io, positionals, values.from);
    if (!document.ok) return refuse(io, document.problems);
    const { design, said } = values.guess ? withSureGuesses(document.value.design) : { ...document.value, said: "" };
    const failure = await writeDesign(io, values.out, writeDocument({ ...document.value, design }));
    if (failure !== null) return refuse(io, [failure]);
    warn(io, document.warnings);
    io.out(said);
    io.out(`Wrote ${visible(values.out)}.\n`);
    return 0;
  },
};

/** The design with the use cases of which there is no doubt, and a line that says how many. */
function withSureGuesses(design: Design): { readonly design: Design; readonly said: string } {
  const guesses = [...guessesOf(design).values()];
  const accountIds = guesses.filter(({ sureness }) => sureness === "sure").map(({ accountId }) => accountId);
  const result = accountIds.length === 0 ? null : acceptGuesses.run(design, { accountIds });
  const left = guesses.length - accountIds.length;
  const isAre = accountIds.length === 1 ? "is" : "are";
  const doubts =
    left === 1 ? "1 more guess is in doubt and was left" : `${left} more guesses are in doubt and were left`;
  const said = `Guessed what ${counted(accountIds.length, "account")} ${isAre} for${left === 0 ? "" : `; ${doubts}`}.\n`;
  return { design: result?.kind === "done" ? result.design : design, said };
}
