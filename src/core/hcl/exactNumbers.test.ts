// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are Terraform's templates
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculated, numberText, numberWritten } from "./exactNumbers";
import { evaluated } from "./testing/evaluated";
import { Unresolved } from "./value";

// As `terraform console` prints them (1.11): numbers of 512 bits, written in decimal without an exponent.
describe("numbers are what Terraform makes of them:", () => {
  it.each<[string, string]>([
    ["0.1 + 0.2", "0.3"],
    ["0.5 - 0.1", "0.4"],
    ["1.5 * 1.5", "2.25"],
    ["5 / 2", "2.5"],
    ["1 / 8", "0.125"],
    ["-7 % 3", "-1"],
    ["5.5 % 2", "1.5"],
    ["1.0", "1"],
    ["1e3", "1000"],
    ["1e21", "1000000000000000000000"],
    ["1e-7", "0.0000001"],
    ["0.000001 / 10", "0.0000001"],
    ["9007199254740991", "9007199254740991"],
    ["123456789012 * 1000000000", "123456789012000000000"],
    ['tonumber("007") + 1', "8"],
    ['parseint("ff", 16)', "255"],
    ["sum([0.1, 0.2])", "0.3"],
    ["pow(2, 10)", "1024"],
    ["jsonencode([1e21, 0.5, 1e-7])", "[1000000000000000000000,0.5,0.0000001]"],
    ['format("%d", 1e15)', "1000000000000000"],
    ['join(",", [for each in range(0, 0.4, 0.1) : tostring(each)])', "0,0.1,0.2,0.3"],
  ])("%s is %s", (expression, text) => {
    expect(evaluated(`"\${${expression}}."`)).toBe(`${text}.`);
  });

  it.each<[string, string]>([
    ["12345678901234567890", "12345678901234567890"],
    ["1.00000000000000001", "1.00000000000000001"],
    ["1e400", `1${"0".repeat(400)}`],
    ["9007199254740991 + 2", "9007199254740993"],
    ["0.123456789 * 0.123456789", "0.015241578750190521"],
  ])("%s has more digits than are counted with, and shows as what it is", (expression, text) => {
    const value = evaluated(`"n\${${expression}}"`);
    expect(value).toBeInstanceOf(Unresolved);
    expect(value).toMatchObject({ sketch: `n${text}`, reason: "a number has more digits than are counted with here" });
  });

  it.each([
    "1 / 3",
    // Terraform rounds in binary: 0.2000…0002, 1.21000…0001.
    "0.3 - 0.1",
    "1.1 * 1.1",
    "pow(2, 100)",
    "pow(2, 0.5)",
    'tonumber("12345678901234567890")',
    'parseint("12345678901234567890", 10)',
    'parseint("1000000000000000000001", 10)',
    'jsondecode("12345678901234567890")',
    "1e99999999999 + 1",
  ])("%s can't be known", (expression) => {
    expect(evaluated(expression)).toBeInstanceOf(Unresolved);
  });

  it.each(['tonumber("0x10")', 'tonumber("")', 'tonumber(" 1")', 'parseint("12x", 10)'])("%s is none", (expression) => {
    expect(evaluated(expression)).toMatchObject({ isFault: true });
  });
});

describe("counting", () => {
  const numbers = fc.tuple(fc.integer(), fc.integer({ min: -6, max: 6 })).map(([n, e]) => Number(`${n}e${e}`));

  it("takes back what it gave", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const sum = calculated("+", a, b);
        const back = typeof sum === "number" ? calculated("-", sum, b) : null;
        if (typeof back === "number") expect(back).toBe(a === 0 ? 0 : a);
        const product = calculated("*", a, b);
        const again = typeof product === "number" && b !== 0 ? calculated("/", product, b) : null;
        if (typeof again === "number") expect(again).toBe(a === 0 ? 0 : a);
      }),
    );
  });

  it("reads a number again as it wrote it", () => {
    fc.assert(
      fc.property(numbers, (a) => {
        expect(numberWritten(numberText(a))).toBe(a === 0 ? 0 : a);
      }),
    );
  });
});
