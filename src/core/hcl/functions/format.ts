import { numberOf, textOf, wholeOf } from "../convert";
import { numberText } from "../exactNumbers";
import { fault, unknowable } from "../stop";
import type { Value } from "../value";
import { jsonOf } from "./json";
import type { CallContext } from "./types";

const VERB = /%(?:%|([-+0 #]*)(\d*)(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z]))/g;
const MAX_WIDTH = 1000;

/** `format`: `%s`, `%d`, `%q`, `%v` and their kin, with width and flags. */
export function formatText(spec: string, args: readonly Value[], call: CallContext): string {
  let next = 0;
  const text = spec.replace(VERB, (written, flags = "", width = "", precision = "", position = "", verb = "") => {
    if (written === "%%") return "%";
    if (position !== "") next = Number(position) - 1;
    const argument = args[next++];
    if (argument === undefined) return fault(`there is no value for ${written}`);
    return padded(verbText(verb, argument, precision, flags, call), flags, Number(width));
  });
  call.environment.budget.text(text.length);
  return text;
}

function verbText(verb: string, value: Value, precision: string, flags: string, call: CallContext): string {
  switch (verb) {
    case "s":
      return precision === "" ? textOf(value) : [...textOf(value)].slice(0, Number(precision)).join("");
    case "v":
      return value !== null && typeof value === "object"
        ? jsonOf(value, call)
        : value === null
          ? "null"
          : textOf(value);
    case "d":
      return signed(numberText(wholeOf(value)), flags);
    case "t":
    case "q":
      return verb === "q" ? JSON.stringify(textOf(value)) : textOf(value);
    case "x":
      return wholeOf(value).toString(16);
    case "X":
      return wholeOf(value).toString(16).toUpperCase();
    case "b":
      return wholeOf(value).toString(2);
    case "o":
      return wholeOf(value).toString(8);
    case "f":
      return signed(numberOf(value).toFixed(precision === "" ? 6 : Math.min(100, Number(precision))), flags);
    default:
      return unknowable(`%${verb} isn't worked out here`);
  }
}

function signed(digits: string, flags: string): string {
  return flags.includes("+") && !digits.startsWith("-") ? `+${digits}` : digits;
}

function padded(text: string, flags: string, width: number): string {
  if (width > MAX_WIDTH) return fault(`a width of ${width} isn't taken`);
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0")) return text.padStart(width);
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, "0");
}
