import { describe, expect, it } from "vitest";
import { nodeId } from "../design/ids";
import type { UseCase } from "../design/types";
import { designServing, runtime } from "../partition/testing/accounts";
import { domainsOf } from "./domains";

function sharing(useCases: readonly UseCase[], id = "one"): number {
  return domainsOf(designServing("Root > one*", { [id]: useCases })).get(nodeId(id))?.length ?? 0;
}

describe("what shares an account", () => {
  it("is nothing where it serves one use case, also where UAT shares development's", () => {
    expect(sharing([])).toBe(0);
    expect(sharing([{ kind: "security" }])).toBe(0);
    expect(sharing([runtime("Shop", "dev", ["dev", "uat"])])).toBe(0);
  });

  it("is each of several use cases, one that is said twice once", () => {
    expect(sharing([runtime("Shop", "dev"), runtime("Data", "dev"), { kind: "security" }])).toBe(3);
    expect(sharing([runtime("Shop", "dev"), runtime("shop", "dev"), { kind: "security" }])).toBe(2);
  });

  it("is production where it stands among development's environments", () => {
    expect(sharing([runtime("Shop", "dev", ["dev", "prod"])])).toBe(2);
  });

  it("is the management of the organization in its account, said or not", () => {
    expect(sharing([runtime("Shop", "dev")], "management")).toBe(2);
    expect(sharing([{ kind: "management" }], "management")).toBe(0);
  });
});
