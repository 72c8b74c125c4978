import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { collisionsOf } from "../design/collisions";
import { addPolicy, attachPolicy, detachPolicy } from "../design/commands";
import { outlineOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { accountsUnder } from "../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Policy, SERVICE_CONTROL_POLICY } from "../design/types";
import { applySplit } from "./applySplit";
import { accountsOf, type SplitProposal, splitOf } from "./split";
import { splitPreview } from "./splitPreview";
import { accountOf, designServing, EVERYTHING, idMaker, runtime } from "./testing/accounts";

function proposalFor(design: Design, id: string): SplitProposal {
  const proposal = splitOf(design, nodeId(id));
  if (proposal === null) throw new Error(`Nothing collides in ${id}.`);
  return proposal;
}
function after(design: Design, proposal: SplitProposal): Design {
  const { result } = applySplit(design, proposal, idMaker(design));
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.design;
}
const splitIn = (design: Design, id: string) => after(design, proposalFor(design, id));
const byName = (design: Design) =>
  Object.fromEntries(accountsUnder(design, design.rootId).map((account) => [account.name, account]));

function denying(id: string): Policy {
  return {
    id: policyId(id),
    type: SERVICE_CONTROL_POLICY,
    name: id,
    document: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] },
  };
}
function withPolicy(design: Design, policy: Policy, target: string): Design {
  const known = design.policies.has(policy.id) ? design : applied(design, addPolicy, { policy });
  return applied(known, attachPolicy, { nodeId: nodeId(target), policyId: policy.id });
}

describe("splitting an account that does everything", () => {
  const design = designServing("Root > everything*", { everything: EVERYTHING });
  const split = splitIn(design, "everything");

  it("gives the full structure, production staying in the account", () => {
    expect(outlineOf(split).split("; ")).toEqual([
      "Root > Enterprise > Security*",
      "Root > Enterprise > Shared Services*",
      "Root > Enterprise > Delivery*",
      "Root > Runtime > Ecommerce > ecommerce-dev*",
      "Root > Runtime > Ecommerce > ecommerce-stage*",
      "Root > Runtime > Ecommerce > ecommerce-prod*",
      "Root > Runtime > Data Warehouse > data-warehouse-dev*",
      "Root > Runtime > Data Warehouse > data-warehouse-stage*",
      "Root > Runtime > Data Warehouse > data-warehouse-prod*",
      "Root > Runtime > Sandbox*",
    ]);
    expect(accountOf(split, "everything").useCases).toEqual([runtime("Ecommerce", "prod")]);
  });

  it("gives each account one use case, as the account had it", () => {
    expect(byName(split)["ecommerce-dev"]?.useCases).toEqual([runtime("Ecommerce", "dev", ["dev", "uat"])]);
    for (const { id } of accountsUnder(split, split.rootId)) expect(collisionsOf(split, id)).toEqual([]);
  });

  it("gives emails beside the account's own", () => {
    expect(byName(split)["data-warehouse-prod"]?.email).toBe("aws+data-warehouse-prod@example.com");
    expect(byName(split)["Shared Services"]?.email).toBe("aws+shared-services@example.com");
    expect(accountOf(split, "everything").email).toBe("aws+everything@example.com");
  });

  it("proposes nothing any more once it is done", () => {
    for (const { id } of accountsUnder(split, split.rootId)) expect(splitOf(split, id)).toBeNull();
  });
});

describe("what stays in the account", () => {
  it("is management in the management account, whatever else is in it", () => {
    const design = designServing("Root", { management: [runtime("Shop", "prod"), { kind: "network" }] });
    const split = splitIn(design, "management");
    expect(accountOf(split, "management").useCases).toEqual([{ kind: "management" }]);
    expect(outlineOf(split)).toBe("Root > Enterprise > Network*; Root > Runtime > Shop > shop-prod*");
  });

  it("is the workload nearest to production where there is none", () => {
    const design = designServing("Root > one*", { one: [runtime("Shop", "dev"), runtime("Shop", "stage")] });
    expect(accountOf(splitIn(design, "one"), "one").useCases).toEqual([runtime("Shop", "stage")]);
  });

  it("is called after what it serves then, if nothing else is called that; its email stays", () => {
    const lab = designServing("Root > Lab*", { lab: [runtime("Shop", "prod"), { kind: "sandbox" }] });
    expect(accountOf(splitIn(lab, "lab"), "lab")).toMatchObject({ name: "shop-prod", email: "aws+lab@example.com" });
    const taken = designServing("Root > Lab*; Root > shop-prod*", {
      lab: [runtime("Shop", "prod"), { kind: "sandbox" }],
      "shop-prod": [{ kind: "network" }],
    });
    expect(accountOf(splitIn(taken, "lab"), "lab").name).toBe("Lab");
    const fits = designServing("Root > Shop prod*", { "shop-prod": [runtime("Shop", "prod"), { kind: "sandbox" }] });
    expect(accountOf(splitIn(fits, "shop-prod"), "shop-prod").name).toBe("Shop prod");
  });

  it("is production of an entry that names it among other environments", () => {
    const design = designServing("Root > one*", { one: [runtime("Shop", "dev", ["dev", "uat", "prod"])] });
    const split = splitIn(design, "one");
    expect(accountOf(split, "one").useCases).toEqual([runtime("Shop", "prod")]);
    expect(byName(split)["shop-dev"]?.useCases).toEqual([runtime("Shop", "dev", ["dev", "uat"])]);
  });

  it("is not management, which goes to the management account", () => {
    const design = designServing("Root > one*", {
      one: [{ kind: "management" }, { kind: "security" }],
      management: [],
    });
    const split = splitIn(design, "one");
    expect(accountOf(split, "one").useCases).toEqual([{ kind: "security" }]);
    expect(accountOf(split, "management").useCases).toEqual([{ kind: "management" }]);
  });
});

describe("what the design has already", () => {
  const outline =
    "Root > Enterprise > Security*; Root > Runtime > Shop > prod.shop*; Root > Runtime > Shop > dev.shop*";
  const design = designServing(outline, {
    security: [{ kind: "security" }],
    "prod.shop": [runtime("Shop", "prod"), { kind: "network" }, runtime("Shop", "stage")],
    "dev.shop": [runtime("Shop", "dev")],
  });

  it("is used: OUs, and the way in which accounts are named", () => {
    expect(outlineOf(splitIn(design, "prod.shop"))).toBe(
      "Root > Enterprise > Security*; Root > Enterprise > Network*; Root > Runtime > Shop > prod.shop*; Root > Runtime > Shop > dev.shop*; Root > Runtime > Shop > stage.shop*",
    );
    expect(byName(splitIn(design, "prod.shop"))["stage.shop"]?.email).toBe("aws+stage.shop@example.com");
  });

  it("takes a use case over: the account that serves it already, and the one that waits under its name", () => {
    const served = designServing("Root > Runtime > Shop > shop-dev*; Root > Elsewhere > Net*; Root > one*", {
      one: [runtime("Shop", "prod"), runtime("Shop", "dev", ["dev", "uat"]), { kind: "network" }],
      net: [{ kind: "network" }],
    });
    const split = splitIn(served, "one");
    expect(outlineOf(split)).toBe(
      "Root > Runtime > Shop > shop-dev*; Root > Runtime > Shop > shop-prod*; Root > Elsewhere > Net*",
    );
    expect(byName(split)["shop-dev"]?.useCases).toEqual([runtime("Shop", "dev", ["dev", "uat"])]);
    expect(splitPreview(served, proposalFor(served, "one")).notes).toEqual([
      "Net is there already and keeps the policies that it has.",
      "shop-dev is there already and keeps the policies that it has.",
    ]);
  });

  it("keeps its names: a new account gets another one", () => {
    const taken = designServing("Root > Enterprise > Network*; Root > one*", {
      one: [runtime("Shop", "prod"), { kind: "network" }],
      network: [{ kind: "backup" }],
    });
    expect(Object.keys(byName(splitIn(taken, "one")))).toContain("Network-2");
  });
});

describe("policies in a split", () => {
  const base = designServing("Root > Old > one*", { one: [runtime("Shop", "prod"), { kind: "security" }] });

  it("go along with every account: those of the account, and denials that it inherits and would lose", () => {
    const design = withPolicy(withPolicy(base, denying("own"), "one"), denying("inherited"), "old");
    const split = splitIn(design, "one");
    expect(byName(split).Security?.policyIds).toEqual([FULL_AWS_ACCESS_ID, "own", "inherited"]);
    expect(accountOf(split, "one").policyIds).toEqual([FULL_AWS_ACCESS_ID, "own", "inherited"]);
  });

  it("aren't attached where they hold from above anyway", () => {
    expect(byName(splitIn(withPolicy(base, denying("at-root"), "root"), "one")).Security?.policyIds).toEqual([
      FULL_AWS_ACCESS_ID,
    ]);
  });

  it("are told in the preview", () => {
    const design = withPolicy(withPolicy(base, denying("own"), "one"), denying("inherited"), "old");
    expect(splitPreview(design, proposalFor(design, "one")).notes).toEqual([
      "Every new account has the policies of one: FullAWSAccess, own.",
      "inherited, which one inherits, is attached to the accounts that leave its OU.",
      "So nobody in them may do more than before.",
    ]);
  });

  it("keep to an account's own allow list, without FullAWSAccess", () => {
    const listed: Policy = {
      ...denying("list"),
      document: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] },
    };
    const attached = withPolicy(base, listed, "one");
    const design = applied(attached, detachPolicy, { nodeId: nodeId("one"), policyId: FULL_AWS_ACCESS_ID });
    expect(byName(splitIn(design, "one")).Security?.policyIds).toEqual(["list"]);
  });

  it("are told of for the management account, and that production must leave it", () => {
    const design = designServing("Root", { management: [runtime("Shop", "prod"), { kind: "network" }] });
    expect(splitPreview(design, proposalFor(design, "management")).notes).toEqual([
      "Shop in prod must move as well, with all data: nothing but management may stay in the management account.",
      "No policy has bound what was in Management. From now on SCPs bind it: those of the OUs that it comes into.",
    ]);
  });

  it("don't come from the management account: none binds it", () => {
    const design = withPolicy(
      designServing("Root", { management: [{ kind: "network" }] }),
      denying("own"),
      "management",
    );
    expect(byName(splitIn(design, "management")).Network?.policyIds).toEqual([FULL_AWS_ACCESS_ID]);
  });
});

describe("a proposal", () => {
  const design = designServing("Root > one*", { one: [runtime("Shop", "prod"), runtime("Shop", "dev")] });
  const proposal = proposalFor(design, "one");

  it("is shown as a tree of what comes, moves and stays", () => {
    const lines = splitPreview(design, proposal).lines.map((line) =>
      line.kind === "container"
        ? `${line.depth} ${line.name}${line.isNew ? " (new)" : ""}`
        : `${line.depth} ${line.account.name}: ${line.serves} (${line.state})`,
    );
    expect(lines).toEqual([
      "0 Root",
      "1 Runtime (new)",
      "2 Shop (new)",
      "3 shop-prod: Shop in prod (moves)",
      "3 shop-dev: Shop in dev (new)",
    ]);
  });

  it("says what the account that stays is called now, and where it comes to", () => {
    const [stays, added] = splitPreview(design, proposal).lines.filter(({ kind }) => kind === "account");
    expect(stays).toMatchObject({ nameBefore: "one", parentName: "Shop" });
    expect(added).toMatchObject({ nameBefore: null });
  });

  it("takes other names and emails than those it proposes", () => {
    const nodes = proposal.nodes.map((node) =>
      node.kind === "account" && node.accountId === null
        ? { ...node, name: "Shop trials", email: "t@example.com" }
        : node,
    );
    const split = after(design, { ...proposal, nodes });
    expect(byName(split)["Shop trials"]?.email).toBe("t@example.com");
  });

  it("is carried out as one step, which its title names", () => {
    expect(applySplit(design, proposal, idMaker(design)).title).toBe("Split one into 2 accounts");
    expect(accountsOf(proposal)).toHaveLength(2);
  });
});
