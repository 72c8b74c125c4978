import { OPERATOR_NAMES } from "../../../core/policy";
import { operatorText } from "../operatorText";
import type { Completion } from "./completion";

function operator(label: string): Completion {
  const insert = `${label}": {\n\t"$0"\n}`;
  return { label, detail: operatorText(label) ?? "", insert, kind: "operator", goesOn: true };
}

/** Of those for keys with several values only the ones that policies are written with. */
const OF_SEVERAL = ["StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "ArnLike", "ArnNotLike"].flatMap(
  (name) => [`ForAnyValue:${name}`, `ForAllValues:${name}`],
);

export const operators: readonly Completion[] = [
  ...OPERATOR_NAMES,
  ...OPERATOR_NAMES.filter((name) => name !== "Null").map((name) => `${name}IfExists`),
  ...OF_SEVERAL,
].map(operator);
