import { listOf, plainTextOf, textOf, wholeOf } from "../convert";
import { fault } from "../stop";
import { formatText } from "./format";
import { regexFunctions, replaced } from "./regex";
import type { FunctionTable } from "./types";

/** Functions of text. */
export const textFunctions: FunctionTable = {
  ...regexFunctions,
  lower: ([text = null]) => plainTextOf(text).toLowerCase(),
  upper: ([text = null]) => plainTextOf(text).toUpperCase(),
  title: ([text = null]) => plainTextOf(text).replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase()),
  trimspace: ([text = null]) => textOf(text).trim(),
  trim: ([text = null, set = null]) => trimmed(plainTextOf(text), plainTextOf(set)),
  trimprefix: ([text = null, prefix = null]) => {
    const [whole, start] = [plainTextOf(text), plainTextOf(prefix)];
    return whole.startsWith(start) ? whole.slice(start.length) : whole;
  },
  trimsuffix: ([text = null, suffix = null]) => {
    const [whole, end] = [plainTextOf(text), plainTextOf(suffix)];
    return end !== "" && whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
  },
  chomp: ([text = null]) => textOf(text).replace(/(?:\r?\n)+$/, ""),
  startswith: ([text = null, prefix = null]) => plainTextOf(text).startsWith(plainTextOf(prefix)),
  endswith: ([text = null, suffix = null]) => plainTextOf(text).endsWith(plainTextOf(suffix)),
  strcontains: ([text = null, part = null]) => plainTextOf(text).includes(plainTextOf(part)),
  strrev: ([text = null]) => [...plainTextOf(text)].reverse().join(""),
  substr: ([text = null, offset = null, length = null]) => {
    const letters = [...plainTextOf(text)];
    const [start, count] = [wholeOf(offset), wholeOf(length)];
    const from = start < 0 ? Math.max(0, letters.length + start) : start;
    return letters.slice(from, count < 0 ? undefined : from + count).join("");
  },
  join: ([separator = null, ...lists], { environment: { budget } }) => {
    const [between, parts] = [textOf(separator), lists.flatMap(listOf).map(textOf)];
    budget.text(parts.reduce((sum, { length }) => sum + length + between.length, 0));
    return parts.join(between);
  },
  split: ([separator = null, text = null], { environment: { budget } }) => {
    const [between, whole] = [plainTextOf(separator), textOf(text)];
    const parts = between === "" ? [...plainTextOf(whole)] : whole.split(between);
    budget.entries(parts.length);
    return parts;
  },
  replace: ([text = null, search = null, replacement = null], call) =>
    replaced(textOf(text), plainTextOf(search), textOf(replacement), call),
  indent: ([spaces = null, text = null], { environment: { budget } }) => {
    const [count, whole] = [wholeOf(spaces), textOf(text)];
    if (count < 0 || count > 1000) return fault("0 to 1000 spaces are taken");
    budget.text(whole.length + (whole.split("\n").length - 1) * count);
    return whole.replaceAll("\n", `\n${" ".repeat(count)}`);
  },
  format: ([spec = null, ...args], call) => formatText(textOf(spec), args, call),
  formatlist: ([spec = null, ...args], call) => {
    const lists = args.map((each) => (Array.isArray(each) ? listOf(each) : null));
    const lengths = new Set(lists.flatMap((list) => list?.length ?? []));
    if (lengths.size > 1) return fault("the lists differ in length");
    const count = [...lengths][0] ?? 1;
    call.environment.budget.entries(count);
    return Array.from({ length: count }, (_, index) =>
      formatText(
        textOf(spec),
        args.map((each, position) => (lists[position] == null ? each : lists[position][index]!)),
        call,
      ),
    );
  },
};

function trimmed(text: string, set: string): string {
  const cut = new Set(set);
  const letters = [...text];
  let start = 0;
  let end = letters.length;
  while (start < end && cut.has(letters[start]!)) start++;
  while (end > start && cut.has(letters[end - 1]!)) end--;
  return letters.slice(start, end).join("");
}
