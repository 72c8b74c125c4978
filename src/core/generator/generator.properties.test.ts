import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { assertWhole } from "../design/assertWhole";
import { deleteNodes, renameNode } from "../design/commands";
import { designOf } from "../design/designOf";
import { emptyHistory, record, undo } from "../design/history";
import { accountsUnder, childIdsOf, isAccount, nodesInOrder, parentIdOf } from "../design/queries";
import { structureWarnings } from "../design/structureWarnings";
import type { Design } from "../design/types";
import { writeDocument } from "../design/writeDocument";
import { generateStructure } from "./generateStructure";
import type { EnterpriseFunction, PlannedUnit, StructurePlan } from "./plan";
import { structurePreview } from "./structurePreview";
import { generated, idMaker } from "./testing/planned";

const UNITS = ["Ecommerce", "Data Warehouse", "Shop OU", "Sandbox", "Bücher"];
const PHASES = ["dev", "test", "stage", "prod"];
const FUNCTIONS: EnterpriseFunction[] = ["log-archive", "security-tooling", "shared-services", "delivery", "network"];

const units: fc.Arbitrary<readonly PlannedUnit[]> = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...UNITS), ownDelivery: fc.boolean(), ownSandbox: fc.boolean() }),
  { selector: ({ name }) => name, maxLength: 4 },
);

/** Plans that nothing is wrong with. */
const plans: fc.Arbitrary<StructurePlan> = fc.record({
  businessUnits: units,
  phases: fc.subarray(PHASES, { minLength: 1 }),
  namePattern: fc.constantFrom("{unit}-{phase}", "acme {phase}.{unit}"),
  emailPattern: fc.constantFrom("aws+{unit}-{phase}@example.com", "{phase}.{unit}@aws.example.com"),
  sandbox: fc.constantFrom("none" as const, "shared" as const, "per-unit" as const),
  enterprise: fc.oneof(fc.subarray(FUNCTIONS), fc.constant<EnterpriseFunction[]>(["security", "delivery"])),
  environmentsSharing: fc.constant([]),
});

/** Designs in all states: some outline, another plan carried out in it, nodes deleted and renamed. */
const designs: fc.Arbitrary<Design> = fc
  .record({
    outline: fc.constantFrom(
      "Root",
      "Root > Runtime > Ecommerce > ecommerce-dev*; Root > Security*",
      "Root > runtime OU > Group > Shop; Root > Sandbox > Delivery*; Root > Runtime > Bücher",
    ),
    earlier: plans,
    deleted: fc.array(fc.nat(), { maxLength: 4 }),
    renamed: fc.array(fc.tuple(fc.nat(), fc.constantFrom("ecommerce-prod", "Sandbox", "Network", "x")), {
      maxLength: 3,
    }),
  })
  .map(({ outline, earlier, deleted, renamed }) => {
    const made = generated(designOf(outline), earlier);
    const member = (design: Design, dice: number) => {
      const ids = nodesInOrder(design)
        .map(({ id }) => id)
        .filter((id) => id !== design.rootId && id !== design.organization.managementAccountId);
      return ids[dice % ids.length];
    };
    const fewer = deleted.reduce((design, dice) => {
      const id = member(design, dice);
      return id === undefined ? design : applied(design, deleteNodes, { nodeIds: [id] });
    }, made);
    return renamed.reduce((design, [dice, name]) => {
      const nodeId = member(design, dice);
      return nodeId === undefined ? design : applied(design, renameNode, { nodeId, name });
    }, fewer);
  });

const both = (holds: (design: Design, plan: StructurePlan) => void) =>
  fc.assert(fc.property(designs, plans, (design, plan) => holds(design, plan)));

describe("any plan carried out in any design", () => {
  it("adds nothing when it is carried out again", () => {
    both((design, plan) => {
      const once = generated(design, plan);
      expect(generated(once, plan)).toBe(once);
      expect(structurePreview(once, plan).lines).toEqual([]);
    });
  });

  it("leaves what is there as it is and where it is", () => {
    both((design, plan) => {
      const after = generated(design, plan);
      assertWhole(after);
      for (const [id, node] of design.nodes) {
        expect(after.nodes.get(id)).toBe(node);
        expect(parentIdOf(after, id)).toBe(parentIdOf(design, id));
        expect(childIdsOf(after, id).filter((child) => design.nodes.has(child))).toEqual(childIdsOf(design, id));
      }
      expect(after.policies).toEqual(design.policies);
    });
  });

  it("gives every unit exactly one account in every phase", () => {
    both((design, plan) => {
      const useCases = accountsUnder(generated(design, plan), design.rootId).flatMap((account) => account.useCases);
      for (const { name } of plan.businessUnits)
        for (const phase of plan.phases)
          expect(
            useCases.filter((each) => each.kind === "runtime" && each.businessUnit === name && each.phase === phase),
          ).toHaveLength(1);
    });
  });

  it("gives names and emails that no other account has, and nothing that AWS would refuse", () => {
    both((design, plan) => {
      const after = generated(design, plan);
      const isNew = ({ id }: { readonly id: string }) => !Array.from(design.nodes.keys(), String).includes(id);
      const accounts = nodesInOrder(after).filter(isAccount);
      for (const account of accounts.filter(isNew)) {
        expect(accounts.filter(({ name }) => name.toLowerCase() === account.name.toLowerCase())).toEqual([account]);
        expect(accounts.filter(({ email }) => email?.toLowerCase() === account.email?.toLowerCase())).toEqual([
          account,
        ]);
      }
      expect(structureWarnings(after)).toEqual(structureWarnings(design));
    });
  });

  it("is one gesture: undone, the design is the same file as before", () => {
    both((design, plan) => {
      const made = generateStructure(design, plan, idMaker(design));
      if (made.kind === "refused") throw new Error("refused");
      const back = undo(made.result.design, record(emptyHistory, { title: made.title, patch: made.result.patch }));
      expect(writeDocument({ design: back?.design ?? made.result.design })).toBe(writeDocument({ design }));
    });
  });

  it("adds what the preview shows", () => {
    both((design, plan) => {
      const preview = structurePreview(design, plan);
      const made = generateStructure(design, plan, idMaker(design));
      if (made.kind === "refused") throw new Error("refused");
      expect(preview.newAccounts + preview.newOus).toBe(made.addedIds.length);
      const shown = preview.lines.filter(({ isNew }) => isNew).map(({ name }) => name);
      expect(shown.toSorted()).toEqual(made.addedIds.map((id) => made.result.design.nodes.get(id)?.name).toSorted());
    });
  });
});
