import { collectScript } from "../../core/formats/awsCli/collectScript";
import { type Command, misused, readArguments } from "../command";
import { refuse } from "../io";

const { path, text } = collectScript();

export const collectScriptCommand: Command = {
  name: "collect-script",
  usage: "collect-script",
  summary: "Print the shell script that asks AWS for a whole organization; import reads the file that it writes.",
  help: `  orgwright collect-script > ${path}
  bash ${path} [--tags] [FILE]
  orgwright import FILE --out DESIGN

The script only reads: every call is a describe-… or list-… of "aws organizations". It needs bash and the AWS CLI, signed in to
the management account or a delegated administrator's, and says which permissions it lacks. AWS CloudShell has both.

  --tags  also asks for the tags of every OU, account and policy
  FILE    where it writes; it makes a name with the organization's id and the time where none is given`,
  async run(args, io) {
    const parsed = readArguments(args, {});
    if (!parsed.ok) return refuse(io, parsed.problems);
    if (parsed.value.positionals.length > 0) return refuse(io, misused("collect-script takes no arguments.").problems);
    io.out(text);
    return 0;
  },
};
