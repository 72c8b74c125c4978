import type { Problem } from "../json/problem";
import type { Patch } from "./patch";
import type { Design } from "./types";

/** What came of a command. A refusal leaves the design as it was; a warning says what AWS would refuse, and does it. */
export type CommandResult =
  | { readonly kind: "done"; readonly design: Design; readonly patch: Patch; readonly warnings: readonly Problem[] }
  | { readonly kind: "refused"; readonly problem: Problem };

/**
 * One thing that a person can do to a design. The same object serves drag, menu, shortcut, outline, the undo list and the
 * drop preview (`run` on the side, compared with now). Pure: ids of new records come in as arguments.
 */
export interface Command<Arguments> {
  /** Stable, kebab-case. */
  readonly id: string;
  /** "Move ecommerce-dev into Sandbox OU": for menus, the undo list and the preview. */
  title(design: Design, args: Arguments): string;
  run(design: Design, args: Arguments): CommandResult;
}
