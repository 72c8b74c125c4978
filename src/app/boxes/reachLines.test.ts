import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import type { Design } from "../../core/design/types";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { designServing, runtime } from "../../core/partition/testing/accounts";
import { overlayOf } from "../overlays/overlay";
import { drawnLines } from "./reachLines";

const { design } = exampleCorp.document();
/** "security -> runtime strong": the lines of an overlay. */
const told = (of: Design, id: "deploys" | "logs" | "telemetry", ...selected: string[]) =>
  drawnLines(of, overlayOf(of, id), new Set(selected.map(nodeId))).map(
    ({ hub, end, strength }) => `${hub.accountId} ${end.nodeId} ${strength}`,
  );

describe("lines between accounts", () => {
  it("go to OUs where all of an OU's accounts are meant", () => {
    expect(told(design, "deploys")).toEqual(["delivery ecommerce plain", "delivery data-warehouse plain"]);
    expect(told(design, "logs")).toContain("security runtime plain");
  });

  it("stand out where they are about the selection, and the others step back", () => {
    const faint = "delivery data-warehouse faint";
    expect(told(design, "deploys", "ecommerce-dev")).toEqual(["delivery ecommerce strong", faint]);
    expect(told(design, "deploys", "ecommerce")).toEqual(["delivery ecommerce strong", faint]);
    expect(told(design, "deploys", "enterprise").every((line) => line.endsWith("strong"))).toBe(true);
    expect(told(design, "deploys", "sandbox").every((line) => line.endsWith("plain"))).toBe(true);
  });

  it("are none under the overlay of what is shared, and without an overlay", () => {
    expect(drawnLines(design, overlayOf(design, "domains"), new Set())).toEqual([]);
    expect(drawnLines(design, null, new Set())).toEqual([]);
  });

  it("are only those of the selection where they would be thousands", () => {
    const units = Array.from({ length: 40 }, (_, index) => index);
    const tree = units
      .flatMap((n) => [`Root > ci${n}*`, `Root > Unit ${n} > u${n}*`, `Root > Unit ${n} > s${n}*`])
      .join(";");
    const many = designServing(
      tree,
      Object.fromEntries(
        units.flatMap((n) => [
          [`ci${n}`, [{ kind: "delivery" }]],
          [`u${n}`, [runtime(`Unit ${n}`, "prod")]],
          [`s${n}`, [{ kind: "sandbox" }]],
        ]),
      ),
    );
    expect(told(many, "deploys")).toEqual([]);
    expect(told(many, "deploys", "ci7")).toHaveLength(40);
    expect(told(many, "deploys", "u3")).toHaveLength(40);
  });
});
