import { listOf, numberOf, plainTextOf, wholeOf } from "../convert";
import { fault } from "../stop";
import type { FunctionTable } from "./types";

/** Functions of numbers. */
export const numberFunctions: FunctionTable = {
  abs: ([value = null]) => Math.abs(numberOf(value)),
  ceil: ([value = null]) => Math.ceil(numberOf(value)),
  floor: ([value = null]) => Math.floor(numberOf(value)),
  signum: ([value = null]) => Math.sign(numberOf(value)),
  pow: ([value = null, power = null]) => numberOf(value) ** numberOf(power),
  max: (values) => (values.length === 0 ? fault("no numbers are given") : Math.max(...values.map(numberOf))),
  min: (values) => (values.length === 0 ? fault("no numbers are given") : Math.min(...values.map(numberOf))),
  sum: ([list = null]) => listOf(list).reduce<number>((sum, each) => sum + numberOf(each), 0),
  parseint: ([text = null, base = null]) => {
    const [digits, radix] = [plainTextOf(text), wholeOf(base)];
    const number = radix >= 2 && radix <= 36 ? Number.parseInt(digits, radix) : Number.NaN;
    return Number.isNaN(number) ? fault("the text is no number in this base") : number;
  },
  range: (args, { environment: { budget } }) => {
    const numbers = args.map(numberOf);
    const [start = 0, limit = 0] = numbers.length === 1 ? [0, numbers[0]] : numbers;
    const step = numbers[2] ?? (limit < start ? -1 : 1);
    if (step === 0 || (limit - start) * step < 0) return fault("the step leads away from the limit");
    const count = Math.ceil((limit - start) / step);
    budget.entries(count);
    return Array.from({ length: count }, (_, index) => start + index * step);
  },
};
