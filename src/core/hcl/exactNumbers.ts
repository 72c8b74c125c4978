import { type Binary, binaryResult, isSame, roundedToBinary } from "./binaryNumbers";

/**
 * Terraform counts with 512 bits, which are some 150 digits. Here a number is one of JavaScript's whose shortest text is what is
 * meant: a whole number within ±2^53, or one of at most 15 digits with any zeros behind or before them. A result that is none is
 * a `Decimal`, which can be shown but not counted on with.
 */
export type Exact = number | Decimal | null;

/** `coefficient` × 10^`exponent`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Decimal digits that always are exact in JavaScript's numbers. */
const SAFE_DIGITS = 15;
/** Terraform keeps no more; what it makes of more is not told here. */
const MOST_DIGITS = 150;
/** Powers of ten above this are written out nowhere. */
const MOST_ZEROS = 1_000;

const WRITTEN = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/** A number as it is written; undefined for a text that is none, null for one of more digits than Terraform keeps. */
export function numberWritten(text: string): Exact | undefined {
  const [, sign, whole = "", fraction = "", exponent = "0"] = WRITTEN.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  if (sign === undefined || whole + fraction === "") return undefined;
  if (digits.length > MOST_DIGITS + MOST_ZEROS) return null;
  return exact({
    coefficient: BigInt(`${sign === "-" ? "-" : ""}${digits === "" ? "0" : digits}`),
    exponent: Number(exponent) - fraction.length,
  });
}

export type Arithmetic = "+" | "-" | "*" | "/" | "%";

/**
 * What Terraform makes of two numbers. Where it would round in binary to something else than the decimal result, and where the
 * digits have no end, null.
 */
export function calculated(operator: Arithmetic, left: number, right: number): Exact {
  const result = EXACT[operator](left, right);
  if (typeof result !== "number" || [left, right, result].every(Number.isInteger)) return result;
  return isSame(binaryResult(operator, binaryOf(left), binaryOf(right)), binaryOf(result)) ? result : null;
}

const EXACT: Readonly<Record<Arithmetic, (left: number, right: number) => Exact>> = {
  "+": (left, right) => aligned(left, right, (a, b, exponent) => ({ coefficient: a + b, exponent })),
  "-": (left, right) => aligned(left, right, (a, b, exponent) => ({ coefficient: a - b, exponent })),
  // With the sign of what is divided.
  "%": (left, right) => aligned(left, right, (a, b, exponent) => ({ coefficient: a % b, exponent })),
  "*": (left, right) => {
    const [a, b] = [decimalOf(left), decimalOf(right)];
    return exact({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent });
  },
  "/": (left, right) => {
    const [a, b] = [decimalOf(left), decimalOf(right)];
    const shifted = a.coefficient * 10n ** BigInt(MOST_DIGITS);
    if (shifted % b.coefficient !== 0n) return null;
    return exact({ coefficient: shifted / b.coefficient, exponent: a.exponent - b.exponent - MOST_DIGITS });
  },
};

function aligned(
  left: number,
  right: number,
  operation: (left: bigint, right: bigint, exponent: number) => Decimal,
): Exact {
  const [a, b] = [decimalOf(left), decimalOf(right)];
  const exponent = Math.min(a.exponent, b.exponent);
  const whole = (each: Decimal) => each.coefficient * 10n ** BigInt(each.exponent - exponent);
  return exact(operation(whole(a), whole(b), exponent));
}

/** A number's shortest text is just what is meant. */
function decimalOf(number: number): Decimal {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = WRITTEN.exec(String(number)) ?? [];
  return { coefficient: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

function binaryOf(number: number): Binary {
  const { coefficient, exponent } = decimalOf(number);
  return roundedToBinary(
    exponent > 0 ? coefficient * 10n ** BigInt(exponent) : coefficient,
    exponent < 0 ? 10n ** BigInt(-exponent) : 1n,
  );
}

function exact({ coefficient, exponent }: Decimal): Exact {
  if (coefficient === 0n) return 0;
  const digits = String(coefficient < 0n ? -coefficient : coefficient);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(0, digits.length - zeros);
  const power = exponent + zeros;
  if (significant.length > MOST_DIGITS || !(Math.abs(power) <= MOST_ZEROS)) return null;
  const number = Number(`${coefficient < 0n ? "-" : ""}${significant}e${power}`);
  const isWhole = power >= 0 && Number.isSafeInteger(number);
  const isSafe = isWhole || (significant.length <= SAFE_DIGITS && isExact(number, significant));
  return isSafe ? number : { coefficient: BigInt(significant) * (coefficient < 0n ? -1n : 1n), exponent: power };
}

/** Neither endless nor so small that digits are lost. */
function isExact(number: number, significant: string): boolean {
  return (
    String(Math.abs(number))
      .replace(/e.*$|\./g, "")
      .replace(/^0+|0+$/g, "") === significant
  );
}

/** Written out, without an exponent, as Terraform writes it. */
export function numberText(number: number | Decimal): string {
  if (typeof number === "number" && !/e/.test(String(number))) return String(number);
  const { coefficient, exponent } = typeof number === "number" ? decimalOf(number) : number;
  const sign = coefficient < 0n ? "-" : "";
  const digits = String(coefficient < 0n ? -coefficient : coefficient);
  if (exponent >= 0) return sign + digits + "0".repeat(exponent);
  const padded = digits.padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** Why a number can't be used further. */
export const TOO_EXACT = "a number has more digits than are counted with here";
