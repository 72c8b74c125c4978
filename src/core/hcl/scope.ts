import type { Budget } from "./budget";
import type { References } from "./reference";
import type { Located, TraversalStep } from "./syntax";
import type { Value } from "./value";

/** What a text in a folder is, or why it isn't to be had. */
export type FileReading = { readonly path: string; readonly text: string } | { readonly reason: string };

/** What expressions of one module can name, and read. */
export interface Environment {
  readonly budget: Budget;
  readonly references: References;
  /** What a name means together with the steps that belong to it: `local.x` is `local` and one step. */
  resolve(name: string, steps: readonly TraversalStep[], at: Located): Resolved;
  /** A file by its path as `file` has it; only what was handed in is there. */
  file(path: string): FileReading;
  /** The paths below a folder, from it; null where the folder isn't to be had. */
  filesIn(folder: string): readonly string[] | null;
}

/** What a name means. */
export interface Resolved {
  readonly value: Value;
  /** How many of the steps are used up. */
  readonly used: number;
}

/** Names that mean something in a part only (`for`, `each`), before those of the environment. */
export class Scope {
  private constructor(
    readonly environment: Environment,
    readonly name: string | null,
    readonly value: Value,
    readonly outer: Scope | null,
  ) {}

  static of(environment: Environment): Scope {
    return new Scope(environment, null, null, null);
  }

  with(name: string, value: Value): Scope {
    return new Scope(this.environment, name, value, this);
  }

  /** Undefined where the name isn't one of these. */
  lookUp(name: string): Value | undefined {
    for (let scope: Scope | null = this; scope !== null; scope = scope.outer)
      if (scope.name === name) return scope.value;
    return undefined;
  }
}
