import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, conditionHolds } from "./condition";
import { OPERATOR_NAMES, parseOperator } from "./operators";
import type { World } from "./world";

type Context = Readonly<Record<string, string | readonly string[] | undefined>>;

function world(context: Context): World {
  const values = new Map(
    Object.entries(context).map(([key, value]) => [key.toLowerCase(), value === undefined ? value : [value].flat()]),
  );
  return { valuesOf: (key) => (values.has(key) ? values.get(key) : []), resource: "*" };
}

function holds(operator: string, key: string, values: string | readonly string[], context: Context) {
  const parsed = parseOperator(operator);
  if (parsed === null) throw new Error(`There is no operator ${operator}.`);
  return conditionHolds(compileCondition({ operator: parsed, key, values: [values].flat() }), world(context));
}

/** A policy variable, as policies write it. */
const variable = (body: string) => ["$", "{", body, "}"].join("");

describe("condition operators", () => {
  it.each([
    ["StringEquals", "Prod", "Prod", "yes"],
    ["StringEquals", "Prod", "prod", "no"],
    ["StringEquals", "Pro*", "Prod", "no"],
    ["StringNotEquals", "Prod", "prod", "yes"],
    ["StringEqualsIgnoreCase", "Prod", "PROD", "yes"],
    ["StringNotEqualsIgnoreCase", "Prod", "PROD", "no"],
    ["StringLike", "Pr?d*", "Prod-1", "yes"],
    ["StringLike", "a*c", "a:b/c", "yes"],
    ["StringNotLike", "Pr*", "Prod", "no"],
    ["NumericEquals", "1.50", "1.5", "yes"],
    ["NumericEquals", "10", "abc", "no"],
    ["NumericNotEquals", "10", "9", "yes"],
    ["NumericLessThan", "10", "9", "yes"],
    ["NumericLessThan", "10", "10", "no"],
    ["NumericLessThanEquals", "10", "10", "yes"],
    ["NumericGreaterThan", "900", "1000", "yes"],
    ["NumericGreaterThanEquals", "900", "90", "no"],
    ["DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "yes"],
    ["DateEquals", "2026-01-01", "1767225600", "yes"],
    ["DateNotEquals", "2026-01-01", "2026-01-02", "yes"],
    ["DateLessThan", "2026-01-01", "2025-12-31T23:59:59Z", "yes"],
    ["DateLessThanEquals", "2026-01-01", "2026-01-01T00:00:01Z", "no"],
    ["DateGreaterThan", "2026-01-01", "2026-06", "yes"],
    ["DateGreaterThanEquals", "2026-02-30", "2026-06-01", "no"],
    ["Bool", "true", "TRUE", "yes"],
    ["Bool", "false", "true", "no"],
    ["BinaryEquals", "QmluYXJ5", "QmluYXJ5", "yes"],
    ["IpAddress", "203.0.113.0/24", "203.0.113.7", "yes"],
    ["IpAddress", "203.0.113.7", "203.0.113.8", "no"],
    ["IpAddress", "2001:db8::/32", "2001:DB8:0:0::1", "yes"],
    ["IpAddress", "0.0.0.0/0", "2001:db8::1", "no"],
    ["NotIpAddress", "10.0.0.0/8", "11.0.0.1", "yes"],
    ["ArnEquals", "arn:aws:iam::*:role/Admin", "arn:aws:iam::111122223333:role/Admin", "yes"],
    ["ArnLike", "arn:aws:iam::*:role/Admin", "arn:aws:iam::111122223333:role/ops/Admin", "no"],
    ["ArnNotLike", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:role/ops/Admin", "no"],
    ["ArnNotEquals", "arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root", "yes"],
  ])("%s %s against %s: %s", (operator, value, given, expected) => {
    expect(holds(operator, "aws:Key", value, { "aws:key": given })).toBe(expected);
  });

  it("take several values as OR, under a negated operator as NOR", () => {
    expect(holds("StringEquals", "k:a", ["x", "y"], { "k:a": "y" })).toBe("yes");
    expect(holds("StringNotEquals", "k:a", ["x", "y"], { "k:a": "y" })).toBe("no");
    expect(holds("StringNotEquals", "k:a", ["x", "y"], { "k:a": "z" })).toBe("yes");
  });

  it("don't hold for an absent key, but do where they are negated or say IfExists", () => {
    for (const name of OPERATOR_NAMES.filter((operator) => operator !== "Null")) {
      const isNegated = /Not/.test(name);
      expect([name, holds(name, "k:a", "1", {})]).toEqual([name, isNegated ? "yes" : "no"]);
      expect([name, holds(`${name}IfExists`, "k:a", "1", {})]).toEqual([name, "yes"]);
      expect([name, holds(`ForAllValues:${name}`, "k:a", "1", {})]).toEqual([name, "yes"]);
      expect([name, holds(`ForAnyValue:${name}`, "k:a", "1", {})]).toEqual([name, "no"]);
    }
  });

  it("test for an absent key with Null", () => {
    expect(holds("Null", "k:a", "true", {})).toBe("yes");
    expect(holds("Null", "k:a", "false", {})).toBe("no");
    expect(holds("Null", "k:a", "true", { "k:a": [] })).toBe("yes");
    expect(holds("Null", "k:a", "false", { "K:A": "x" })).toBe("yes");
  });

  it("ask all or any of several values", () => {
    const context = { "aws:TagKeys": ["Name", "dp:x"] };
    expect(holds("ForAnyValue:StringLike", "aws:TagKeys", "dp:*", context)).toBe("yes");
    expect(holds("ForAllValues:StringLike", "aws:TagKeys", "dp:*", context)).toBe("no");
    expect(holds("ForAllValues:StringNotLike", "aws:TagKeys", "key1*", { "aws:TagKeys": ["key1:hr"] })).toBe("no");
    expect(holds("ForAnyValue:StringNotEquals", "aws:TagKeys", "Name", context)).toBe("yes");
  });

  it("replace policy variables, whose values are literal", () => {
    const team = variable("aws:PrincipalTag/team");
    expect(holds("StringEquals", "k:a", team, { "k:a": "x", "aws:PrincipalTag/team": "x" })).toBe("yes");
    expect(holds("StringLike", "k:a", `${team}-*`, { "k:a": "x-1", "AWS:principaltag/TEAM": "x" })).toBe("yes");
    expect(holds("StringLike", "k:a", team, { "k:a": "star", "aws:PrincipalTag/team": "s*" })).toBe("no");
    expect(holds("StringEquals", "k:a", variable("aws:PrincipalTag/team, 'none'"), { "k:a": "none" })).toBe("yes");
    expect(holds("StringLike", "k:a", `a${variable("*")}`, { "k:a": "a*" })).toBe("yes");
    expect(holds("StringLike", "k:a", `a${variable("*")}`, { "k:a": "ab" })).toBe("no");
  });

  it("match nothing through a variable without a value, so a negated operator holds", () => {
    const team = variable("aws:PrincipalTag/team");
    expect(holds("StringEquals", "k:a", team, { "k:a": "x" })).toBe("no");
    expect(holds("StringNotEquals", "k:a", team, { "k:a": "x" })).toBe("yes");
    expect(holds("StringEquals", "k:a", team, { "k:a": "x", "aws:PrincipalTag/team": ["x", "y"] })).toBe("no");
  });

  it("answer maybe where the key, or a variable's key, isn't known", () => {
    expect(holds("StringEquals", "k:a", "x", { "k:a": undefined })).toBe("maybe");
    expect(holds("StringEquals", "k:a", variable("k:b"), { "k:a": "x", "k:b": undefined })).toBe("maybe");
    expect(holds("StringEquals", "k:a", ["x", variable("k:b")], { "k:a": "x", "k:b": undefined })).toBe("yes");
  });

  it("are the opposite of their negation for every single value", () => {
    const pairs = OPERATOR_NAMES.filter((name) => /Not/.test(name)).map(
      (name) => [name, name.replace("Not", "")] as const,
    );
    const values = fc.constantFrom(
      "10",
      "12",
      "2026-01-01",
      "10.0.0.1",
      "10.0.0.0/8",
      "arn:aws:iam::1:role/a",
      "arn:*:iam::*:role/*",
      "true",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.array(values, { minLength: 1, maxLength: 3 }),
        values,
        ([negated, plain], list, given) => {
          const [one, other] = [negated, plain].map((name) => holds(name, "k:a", list, { "k:a": given }));
          expect([one, other].sort()).toEqual(["no", "yes"]);
        },
      ),
    );
  });
});

describe("operator names", () => {
  it.each([
    "stringequals",
    "StringEqual",
    "ForAllValue:StringEquals",
    "NullIfExists",
    "ForAnyValue:Null",
    "ArnNotLikeIfexists",
    "",
  ])("%s is none", (name) => {
    expect(parseOperator(name)).toBeNull();
  });
});
