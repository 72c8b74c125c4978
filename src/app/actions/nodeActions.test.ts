import { beforeEach, describe, expect, it } from "vitest";
import { designOf, outlineOf } from "../../core/design/designOf";
import type { NodeId } from "../../core/design/types";
import { openDocument } from "../store/actions";
import { currentDesign, useDocument } from "../store/documentStore";
import { useView } from "../store/viewStore";
import { nodeActionById, runNodeAction } from "./nodeActions";

const act = (actionId: string, ...nodeIds: string[]) =>
  runNodeAction(nodeActionById(actionId), nodeIds as NodeId[], "outline");
const outline = () => outlineOf(currentDesign());
const selected = () => useView.getState().selectedIds;

beforeEach(() => {
  openDocument("test", { design: designOf("Root > A > a1*; Root > A > a2*; Root > A > a3*; Root > B") });
  useDocument.setState({ saveState: { kind: "saved" } });
});

describe("the actions of a node", () => {
  it("moves before the sibling above and after the one below, and stops at the ends", () => {
    expect(act("move-up", "a3")).toBe(true);
    expect(outline()).toBe("Root > A > a1*; Root > A > a3*; Root > A > a2*; Root > B");
    expect(act("move-down", "a3")).toBe(true);
    expect(outline()).toBe("Root > A > a1*; Root > A > a2*; Root > A > a3*; Root > B");
    expect(act("move-up", "a1")).toBe(false);
    expect(act("move-down", "a3")).toBe(false);
  });

  it("moves into the OU above and out again, right behind it", () => {
    expect(act("move-in", "b")).toBe(true);
    expect(outline()).toBe("Root > A > a1*; Root > A > a2*; Root > A > a3*; Root > A > B");
    expect(act("move-out", "b")).toBe(true);
    expect(outline()).toBe("Root > A > a1*; Root > A > a2*; Root > A > a3*; Root > B");
    expect(act("move-in", "a2")).toBe(false); // what stands above is an account
  });

  it("selects the next sibling after a deletion, else the one before, else the parent", () => {
    act("delete", "a2");
    expect(selected()).toEqual(["a3"]);
    act("delete", "a3");
    expect(selected()).toEqual(["a1"]);
    act("delete", "a1");
    expect(selected()).toEqual(["a"]);
  });

  it("offers neither deleting nor moving the root, nor deleting the management account", () => {
    expect(act("delete", "root")).toBe(false);
    expect(act("move-to", "root")).toBe(false);
    expect(act("delete", "management")).toBe(false);
    expect(act("duplicate", "management")).toBe(false);
  });

  it("duplicates an OU with everything in it and selects the copy", () => {
    act("duplicate", "a");
    expect(outline()).toBe(
      "Root > A > a1*; Root > A > a2*; Root > A > a3*; Root > A copy > a1*; Root > A copy > a2*; Root > A copy > a3*; Root > B",
    );
    const [copyId] = selected();
    expect(copyId === undefined ? undefined : currentDesign().nodes.get(copyId)?.name).toBe("A copy");
  });
});
