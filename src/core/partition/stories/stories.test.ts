import { describe, expect, it } from "vitest";
import { applied } from "../../design/applied";
import { addPolicy, attachPolicy } from "../../design/commands";
import { nodeId, policyId } from "../../design/ids";
import { accountsUnder } from "../../design/queries";
import type { Design } from "../../design/types";
import { lensRequest, trace } from "../../engine";
import { policyFromTemplate, templateById } from "../../templates";
import { applySplit } from "../applySplit";
import { splitOf } from "../split";
import { accountOf, designServing, EVERYTHING, idMaker, runtime } from "../testing/accounts";
import { deletedDatabase } from "./deletedDatabase";
import { storiesOf } from "./index";
import { keysForOthers } from "./keysForOthers";

const everything = designServing("Root > everything*", { everything: EVERYTHING });
const together = designServing("Root > Shop > both*", { both: [runtime("Shop", "dev"), runtime("Shop", "prod")] });
const apart = designServing("Root > Shop > shop-dev*; Root > Shop > shop-prod*", {
  "shop-dev": [runtime("Shop", "dev")],
  "shop-prod": [runtime("Shop", "prod")],
});

function protecting(design: Design, target: string): Design {
  const template = templateById("protect-data");
  if (template === undefined) throw new Error("The template is gone.");
  const policy = policyFromTemplate(template, policyId("protect"));
  return applied(applied(design, addPolicy, { policy }), attachPolicy, {
    nodeId: nodeId(target),
    policyId: policy.id,
  });
}
const told = (design: Design, id: string) =>
  storiesOf(design, accountOf(design, id)).map(({ story, outcome }) => `${story.id}: ${outcome.by ?? "open"}`);

describe("the stories about an account that does everything", () => {
  it("are all open", () => {
    expect(told(everything, "everything")).toEqual([
      "deleted-database: open",
      "throttled-production: open",
      "trusted-prototype: open",
      "keys-for-others: open",
      "audit-scope: open",
      "unknown-costs: open",
    ]);
  });

  it("name the account and its use cases", () => {
    const account = accountOf(everything, "everything");
    for (const { story } of storiesOf(everything, account)) {
      const text = story.tell(everything, account).join(" ");
      expect(text).toContain("everything");
      expect(text).toMatch(/Ecommerce in prod|security/);
    }
  });

  it("are all solved in every account that comes of a split, and say that partition does it", () => {
    const proposal = splitOf(everything, nodeId("everything"));
    if (proposal === null) throw new Error("Nothing collides.");
    const { result } = applySplit(everything, proposal, idMaker(everything));
    if (result.kind === "refused") throw new Error("refused");
    const all = accountsUnder(result.design, result.design.rootId).map((account) => storiesOf(result.design, account));
    expect(all.flat().map(({ outcome }) => outcome.by)).not.toContain(null);
    const ofProduction = told(result.design, "everything");
    expect(ofProduction).toContain("deleted-database: partition");
    expect(ofProduction).toContain("throttled-production: partition");
  });
});

describe("the deleted database", () => {
  const outcome = (design: Design, id: string) => deletedDatabase.outcomeIn(design, accountOf(design, id));

  it("can happen where development and production share an account", () => {
    expect(outcome(together, "both")).toMatchObject({ isSolved: false, by: null });
    expect(outcome(together, "both").sentence).toContain("SCPs let the call through");
  });

  it("is stopped by a policy there, which is said by name", () => {
    expect(outcome(protecting(together, "both"), "both")).toMatchObject({ isSolved: true, by: "policy" });
    expect(outcome(protecting(together, "both"), "both").sentence).toContain("ProtectData stops the call");
  });

  it("is stopped by the accounts' border once they are apart, which holds for either account", () => {
    expect(outcome(apart, "shop-prod")).toMatchObject({ isSolved: true, by: "partition" });
    expect(outcome(apart, "shop-dev")).toMatchObject({ isSolved: true, by: "partition" });
  });

  it("doesn't hide that production's own people can still do it, unless a policy is beside it", () => {
    expect(outcome(apart, "shop-prod").sentence).toContain("Production’s own people still can");
    expect(outcome(protecting(apart, "shop-prod"), "shop-prod").sentence).toContain(
      "ProtectData keeps production’s own people from it",
    );
  });

  it("can't be stopped by any policy in the management account", () => {
    const design = protecting(
      designServing("Root", { management: [runtime("Shop", "dev"), runtime("Shop", "prod")] }),
      "root",
    );
    expect(outcome(design, "management").sentence).toContain("no SCP binds it");
    expect(outcome(design, "management").isSolved).toBe(false);
  });

  it("asks the engine for development's role", () => {
    const question = deletedDatabase.questionIn?.(together, accountOf(together, "both"));
    if (question === undefined) throw new Error("No question.");
    const request = lensRequest(together, question.lens, question.accountId);
    const { verdict, levels } = trace(together, request, { partial: true, deriveContext: true });
    expect(request.action).toBe("dynamodb:DeleteTable");
    expect(verdict.kind).toBe("allowed");
    expect(levels.map(({ nodeId: id }) => id)).toEqual(["root", "shop", "both"]);
  });
});

describe("quotas", () => {
  it("are no matter of policies: a denial of everything dangerous leaves the story open", () => {
    expect(told(protecting(together, "both"), "both")).toContain("throttled-production: open");
  });

  it("are told of production where it is, and where one workload has its account for itself", () => {
    const trials = designServing("Root > Shop > both*; Root > Shop > shop-prod*", {
      both: [runtime("Shop", "dev"), runtime("Shop", "stage")],
      "shop-prod": [runtime("Shop", "prod")],
    });
    expect(told(trials, "both").filter((story) => story.startsWith("throttled"))).toEqual([]);
    expect(told(trials, "shop-prod")).toContain("throttled-production: partition");
    expect(told(apart, "shop-dev")).toContain("throttled-production: partition");
  });
});

describe("a break-in", () => {
  it("comes through what faces the world, told in one name", () => {
    const [first = ""] = keysForOthers.tell(everything, accountOf(everything, "everything"));
    expect(first).toMatch(/^Ecommerce in prod uses a library with a security hole\./);
    const { sentence } = keysForOthers.outcomeIn(everything, accountOf(everything, "everything"));
    expect(sentence).toMatch(/^Whoever gets into any of the \d+ others stands beside/);
  });
});
