import { quoted } from "../core/json/problem";
import { commands } from "./commands";
import { type ExitStatus, type Io, problem, refuse } from "./io";
import { version } from "./version";

/**
 * The `orgwright` command.
 *
 * @param args what stands after `orgwright`
 * @returns the exit status; never throws
 */
export async function main(args: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await run(args, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(io, [
      problem(
        "fault",
        `This is a fault of Orgwright itself: ${message}`,
        "Please report it with the file that caused it.",
      ),
    ]);
  }
}

async function run(given: readonly string[], world: Io): Promise<ExitStatus> {
  const end = given.indexOf("--");
  const options = end === -1 ? given : given.slice(0, end);
  const io = { ...world, isVerbose: options.includes("--verbose") };
  const [name, ...args] = given.filter((each, index) => each !== "--verbose" || index >= options.length);
  if (name === undefined) {
    io.err(overview());
    return 2;
  }
  if (name === "--help" || name === "-h") return say(io, overview());
  if (name === "--version") return say(io, `${await version()}\n`);
  const command = commands.find((each) => each.name === name);
  if (command === undefined)
    return refuse(io, [
      problem(
        "unknown-command",
        `There is no command ${quoted(name)}.`,
        `Commands are ${commands.map((each) => each.name).join(", ")}; orgwright --help explains them.`,
      ),
    ]);
  if (asksForHelp(args)) return say(io, `Usage: orgwright ${command.usage}\n\n${command.summary}\n\n${command.help}\n`);
  return command.run(args, io);
}

/** `--help` behind `--` is a file's name. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).some((each) => each === "--help" || each === "-h");
}

function say(io: Io, text: string): ExitStatus {
  io.out(text);
  return 0;
}

function overview(): string {
  return `Usage: orgwright COMMAND …

${commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`).join("\n")}

  orgwright COMMAND --help  explains a command
  orgwright --version       prints the version
  --verbose                 with any command: lists each of many warnings that are alike

Exit status: 0 where it is done (warnings on standard error), 1 where check finds an error, 2 where it could not be done
(nothing is written).
`;
}
