import { wholeOf } from "../../hcl/convert";
import { evaluate } from "../../hcl/evaluate";
import type { Scope } from "../../hcl/scope";
import { Stop } from "../../hcl/stop";
import type { Block } from "../../hcl/syntax";
import { entriesOf, isList, isObject, kindOf, PartialObject, SetValue, Unresolved, type Value } from "../../hcl/value";
import type { Place } from "../../json/problem";
import type { Reading } from "./reading";

/** One of those that `for_each` or `count` makes; `key` is null where neither is there. */
export interface Repeated {
  readonly key: string | number | null;
  readonly scope: Scope;
}
/** All that a block makes. */
export interface Repetition {
  readonly kind: "single" | "count" | "for_each";
  readonly repeated: readonly Repeated[];
  /** Why there may be more than these. */
  readonly missing: Unresolved | null;
}

/** What a block with `for_each` or `count` stands for; `label` is its address, to tell a block that repeats by itself. */
export function repetitionOf(block: Block, scope: Scope, label: string, reading: Reading): Repetition {
  let repetition = ONCE;
  const circle = reading.worked(`${label}'s repetition`, block.source.placeOf(block.start), () => {
    repetition = repetitionIn(block, scope);
    return null;
  });
  return circle instanceof Unresolved ? none("for_each", circle) : repetition;
}

const ONCE: Repetition = { kind: "single", repeated: [], missing: null };

function repetitionIn(block: Block, scope: Scope): Repetition {
  const { attributes } = block.body;
  const [each, count] = [attributes.get("for_each"), attributes.get("count")];
  if (each !== undefined) {
    const value = evaluate(each.value, scope);
    const problem = problemOfForEach(value);
    const place = each.source.placeOf(each.value.start);
    return problem === null
      ? forEach(value, scope, place)
      : none("for_each", new Unresolved(problem, place, null, true));
  }
  if (count === undefined) return { kind: "single", repeated: [{ key: null, scope }], missing: null };
  return counted(evaluate(count.value, scope), scope, count.source.placeOf(count.value.start));
}

function problemOfForEach(value: Value): string | null {
  if (value instanceof Unresolved || value instanceof SetValue || isObject(value)) return null;
  const toset = isList(value) ? " (toset makes a list one)" : "";
  return `for_each takes a map or a set${toset}, but ${kindOf(value)} is given`;
}

function none(kind: Repetition["kind"], missing: Unresolved): Repetition {
  return { kind, repeated: [], missing };
}

function forEach(value: Value, scope: Scope, place: Place): Repetition {
  if (value instanceof Unresolved) return none("for_each", value);
  const entries = entriesOf(value) ?? [];
  let missing = value instanceof PartialObject ? value.missing : null;
  const repeated = entries.flatMap(([key, entry]): readonly Repeated[] => {
    if (key instanceof Unresolved) missing ??= key;
    if (typeof key !== "string" && typeof key !== "number") {
      missing ??= new Unresolved(`for_each takes a set of texts, but ${kindOf(key)} is in it`, place, null, true);
      return [];
    }
    const each = new Map<string, Value>([
      ["key", String(key)],
      ["value", entry],
    ]);
    return [{ key: String(key), scope: scope.with("each", each) }];
  });
  return { kind: "for_each", repeated, missing };
}

function counted(value: Value, scope: Scope, place: Place): Repetition {
  if (value instanceof Unresolved) return none("count", value);
  try {
    const count = wholeOf(value);
    scope.environment.budget.entries(count);
    const repeated = Array.from({ length: Math.max(0, count) }, (_, index) => ({
      key: index,
      scope: scope.with("count", new Map([["index", index]])),
    }));
    return { kind: "count", repeated, missing: null };
  } catch (failure) {
    if (failure instanceof Stop) return none("count", failure.at(place));
    throw failure;
  }
}

/** `["key"]`, `[0]` or nothing: what an address has behind the name. */
export function keySuffix(key: Repeated["key"]): string {
  if (key === null) return "";
  return typeof key === "number" ? `[${key}]` : `["${key}"]`;
}

/** The blocks of a type within a body, those of `dynamic` included, each with its scope. */
export function blocksOf(
  { body }: Pick<Block, "body">,
  type: string,
  scope: Scope,
): readonly ({ readonly block: Block; readonly scope: Scope } | Unresolved)[] {
  return body.blocks.flatMap((block) => {
    if (block.type === type) return [{ block, scope }];
    return block.type === "dynamic" && block.labels[0] === type ? dynamic(block, type, scope) : [];
  });
}

function dynamic(block: Block, type: string, scope: Scope): ReturnType<typeof blocksOf> {
  const content = block.body.blocks.find((each) => each.type === "content");
  const collection = block.body.attributes.get("for_each");
  if (content === undefined || collection === undefined) return [];
  const iterator = block.body.attributes.get("iterator")?.value;
  const name = iterator?.kind === "traversal" && typeof iterator.base === "string" ? iterator.base : type;
  const value = evaluate(collection.value, scope);
  if (value instanceof Unresolved) return [value];
  const place = collection.source.placeOf(collection.value.start);
  const entries = entriesOf(value);
  if (entries === null)
    return [new Unresolved(`for_each takes a collection, but ${kindOf(value)} is given`, place, null, true)];
  scope.environment.budget.entries(entries.length);
  return [
    ...entries.map(([key, entry]) => ({
      block: content,
      scope: scope.with(
        name,
        new Map<string, Value>([
          ["key", key],
          ["value", entry],
        ]),
      ),
    })),
    ...(value instanceof PartialObject ? [value.missing] : []),
  ];
}
