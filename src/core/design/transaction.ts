import type { Problem } from "../json/problem";
import type { Command, CommandResult } from "./command";
import type { Change } from "./patch";
import type { Design } from "./types";

/** A command with what it is run with. */
export interface Step<Arguments> {
  readonly command: Command<Arguments>;
  readonly args: Arguments;
}

/**
 * Runs commands one after the other as one gesture: one patch, one entry to undo. Refuses whole, with the reason of the
 * step that couldn't be done; a step's warning that a later step settles is the caller's to leave out.
 */
export function transaction<Arguments extends readonly unknown[]>(
  design: Design,
  steps: { readonly [Index in keyof Arguments]: Step<Arguments[Index]> },
): CommandResult {
  const changes: Change[] = [];
  const warnings: Problem[] = [];
  let after = design;
  for (const { command, args } of steps as readonly Step<unknown>[]) {
    const result = command.run(after, args);
    if (result.kind === "refused") return result;
    changes.push(...result.patch);
    warnings.push(...result.warnings);
    after = result.design;
  }
  return { kind: "done", design: after, patch: changes, warnings };
}
