import { listOf } from "../convert";
import { distinctOf, sameness } from "../equality";
import { SetValue, type Value } from "../value";
import { decided } from "./collections";
import type { CallContext, FunctionTable } from "./types";

/** Functions of sets. */
export const setFunctions: FunctionTable = {
  setunion: (sets, { environment: { budget } }) => new SetValue(distinctOf(sets.flatMap(listOf), budget)),
  setintersection: ([first = null, ...others], call) =>
    new SetValue(
      distinctOf(
        listOf(first).filter((each) => others.every((other) => isIn(each, listOf(other), call))),
        call.environment.budget,
      ),
    ),
  setsubtract: ([first = null, second = null], call) =>
    new SetValue(
      distinctOf(
        listOf(first).filter((each) => !isIn(each, listOf(second), call)),
        call.environment.budget,
      ),
    ),
  setproduct: (given, { environment: { budget } }) => {
    const lists = given.map(listOf);
    budget.entries(lists.reduce((product, { length }) => product * length, 1) * Math.max(1, lists.length));
    const product = lists.reduce<readonly (readonly Value[])[]>(
      (rows, list) => rows.flatMap((row) => list.map((each) => [...row, each])),
      [[]],
    );
    return given.some((each) => each instanceof SetValue) ? new SetValue(product) : product;
  },
};

function isIn(wanted: Value, list: readonly Value[], { environment: { budget } }: CallContext): boolean {
  return list.some((each) => decided(sameness(each, wanted, budget)));
}
