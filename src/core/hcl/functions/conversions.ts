import { booleanOf, listOf, numberOf, textOf } from "../convert";
import { distinctOf } from "../equality";
import { hasMark } from "../reference";
import { fault } from "../stop";
import { compareKeys, isList, isObject, PartialObject, SetValue, Unresolved, type Value } from "../value";
import type { CallContext, FunctionTable } from "./types";

/** Functions between kinds of values, and those that look for one that is there. */
export const conversionFunctions: FunctionTable = {
  tostring: ([value = null]) => (value === null ? null : textOf(value)),
  tonumber: ([value = null]) => (value === null ? null : numberOf(value)),
  tobool: ([value = null]) => (value === null ? null : booleanOf(value)),
  tolist: ([value = null]) => (value === null ? null : listOf(value)),
  toset: ([value = null], { environment: { budget } }) =>
    value === null ? null : setOf(distinctOf(listOf(value), budget)),
  tomap: ([value = null]) => (value === null || isObject(value) ? value : fault("an object is needed")),
  sensitive: ([value = null]) => value,
  nonsensitive: ([value = null]) => value,
  issensitive: () => false,
  ephemeralasnull: ([value = null]) => value,
  can: { run: ([value = null], call) => !(firstUnresolved(value, call)?.isFault ?? false), takesUnresolved: true },
  try: {
    run: (args, call) => {
      const sound = args.find((value) => firstUnresolved(value, call)?.isFault !== true);
      return sound ?? (args.includes(null) ? null : (args.at(-1) ?? fault("nothing is given")));
    },
    takesUnresolved: true,
  },
  coalesce: {
    run: (args) => args.find((value) => value !== null && value !== "") ?? fault("all that is given is null or empty"),
    takesUnresolved: true,
  },
  coalescelist: {
    run: (args) =>
      args.find((value) => value instanceof Unresolved || (value !== null && listOf(value).length > 0)) ??
      fault("all lists are empty"),
    takesUnresolved: true,
  },
};

/** A set of plain text stands in order; what hangs on ids that come later stays as it was written. */
function setOf(entries: readonly Value[]): SetValue {
  const isPlain = entries.every((entry) => typeof entry === "string" && !hasMark(entry));
  return new SetValue(isPlain ? (entries as readonly string[]).toSorted(compareKeys) : entries);
}

/** The first thing in a value that isn't known, itself included; a fault before others. */
function firstUnresolved(value: Value, call: CallContext): Unresolved | null {
  let first: Unresolved | null = null;
  const visit = (each: Value, depth: number): void => {
    call.environment.budget.nesting(depth);
    if (first?.isFault === true) return;
    if (each instanceof Unresolved) first = first === null || each.isFault ? each : first;
    else if (isList(each)) for (const entry of each) visit(entry, depth + 1);
    else if (each instanceof SetValue) for (const entry of each.entries) visit(entry, depth + 1);
    else if (isObject(each)) {
      for (const entry of each.values()) visit(entry, depth + 1);
      if (each instanceof PartialObject) visit(each.missing, depth + 1);
    }
  };
  visit(value, 0);
  return first;
}
