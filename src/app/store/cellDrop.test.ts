import { expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { attached, deny } from "../../core/engine/testing/designs";
import { designServing, runtime } from "../../core/partition/testing/accounts";
import { planCellDrop } from "./cellDrop";

it("tells before the drop on a cell which policies no longer hold an account in its new OU", () => {
  const tree = designServing("Root > Shop > shop-prod*; Root > Bank > bank-prod*", {
    "shop-prod": [runtime("Shop", "prod")],
    "bank-prod": [runtime("Bank", "prod")],
  });
  const design = attached(tree, "bank", [deny("rds:DeleteDBCluster")], { id: "ProtectData" });
  const carried = { kind: "nodes", nodeIds: [nodeId("bank-prod")] } as const;
  const cell = (unit: string) => ({ unit, column: { kind: "phase", phase: "prod" } }) as const;
  const { title, result } = planCellDrop(design, carried, cell("Shop"));
  expect(title).toContain("into Shop OU");
  expect(result.kind === "done" && result.warnings.map(({ message }) => message)).toContain(
    "bank-prod is then no longer under ProtectData.",
  );
});
