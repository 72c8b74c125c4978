import { describeProblem } from "../json/problem";
import type { Command } from "./command";
import type { Design } from "./types";

/** The design after a command, for tests and examples. Throws where the command refuses. */
export function applied<Arguments>(design: Design, command: Command<Arguments>, args: Arguments): Design {
  const result = command.run(design, args);
  if (result.kind === "refused") throw new Error(describeProblem(result.problem));
  return result.design;
}
