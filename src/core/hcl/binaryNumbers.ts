/** `mantissa` × 2^`exponent`, with at most 512 bits: a number as Terraform keeps it. */
export interface Binary {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Source: hashicorp/hcl reads numbers with this precision, zclconf/go-cty counts with it. */
const BITS = 512;

/** numerator / denominator (which is above 0), rounded to the nearest; of two as near to the even one. */
export function roundedToBinary(numerator: bigint, denominator: bigint): Binary {
  if (numerator === 0n) return { mantissa: 0n, exponent: 0 };
  const size = numerator < 0n ? -numerator : numerator;
  // One bit more than is kept, or two.
  const shift = BITS + 1 - (bitsOf(size) - bitsOf(denominator));
  const [top, bottom] = shift >= 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)];
  const quotient = top / bottom;
  const spare = BigInt(bitsOf(quotient) - BITS);
  const kept = quotient >> spare;
  const half = 1n << (spare - 1n);
  const rest = quotient & ((1n << spare) - 1n);
  const isAbove = rest > half || (rest === half && (top % bottom !== 0n || (kept & 1n) === 1n));
  const mantissa = isAbove ? kept + 1n : kept;
  return { mantissa: numerator < 0n ? -mantissa : mantissa, exponent: Number(spare) - shift };
}

/** The two counted with each other, and rounded. */
export function binaryResult(operator: "+" | "-" | "*" | "/" | "%", left: Binary, right: Binary): Binary {
  switch (operator) {
    case "+":
      return sum(left, right);
    case "-":
      return sum(left, { ...right, mantissa: -right.mantissa });
    case "*":
      return product(left, right);
    case "/":
      return quotient(left, right);
    case "%": {
      const times = { mantissa: wholePart(quotient(left, right)), exponent: 0 };
      const whole = product(right, times);
      return sum(left, { ...whole, mantissa: -whole.mantissa });
    }
  }
}

export function isSame(left: Binary, right: Binary): boolean {
  const exponent = Math.min(left.exponent, right.exponent);
  return shifted(left, exponent) === shifted(right, exponent);
}

function sum(left: Binary, right: Binary): Binary {
  const exponent = Math.min(left.exponent, right.exponent);
  return rounded(shifted(left, exponent) + shifted(right, exponent), exponent);
}

function product(left: Binary, right: Binary): Binary {
  return rounded(left.mantissa * right.mantissa, left.exponent + right.exponent);
}

function quotient(left: Binary, right: Binary): Binary {
  const sign = right.mantissa < 0n ? -1n : 1n;
  const { mantissa, exponent } = roundedToBinary(left.mantissa * sign, right.mantissa * sign);
  return { mantissa, exponent: exponent + left.exponent - right.exponent };
}

function rounded(mantissa: bigint, exponent: number): Binary {
  const { mantissa: kept, exponent: more } = roundedToBinary(mantissa, 1n);
  return { mantissa: kept, exponent: exponent + more };
}

function shifted({ mantissa, exponent }: Binary, to: number): bigint {
  return mantissa << BigInt(exponent - to);
}

/** Towards zero. */
function wholePart({ mantissa, exponent }: Binary): bigint {
  return exponent >= 0 ? mantissa << BigInt(exponent) : mantissa / (1n << BigInt(-exponent));
}

function bitsOf(size: bigint): number {
  const text = size.toString(16);
  return (text.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(text[0] ?? "0", 16)));
}
