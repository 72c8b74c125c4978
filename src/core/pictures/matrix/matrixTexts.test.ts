import { expect, it } from "vitest";
import { matrixOf } from "../../matrix";
import { designWith, runtime } from "../../matrix/testing/matrixText";
import { sharingLine, unitPlaceWords } from "./matrixTexts";

it.each([
  ["directly under the root", "Root > shop*", "in the root"],
  ["in an OU of the unit's name", "Root > Shop OU > shop*", ""],
  ["in an OU of another name", "Root > Runtime > shop*", "in Runtime"],
  ["in an OU and under the root", "Root > Runtime > shop*; Root > shop-prod*", "in several OUs"],
  ["all directly under the root", "Root > shop*; Root > shop-prod*", "in the root"],
])("says where a unit's accounts are: %s", (_where, tree, words) => {
  const design = designWith(tree, {
    shop: [runtime("Shop", "dev"), runtime("Shop", "stage")],
    ...(tree.includes("shop-prod") ? { "shop-prod": [runtime("Shop", "prod")] } : {}),
  });
  expect(matrixOf(design).units.map((unit) => unitPlaceWords(design, unit))).toEqual([words]);
});

it("names another unit once, however many of its phases share the account", () => {
  const everything = ["Shop", "Search"].flatMap((unit) => ["dev", "prod"].map((phase) => runtime(unit, phase)));
  const design = designWith("Root > one*", { one: everything });
  const lines = matrixOf(design).units.flatMap(({ cells }) =>
    cells.flatMap(({ address, entries }) => entries.map((entry) => sharingLine(entry, address))),
  );
  expect(new Set(lines)).toEqual(
    new Set([
      "▲ shared with prod and Search",
      "▲ shared with dev and Search",
      "▲ shared with prod and Shop",
      "▲ shared with dev and Shop",
    ]),
  );
});
