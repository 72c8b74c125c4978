import type { Budget } from "./budget";
import { hasMark } from "./reference";
import { Entity, isList, isObject, SetValue, Unresolved, type Value } from "./value";

/** Whether two values are the same as far as that can be known; `null` where it can't. */
export function sameness(a: Value, b: Value, budget: Budget, depth = 0): boolean | null {
  budget.nesting(depth);
  if (a instanceof Unresolved || b instanceof Unresolved) return null;
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  if (isList(a) && isList(b)) return all(a, b, (one, other) => sameness(one, other, budget, depth + 1));
  if (a instanceof SetValue && b instanceof SetValue)
    return all(a.entries, b.entries, (one, other) => sameness(one, other, budget, depth + 1));
  if (isObject(a) && isObject(b)) {
    if (a.size !== b.size) return false;
    return all([...a], [...b.keys()], ([key, value]) =>
      b.has(key) ? sameness(value, b.get(key)!, budget, depth + 1) : false,
    );
  }
  return a instanceof Entity || b instanceof Entity ? null : false;
}

/** Ids of different things differ; what an id will be, next to written text, nobody knows. */
function sameText(a: string, b: string): boolean | null {
  if (!hasMark(a) && !hasMark(b)) return false;
  return hasMark(a) && hasMark(b) ? false : null;
}

function all<A, B>(some: readonly A[], others: readonly B[], compare: (a: A, b: B) => boolean | null): boolean | null {
  if (some.length !== others.length) return false;
  let result: boolean | null = true;
  for (const [index, one] of some.entries()) {
    const same = compare(one, others[index]!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

/** The first of each value that is the same as another; what can't be compared stays. */
export function distinctOf(values: readonly Value[], budget: Budget): readonly Value[] {
  const seen = new Set<Value>();
  const others: Value[] = [];
  return values.filter((value) => {
    budget.spend(1);
    if (value instanceof Unresolved) return true;
    if (typeof value !== "object" || value === null) return !seen.has(value) && seen.add(value);
    if (others.some((other) => sameness(value, other, budget) === true)) return false;
    others.push(value);
    return true;
  });
}
