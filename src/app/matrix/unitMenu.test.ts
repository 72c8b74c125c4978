import { expect, it } from "vitest";
import { matrixOf } from "../../core/matrix";
import { designWith, runtime } from "../../core/matrix/testing/matrixText";
import { unitMenu } from "./unitMenu";

it.each([
  ["directly in the root", "Root > dev*; Root > prod*", "Give it an OU of its own"],
  ["in the root and an OU", "Root > Runtime > dev*; Root > prod*", "Gather its accounts into one OU"],
  ["in one OU", "Root > Shop > dev*; Root > Shop > prod*", undefined],
])("offers a unit whose accounts are %s what fits", (_where, tree, title) => {
  const design = designWith(tree, { dev: [runtime("Shop", "dev")], prod: [runtime("Shop", "prod")] });
  const [unit] = matrixOf(design).units;
  if (unit === undefined) throw new Error("There is no unit.");
  expect(unitMenu(design, unit).find(({ id }) => id === "gather")?.title).toBe(title);
});
