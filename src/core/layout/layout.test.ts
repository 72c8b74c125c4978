import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { childIdsOf, subtreeIdsOf } from "../design/queries";
import type { Design, NodeId, Policy, PolicyId } from "../design/types";
import { FULL_AWS_ACCESS_ID, SERVICE_CONTROL_POLICY } from "../design/types";
import {
  areLaidOutAlike,
  type Box,
  boxAt,
  boxesWithin,
  centerOf,
  contains,
  intersects,
  isCard,
  type Layout,
  layoutOf,
  neighbourOf,
  visitBoxes,
} from ".";

const EXAMPLE = designOf(
  [
    "Root > Management*; Root > Enterprise > Security*; Root > Enterprise > Shared Services*",
    "Root > Enterprise > Delivery*; Root > Runtime > Ecommerce > ecommerce-dev*",
    "Root > Runtime > Ecommerce > ecommerce-stage*; Root > Runtime > Ecommerce > ecommerce-prod*",
    "Root > Runtime > Data Warehouse > warehouse-dev*; Root > Runtime > Data Warehouse > warehouse-stage*",
    "Root > Runtime > Data Warehouse > warehouse-prod*; Root > Runtime > Sandbox*",
  ].join(";"),
);
const UNFOLDED: ReadonlySet<NodeId> = new Set();
const layout = layoutOf(EXAMPLE, { foldedIds: UNFOLDED, aspect: 1.3 });
const box = (id: string, of: Layout = layout): Box => of.boxes.get(nodeId(id))!;

type Tree = number | readonly Tree[];

/** Any tree of OUs and accounts, as text for `designOf`. */
const designs = (): fc.Arbitrary<Design> =>
  fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 40 }).map((steps) => {
    const ous: string[] = ["Root"];
    const paths = steps.map(([parent, isAccount], index) => {
      const path = `${ous[parent % ous.length]} > n${index}`;
      if (!isAccount) ous.push(path);
      return isAccount ? `${path}*` : path;
    });
    return designOf(["Root", ...paths].join(";"));
  });

describe("the layout", () => {
  it("puts the example's accounts and OUs where the book's figure has them", () => {
    expect(box("enterprise").y).toBe(box("management").y);
    expect(box("enterprise").x).toBeGreaterThan(box("management").x);
    expect(box("runtime").y).toBeGreaterThan(box("enterprise").y);
    expect(box("data-warehouse").y).toBe(box("ecommerce").y);
    expect(box("data-warehouse").x).toBeGreaterThan(box("ecommerce").x);
  });

  it.each([0.8, 1.2, 1.6, 2.4])("comes near to the proportions of a screen of aspect %d", (aspect) => {
    const { width, height } = layoutOf(EXAMPLE, { foldedIds: UNFOLDED, aspect }).root;
    expect(width / height).toBeGreaterThan(aspect / 1.6);
    expect(width / height).toBeLessThan(aspect * 1.6);
  });

  it.each([1.27, 1.47])(
    "fills a screen of aspect %d also where a dozen OUs of all sizes hang under the root",
    (aspect) => {
      // OUs as lists and accounts as numbers of them, as a ministry with 83 accounts has them.
      const hmpps = [[3], [7], [[5], [], 2], [4], 5];
      const opg = [[3], [3], [2], [1], [3], [3], [4], [3], [3], 6];
      const tree = [1, [], [4], [], [], [], hmpps, [6], opg, [1], [[2], [1], [1], [1]], [1], [8]];
      const pathsIn = (node: Tree, path: string): readonly string[] =>
        typeof node === "number"
          ? Array.from({ length: node }, (_, index) => `${path}-${index}*`)
          : [path, ...node.flatMap((child, index) => pathsIn(child, `${path} > ${path.split(" > ").at(-1)}${index}`))];
      const { width, height } = layoutOf(designOf(pathsIn(tree, "Root").join(";")), {
        foldedIds: UNFOLDED,
        aspect,
      }).root;
      expect(width / height / aspect).toBeGreaterThan(1 / 1.2);
      expect(width / height / aspect).toBeLessThan(1.2);
    },
  );

  it("puts a thousand accounts of one OU into a grid, not into a column", () => {
    const design = designOf(Array.from({ length: 1000 }, (_, index) => `Root > Many > a${index}*`).join(";"));
    const { root } = layoutOf(design, { foldedIds: UNFOLDED, aspect: 1.5 });
    expect(root.width / root.height).toBeGreaterThan(1.1);
    expect(root.width / root.height).toBeLessThan(2);
  });

  it("keeps children inside their parent, apart from each other, and in reading order", () => {
    fc.assert(
      fc.property(designs(), fc.double({ min: 0.5, max: 3, noNaN: true }), (design, aspect) => {
        const made = layoutOf(design, { foldedIds: UNFOLDED, aspect });
        expect([...made.boxes.keys()].sort()).toEqual([...subtreeIdsOf(design, design.rootId)].sort());
        for (const parent of made.boxes.values()) {
          expect(parent.children.map((child) => child.id)).toEqual(childIdsOf(design, parent.id));
          for (const [index, child] of parent.children.entries()) {
            expect(child.x).toBeGreaterThan(parent.x);
            expect(child.y).toBeGreaterThanOrEqual(parent.y + parent.headerHeight);
            expect(child.x + child.width).toBeLessThan(parent.x + parent.width);
            expect(child.y + child.height).toBeLessThan(parent.y + parent.height);
            for (const other of parent.children.slice(index + 1)) {
              expect(intersects(child, other)).toBe(false);
              // The later sibling is never both above and left.
              expect(other.x >= child.x + child.width || other.y >= child.y + child.height).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("draws a folded OU as one card that counts what is in it", () => {
    const folded = layoutOf(EXAMPLE, { foldedIds: new Set([nodeId("runtime")]), aspect: 1.3 });
    expect(box("runtime", folded)).toMatchObject({ kind: "folded", accountCount: 7, ouCount: 2, children: [] });
    expect(folded.boxes.has(nodeId("ecommerce"))).toBe(false);
    expect(box("root", folded)).toMatchObject({ accountCount: 11, ouCount: 4 });
  });

  it("never folds the root away", () => {
    const made = layoutOf(EXAMPLE, { foldedIds: new Set([EXAMPLE.rootId]), aspect: 1.3 });
    expect(made.root.kind).toBe("root");
    expect(made.root.children).toHaveLength(3);
  });

  it("is the same for the same input", () => {
    expect(layoutOf(EXAMPLE, { foldedIds: UNFOLDED, aspect: 1.3 })).toEqual(layout);
  });
});

describe("room for policies", () => {
  const policy = (id: string, name: string): Policy => ({
    id: id as PolicyId,
    type: SERVICE_CONTROL_POLICY,
    name,
    document: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] },
  });
  const attached = (nodeName: string, policies: readonly Policy[], withFullAccess = true): Design => {
    const id = nodeId(nodeName);
    const policyIds = [...(withFullAccess ? [FULL_AWS_ACCESS_ID] : []), ...policies.map((each) => each.id)];
    return {
      ...EXAMPLE,
      policies: new Map([...EXAMPLE.policies, ...policies.map((each) => [each.id, each] as const)]),
      nodes: new Map([...EXAMPLE.nodes, [id, { ...EXAMPLE.nodes.get(id)!, policyIds }]]),
    };
  };
  const many = Array.from({ length: 6 }, (_, index) => policy(`p${index}`, `DenySomethingOrOther${index}`));
  const drawn = (design: Design) => layoutOf(design, { foldedIds: UNFOLDED, aspect: 1.3 });

  it("is no room where only FullAWSAccess is attached", () => {
    expect(box("ecommerce-dev").chips).toEqual([]);
  });

  it("makes an account's card higher", () => {
    const made = drawn(attached("ecommerce-dev", many.slice(0, 1)));
    expect(box("ecommerce-dev", made).height).toBeGreaterThan(box("ecommerce-dev").height);
    expect(box("ecommerce-dev", made).chips).toMatchObject([{ kind: "policy", policyId: "p0" }]);
  });

  it("is beside an OU's name while there is width, and rows of its own under it from then on", () => {
    expect(box("runtime", drawn(attached("runtime", many.slice(0, 1)))).chipRows).toBe(0);
    const crowded = box("runtime", drawn(attached("runtime", many)));
    expect(crowded.chipRows).toBeGreaterThan(0);
    expect(crowded.headerHeight).toBeGreaterThan(box("runtime").headerHeight);
  });

  it("takes measured widths instead of estimates", () => {
    const design = attached("ecommerce-dev", many.slice(0, 2));
    const chipWidths = new Map([
      [many[0]!.id, 60],
      [many[1]!.id, 60],
    ]);
    const made = layoutOf(design, { foldedIds: UNFOLDED, aspect: 1.3, chipWidths });
    expect(box("ecommerce-dev", made).chipRows).toBe(1);
    expect(box("ecommerce-dev", drawn(design)).chipRows).toBe(2);
  });

  it("says where no attached policy allows anything", () => {
    expect(box("sandbox", drawn(attached("sandbox", [], false))).chips).toMatchObject([{ kind: "nothing-allows" }]);
    const allowList = {
      ...policy("list", "ApprovedServices"),
      document: { Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } },
    };
    expect(box("sandbox", drawn(attached("sandbox", [allowList], false))).chips).toMatchObject([{ kind: "policy" }]);
  });

  it("says nothing of the kind about the management account, to which SCPs don't apply", () => {
    expect(box("management", drawn(attached("management", [], false))).chips).toEqual([]);
  });
});

describe("what changes no layout", () => {
  const denying = (action: string): Policy => ({
    id: "own" as PolicyId,
    type: SERVICE_CONTROL_POLICY,
    name: "Own",
    document: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: action, Resource: "*" }] },
  });
  const withPolicy = (policy: Policy): Design => ({
    ...EXAMPLE,
    policies: new Map([...EXAMPLE.policies, [policy.id, policy]]),
  });
  const before = withPolicy(denying("s3:*"));

  it("is the text of a policy", () => {
    expect(areLaidOutAlike(before, withPolicy(denying("ec2:*")))).toBe(true);
  });

  it("isn't its name, whether it allows anything, or another policy", () => {
    expect(areLaidOutAlike(before, withPolicy({ ...denying("s3:*"), name: "DenyMore" }))).toBe(false);
    const allowing = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] };
    expect(areLaidOutAlike(before, withPolicy({ ...denying("s3:*"), document: allowing }))).toBe(false);
    expect(areLaidOutAlike(EXAMPLE, before)).toBe(false);
  });

  it("isn't a node of another name", () => {
    const root = { ...EXAMPLE.nodes.get(EXAMPLE.rootId)!, name: "Top" };
    const nodes = new Map([...EXAMPLE.nodes, [EXAMPLE.rootId, root]]);
    expect(areLaidOutAlike(EXAMPLE, { ...EXAMPLE, nodes })).toBe(false);
  });
});

describe("what lies at a point", () => {
  it("is the deepest box", () => {
    expect(boxAt(layout, centerOf(box("ecommerce-prod")))?.id).toBe("ecommerce-prod");
    const { x, y } = box("ecommerce");
    expect(boxAt(layout, { x: x + 5, y: y + 5 })?.id).toBe("ecommerce");
    expect(boxAt(layout, { x: -5, y: 5 })).toBeNull();
  });

  it("agrees with the boxes for any point", () => {
    fc.assert(
      fc.property(
        designs(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (design, across, down) => {
          const made = layoutOf(design, { foldedIds: UNFOLDED, aspect: 1.3 });
          const point = { x: across * made.root.width, y: down * made.root.height };
          const holding = [...made.boxes.values()].filter((each) => contains(each, point));
          const deepest = holding.sort((one, other) => other.depth - one.depth)[0];
          expect(boxAt(made, point)?.id).toBe(deepest?.id);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is visited parents first and only where it touches the area", () => {
    const seen: string[] = [];
    visitBoxes(layout, box("sandbox"), (each) => seen.push(each.id));
    expect(seen).toEqual(["root", "runtime", "sandbox"]);
  });

  it("is taken by a selection rectangle: an OU as a whole, or the accounts in it", () => {
    const around = ({ x, y, width, height }: Box, by: number) => ({
      x: x - by,
      y: y - by,
      width: width + 2 * by,
      height: height + 2 * by,
    });
    expect(boxesWithin(layout, around(box("ecommerce"), 2)).map(({ id }) => id)).toEqual(["ecommerce"]);
    expect(boxesWithin(layout, around(box("ecommerce"), -2)).map(({ id }) => id)).toEqual([
      "ecommerce-dev",
      "ecommerce-stage",
      "ecommerce-prod",
    ]);
  });
});

describe("the neighbour", () => {
  it("is found in each direction as the eye finds it", () => {
    expect(neighbourOf(layout, nodeId("ecommerce-dev"), "up")).toBe("ecommerce");
    expect(neighbourOf(layout, nodeId("ecommerce"), "right")).toBe("data-warehouse");
    expect(neighbourOf(layout, nodeId("management"), "left")).toBeNull();
  });

  it("exists in some direction for every box but a lone root", () => {
    for (const each of layout.boxes.values()) {
      const found = (["left", "right", "up", "down"] as const).map((way) => neighbourOf(layout, each.id, way));
      expect(found.some((id) => id !== null)).toBe(true);
    }
  });

  it("leaves cards cards", () => {
    expect(isCard(box("sandbox"))).toBe(true);
    expect(isCard(box("runtime"))).toBe(false);
  });
});
