import fc from "fast-check";
import { expect, it } from "vitest";
import { resourceNames } from "./resourceNames";

function namesOf(...names: readonly string[]): readonly string[] {
  const records = names.map((name, index) => ({ id: `id${index}`, name }));
  return [...resourceNames(records, "ou").values()];
}

it.each([
  ["Data Warehouse", "data_warehouse"],
  ["ecommerce-dev", "ecommerce_dev"],
  ["DenyUnapprovedRegions", "deny_unapproved_regions"],
  ["FullAWSAccess", "full_aws_access"],
  ["Über & Café", "uber_cafe"],
  ["2024", "ou_2024"],
  ["for", "ou_for"],
  ["con", "ou_con"],
  ["日本", "ou"],
])("calls “%s” %s", (name, expected) => {
  expect(namesOf(name)).toEqual([expected]);
});

it("calls several that come out alike by their paths, whatever else comes or goes", () => {
  const records = [
    { id: "1", name: "Prod", pathOf: () => ["Shop", "Prod"] },
    { id: "2", name: "prod", pathOf: () => ["Data Warehouse", "prod"] },
    { id: "3", name: "Sandbox", pathOf: () => ["Sandbox"] },
  ];
  expect([...resourceNames(records, "ou").values()]).toEqual(["shop_prod", "data_warehouse_prod", "sandbox"]);
});

it("puts the id behind each of several whose paths come out alike", () => {
  const records = [
    { id: "a1", name: "Dev" },
    { id: "dev-7k2m", name: "dev" },
    { id: "b", name: "Prod" },
  ];
  expect([...resourceNames(records, "ou").values()]).toEqual(["dev_a1", "dev_7k2m", "prod"]);
});

it("keeps everybody's name when the order changes", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 8 }),
      fc.array(fc.constantFrom("Dev", "dev", "Prod")),
      (ids, names) => {
        const records = ids.map((id, index) => ({ id, name: names[index] ?? "Other" }));
        expect(resourceNames(records.toReversed(), "ou")).toEqual(resourceNames(records, "ou"));
      },
    ),
  );
});

it("gives every record an identifier of its own, whatever its name", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("dev", "Dev", "dev_2", "", "ou"))),
      (names) => {
        const all = namesOf(...names);
        expect(new Set(all).size).toBe(names.length);
        for (const name of all) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      },
    ),
  );
});
