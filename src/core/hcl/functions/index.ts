import { quoted } from "../../json/problem";
import { known, Stop } from "../stop";
import { Unresolved, type Value } from "../value";
import { collectionFunctions } from "./collections";
import { conversionFunctions } from "./conversions";
import { encodingFunctions } from "./encoding";
import { fileFunctions } from "./files";
import { numberFunctions } from "./numbers";
import { setFunctions } from "./sets";
import { textFunctions } from "./text";
import type { CallContext, HclFunction } from "./types";

/** Those whose value is another each time, or hangs on more than the files. */
const NEVER_KNOWN = /^(?:timestamp|plantimestamp|uuid|uuidv5|bcrypt|pathexpand|abspath|rsadecrypt|provider::.*)$/;

const functions: ReadonlyMap<string, HclFunction> = new Map(
  [
    collectionFunctions,
    setFunctions,
    conversionFunctions,
    encodingFunctions,
    fileFunctions,
    numberFunctions,
    textFunctions,
  ].flatMap((table) =>
    Object.entries(table).map(([name, entry]) => [name, typeof entry === "function" ? { run: entry } : entry] as const),
  ),
);

/**
 * What a call comes to. Never throws for what is wrong with it: that is an `Unresolved` at the place of the call.
 *
 * Source: Terraform's documentation of its functions.
 */
export function callFunction(name: string, args: readonly Value[], call: CallContext): Value {
  const plain = name.replace(/^core::/, "");
  const found = functions.get(plain);
  if (found === undefined)
    return new Unresolved(
      NEVER_KNOWN.test(plain)
        ? `what the function ${plain} gives may be another at each run`
        : `the function ${quoted(plain)} isn't worked out here`,
      call.at,
    );
  try {
    if (found.takesUnresolved !== true) for (const argument of args) known(argument);
    return found.run(args, call);
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    return failure.cause === undefined
      ? new Unresolved(failure.isFault ? `${plain}: ${failure.reason}` : failure.reason, call.at, null, failure.isFault)
      : failure.at(call.at);
  }
}
