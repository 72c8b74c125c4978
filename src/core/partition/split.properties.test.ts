import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { assertWhole } from "../design/assertWhole";
import { collisionsOf } from "../design/collisions";
import { attachPolicy } from "../design/commands";
import { addPolicy } from "../design/commands/addPolicy";
import { emptyHistory, record, undo } from "../design/history";
import { nodeId, policyId } from "../design/ids";
import { accountsUnder, nodeOf } from "../design/queries";
import { structureWarnings } from "../design/structureWarnings";
import { type Design, SERVICE_CONTROL_POLICY, type UseCase } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { evaluate } from "../engine";
import { applySplit } from "./applySplit";
import { splitOf } from "./split";
import { designServing, idMaker } from "./testing/accounts";

const useCases: fc.Arbitrary<UseCase> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("management", "security", "log-archive", "network", "delivery", "sandbox", "backup"),
  }),
  fc.record(
    {
      kind: fc.constantFrom("runtime", "runtime", "delivery", "sandbox"),
      businessUnit: fc.constantFrom("Shop", "shop", "Data Warehouse", "Runtime", "Bücher"),
      phase: fc.constantFrom("dev", "stage", "prod", "Production"),
      environments: fc.subarray(["dev", "uat", "prod"]),
    },
    { requiredKeys: ["kind"] },
  ),
);

const ACTIONS = ["s3:GetObject", "ec2:RunInstances", "rds:DeleteDBCluster"];
const TARGETS = ["root", "old", "one", "enterprise"];

/** Designs with an account of several use cases, and denials at several levels. */
const designs: fc.Arbitrary<Design> = fc
  .record({
    outline: fc.constantFrom(
      "Root > Old > one*; Root > Enterprise > Security*",
      "Root > Enterprise > one*; Root > Old > shop-dev*",
      "Root > Old > Runtime OU > Shop > one*; Root > Enterprise; Root > Runtime > Data Warehouse > shop-prod*",
    ),
    served: fc.array(useCases, { maxLength: 9 }),
    inManagement: fc.boolean(),
    denials: fc.array(fc.tuple(fc.constantFrom(...ACTIONS), fc.constantFrom(...TARGETS)), { maxLength: 3 }),
  })
  .map(({ outline, served, inManagement, denials }) =>
    denials.reduce(withDenial, designServing(outline, { [inManagement ? "management" : "one"]: served })),
  );

function withDenial(design: Design, [action, target]: readonly [string, string]): Design {
  const id = policyId(`deny-${action}-${target}`);
  if (design.policies.has(id)) return design;
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: action, Resource: "*" }] };
  const policy = { id, type: SERVICE_CONTROL_POLICY, name: id, document };
  return applied(applied(design, addPolicy, { policy }), attachPolicy, { nodeId: nodeId(target), policyId: id });
}

/** The account that collides with what comes of splitting it; nothing where none does. */
function splitAny(design: Design) {
  const account = accountsUnder(design, design.rootId).find(({ id }) => collisionsOf(design, id).length > 0);
  const proposal = account === undefined ? null : splitOf(design, account.id);
  if (account === undefined || proposal === null) return null;
  const { result, title, accountIds } = applySplit(design, proposal, idMaker(design));
  if (result.kind === "refused") throw new Error(result.problem.message);
  return { account, result, title, accountIds };
}

describe("a split", () => {
  it("leaves nothing that collides, in any account that comes of it", () => {
    fc.assert(
      fc.property(designs, (design) => {
        const split = splitAny(design);
        if (split === null) return;
        assertWhole(split.result.design);
        for (const id of [split.account.id, ...split.accountIds])
          expect(collisionsOf(split.result.design, id)).toEqual([]);
      }),
    );
  });

  it("changes no other account and no OU that is there", () => {
    fc.assert(
      fc.property(designs, (design) => {
        const split = splitAny(design);
        if (split === null) return;
        for (const [id, node] of design.nodes)
          if (!split.accountIds.includes(id)) {
            expect(nodeOf(split.result.design, id)).toBe(node);
            expect(split.result.design.parentIds.get(id)).toBe(design.parentIds.get(id));
          }
        expect(split.result.design.policies).toBe(design.policies);
      }),
    );
  });

  it("lets nobody do more than before, in the account and in new ones", () => {
    fc.assert(
      fc.property(designs, fc.constantFrom(...ACTIONS), (design, action) => {
        const split = splitAny(design);
        if (split === null) return;
        if (evaluate(design, { accountId: split.account.id, action }).kind !== "denied") return;
        for (const accountId of split.accountIds)
          if (accountId === split.account.id || !design.nodes.has(accountId))
            // others keep what they may
            expect(evaluate(split.result.design, { accountId, action }).kind).toBe("denied");
      }),
    );
  });

  it("gives nothing that AWS would refuse and did not before", () => {
    fc.assert(
      fc.property(designs, (design) => {
        const split = splitAny(design);
        if (split === null) return;
        const codes = (each: Design) => structureWarnings(each).map(({ code }) => code);
        expect(codes(split.result.design)).toEqual(codes(design));
      }),
    );
  });

  it("is one gesture: undone, the design is the same file as before", () => {
    fc.assert(
      fc.property(designs, (design) => {
        const split = splitAny(design);
        if (split === null) return;
        const done = record(emptyHistory, { title: split.title, patch: split.result.patch });
        const undone = undo(split.result.design, done);
        expect(undone === null ? null : writeDocument({ design: undone.design })).toBe(writeDocument({ design }));
      }),
    );
  });
});
