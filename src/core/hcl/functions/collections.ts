import { quoted } from "../../json/problem";
import { booleanOf, listOf, objectOf, textOf, wholeOf } from "../convert";
import { distinctOf, sameness } from "../equality";
import { hasMark } from "../reference";
import { fault, known, unknowable } from "../stop";
import {
  compareKeys,
  isList,
  isObject,
  type ObjectValue,
  PartialObject,
  SetValue,
  Unresolved,
  type Value,
} from "../value";
import type { CallContext, FunctionTable } from "./types";

/** Functions of lists, maps and objects. */
export const collectionFunctions: FunctionTable = {
  length: ([value = null]) => {
    if (isObject(value)) return complete(value).size;
    if (typeof value !== "string") return listOf(value).length;
    return hasMark(value) ? unknowable("it depends on an id that AWS gives only later") : [...value].length;
  },
  concat: (lists, call) => {
    const all = lists.map(listOf);
    call.environment.budget.entries(all.reduce((sum, { length }) => sum + length, 0));
    return all.flat();
  },
  flatten: ([list = null], call) => flattened(list, call),
  distinct: ([list = null], { environment: { budget } }) => distinctOf(listOf(list), budget),
  compact: ([list = null]) => listOf(list).filter((each) => each !== null && each !== ""),
  reverse: ([list = null]) => listOf(list).toReversed(),
  sort: ([list = null]) => listOf(list).map(textOf).sort(compareKeys),
  element: ([list = null, position = null]) => {
    const entries = listOf(list);
    const { length } = entries;
    return length === 0 ? fault("the list is empty") : entries[((wholeOf(position) % length) + length) % length]!;
  },
  slice: ([list = null, from = null, to = null]) => {
    const entries = listOf(list);
    const [start, end] = [wholeOf(from), wholeOf(to)];
    return start < 0 || end > entries.length || start > end
      ? fault(`the list has ${entries.length} entries`)
      : entries.slice(start, end);
  },
  one: ([list = null]) => {
    const entries = listOf(list);
    return entries.length > 1 ? fault(`the list has ${entries.length} entries`) : (entries[0] ?? null);
  },
  chunklist: ([list = null, size = null]) => {
    const [entries, length] = [listOf(list), wholeOf(size)];
    if (length < 1) return entries.length === 0 ? [] : [entries];
    return Array.from({ length: Math.ceil(entries.length / length) }, (_, index) =>
      entries.slice(index * length, (index + 1) * length),
    );
  },
  index: ([list = null, wanted = null], { environment: { budget } }) => {
    const found = listOf(list).findIndex((each) => decided(sameness(each, wanted, budget)));
    return found === -1 ? fault("the list has no such entry") : found;
  },
  contains: ([list = null, wanted = null], { environment: { budget } }) => {
    const all = listOf(list).map((each) => sameness(each, wanted, budget));
    return all.includes(true) || (all.includes(null) ? decided(null) : false);
  },
  alltrue: ([list = null]) => listOf(list).every(booleanOf),
  anytrue: ([list = null]) => listOf(list).some(booleanOf),
  keys: ([object = null]) => [...complete(objectOf(object)).keys()].sort(compareKeys),
  values: ([object = null]) =>
    [...complete(objectOf(object))].sort(([a], [b]) => compareKeys(a, b)).map(([, value]) => value),
  lookup: ([object = null, key = null, fallback]) => {
    const [map, name] = [objectOf(object), textOf(key)];
    if (map.has(name)) return map.get(name)!;
    if (map instanceof PartialObject) return map.missing.withSketch(null);
    return fallback ?? (fallback === null ? null : fault(`the object has no key ${quoted(name)}`));
  },
  merge: { run: (objects, call) => merged(objects, call), takesUnresolved: true },
  zipmap: ([names = null, values = null]) => {
    const [keys, entries] = [listOf(names), listOf(values)];
    return keys.length === entries.length
      ? new Map(keys.map((key, index) => [textOf(key), entries[index]!] as const))
      : fault("there are not as many keys as values");
  },
  matchkeys: ([values = null, keys = null, wanted = null], { environment: { budget } }) => {
    const [names, searched] = [listOf(keys), listOf(wanted)];
    return listOf(values).filter((_, index) =>
      searched.some((each) => decided(sameness(each, names[index] ?? null, budget))),
    );
  },
  transpose: ([object = null]) => {
    const turned = new Map<string, Value[]>();
    for (const [key, list] of complete(objectOf(object)))
      for (const each of listOf(list)) turned.set(textOf(each), [...(turned.get(textOf(each)) ?? []), key]);
    return turned;
  },
};

function complete(object: ObjectValue): ObjectValue {
  if (object instanceof PartialObject) known<Value>(object.missing);
  return object;
}

/** A sameness that is known; stops where it isn't. */
export function decided(same: boolean | null): boolean {
  return same ?? unknowable("what is compared is known only when Terraform has created it");
}

/** Lists within lists made one list; a part that isn't known stays as one entry. */
function flattened(value: Value, call: CallContext): readonly Value[] {
  const flat: Value[] = [];
  const visit = (each: Value, depth: number): void => {
    call.environment.budget.nesting(depth);
    if (isList(each)) for (const entry of each) visit(entry, depth + 1);
    else if (each instanceof SetValue) for (const entry of each.entries) visit(entry, depth + 1);
    else flat.push(each);
  };
  visit(listOf(value), 0);
  call.environment.budget.entries(flat.length);
  return flat;
}

/** Later ones win. What stands before one that isn't known may be overwritten by it, so it isn't known, either. */
function merged(objects: readonly Value[], call: CallContext): Value {
  let result = new Map<string, Value>();
  let missing: Unresolved | null = null;
  for (const object of objects) {
    if (object === null) continue;
    if (object instanceof Unresolved || object instanceof PartialObject) {
      missing = object instanceof Unresolved ? object : object.missing;
      result = new Map();
    }
    if (object instanceof Unresolved) continue;
    const entries = objectOf(object);
    call.environment.budget.entries(entries.size);
    for (const [key, value] of entries) result.set(key, value);
  }
  return missing === null ? result : new PartialObject(result, missing);
}
