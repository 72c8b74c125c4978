import type { Command } from "../command";
import { checkCommand } from "./check";
import { collectScriptCommand } from "./collectScript";
import { diffCommand } from "./diff";
import { effectiveCommand } from "./effective";
import { evaluateCommand } from "./evaluate";
import { exportCommand } from "./export";
import { importCommand } from "./import";

/** Every command, in the order of the help. A new one is a file beside this one and an entry here. */
export const commands: readonly Command[] = [
  evaluateCommand,
  effectiveCommand,
  checkCommand,
  diffCommand,
  collectScriptCommand,
  importCommand,
  exportCommand,
];
