import { collectScript } from "../../core/formats/awsCli/collectScript";
import { type Command, misused, readArguments } from "../command";
import { refuse } from "../io";

const { path } = collectScript();

export const collectScriptCommand: Command = {
  name: "collect-script",
  usage: "collect-script [--without-tags]",
  summary: "Print the shell script that asks AWS for a whole organization; import reads the file that it writes.",
  help: `  orgwright collect-script > ${path}
  bash ${path} [--without-tags] [FILE]
  orgwright import FILE --out DESIGN

The script only reads: every call is a describe-… or list-… of "aws organizations". It needs bash and the AWS CLI, signed in to
the management account or a delegated administrator's, and says which permissions it lacks. AWS CloudShell has both: there it can
be pasted as it is printed.

  --without-tags  leaves out tags: asking for them is a call for each OU, account and policy, about four minutes where they are
                  a thousand. It can be said here or where the script is run.
  FILE            where it writes, which must not exist yet; it makes a name with the organization's id and the time where none
                  is given`,
  async run(args, io) {
    const parsed = readArguments(args, { "without-tags": { type: "boolean", default: false } });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    if (positionals.length > 0) return refuse(io, misused("collect-script takes no names of files.").problems);
    io.out(collectScript({ tags: !values["without-tags"] }).text);
    return 0;
  },
};
