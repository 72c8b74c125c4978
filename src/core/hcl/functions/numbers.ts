import { listOf, numberOf, plainTextOf, soundNumber, wholeOf } from "../convert";
import { calculated, type Exact, TOO_EXACT } from "../exactNumbers";
import { fault, unknowable } from "../stop";
import type { FunctionTable } from "./types";

function counted(result: Exact): number {
  return typeof result === "number" ? result : unknowable(TOO_EXACT);
}

/** Functions of numbers. */
export const numberFunctions: FunctionTable = {
  abs: ([value = null]) => Math.abs(numberOf(value)),
  ceil: ([value = null]) => Math.ceil(numberOf(value)),
  floor: ([value = null]) => Math.floor(numberOf(value)),
  signum: ([value = null]) => Math.sign(numberOf(value)),
  pow: ([value = null, power = null]) => soundNumber(numberOf(value) ** numberOf(power)),
  max: (values) => (values.length === 0 ? fault("no numbers are given") : Math.max(...values.map(numberOf))),
  min: (values) => (values.length === 0 ? fault("no numbers are given") : Math.min(...values.map(numberOf))),
  sum: ([list = null]) => listOf(list).reduce<number>((sum, each) => counted(calculated("+", sum, numberOf(each))), 0),
  parseint: ([text = null, base = null]) => {
    const [digits, radix] = [plainTextOf(text), wholeOf(base)];
    const allowed = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
    const isNumber = radix >= 2 && radix <= 36 && new RegExp(`^[+-]?[${allowed}]+$`, "i").test(digits);
    return isNumber ? soundNumber(Number.parseInt(digits, radix)) : fault("the text is no number in this base");
  },
  range: (args, { environment: { budget } }) => {
    const numbers = args.map(numberOf);
    const [start = 0, limit = 0] = numbers.length === 1 ? [0, numbers[0]] : numbers;
    const step = numbers[2] ?? (limit < start ? -1 : 1);
    if (step === 0 || (limit - start) * step < 0) return fault("the step leads away from the limit");
    const count = Math.ceil((limit - start) / step);
    budget.entries(count);
    return Array.from({ length: count }, (_, index) =>
      counted(calculated("+", start, counted(calculated("*", index, step)))),
    );
  },
};
