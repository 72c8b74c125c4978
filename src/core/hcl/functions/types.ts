import type { Place } from "../../json/problem";
import type { Environment } from "../scope";
import type { Value } from "../value";

/** What a function knows besides its arguments. */
export interface CallContext {
  readonly environment: Environment;
  readonly at: Place;
}

/** A function of the language. It may throw `Stop`: what the call comes to is then unresolved. */
export interface HclFunction {
  readonly run: (args: readonly Value[], call: CallContext) => Value;
  /** Whether it takes arguments that aren't known; else the call isn't known, either. */
  readonly takesUnresolved?: true;
}

/** Functions by name. */
export type FunctionTable = Readonly<Record<string, HclFunction | HclFunction["run"]>>;
