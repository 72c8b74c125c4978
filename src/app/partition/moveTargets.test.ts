import { expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { designServing, runtime } from "../../core/partition/testing/accounts";
import { moveTargets } from "./moveTargets";

const design = designServing("Root > Lab > one*; Root > Lab > two*; Root > Runtime > Shop > shop-dev*", {
  one: [runtime("Shop", "prod"), { kind: "sandbox" }],
  two: [runtime("Shop", "stage")],
  "shop-dev": [runtime("Shop", "dev")],
});
const titles = (accountId: string, index = 0) =>
  moveTargets(design, { accountId: nodeId(accountId), index }).map(({ title }) => title);

it("offers the OU where a use case belongs first, then accounts, then the other OUs, but not its own account", () => {
  expect(titles("one")).toEqual([
    "Shop OU: a new account",
    "Management",
    "two",
    "shop-dev",
    "Root: a new account",
    "Lab OU: a new account",
    "Runtime OU: a new account",
  ]);
});

it("offers what moves the whole account, where that has nothing else, without the OU that it is in", () => {
  expect(titles("two").filter((title) => title.includes(":"))).toEqual([
    "Shop OU: the account goes there",
    "Root: the account goes there",
    "Runtime OU: the account goes there",
  ]);
});

it("offers nothing where there is no such use case", () => {
  expect(titles("one", 5)).toEqual([]);
});
