import { beforeEach, describe, expect, it } from "vitest";
import { designOf, outlineOf } from "../../core/design/designOf";
import { childIdsOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import { FULL_AWS_ACCESS_ID } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import { openDocument, redo, undo } from "./actions";
import { cancelCarry, dropCarried, hoverOver, pickUp } from "./carrying";
import { currentDesign, setDocumentState, useDocument } from "./documentStore";
import { setLens, useView } from "./viewStore";

const id = (text: string) => text as NodeId;
const carry = () => useView.getState().carry;
const said = () => useView.getState().announcement?.text;

function open(design: Design): void {
  openDocument("test", { design });
  useDocument.setState({ saveState: { kind: "saved" } });
  setLens(null);
}

beforeEach(() => open(designOf("Root > Runtime > Ecommerce > ecommerce-dev*; Root > Sandbox")));

describe("carrying", () => {
  it("moves a node where it is dropped, as one gesture that undo takes back", () => {
    const before = currentDesign();
    pickUp({ kind: "nodes", nodeIds: [id("ecommerce-dev")] }, "drag");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    expect(carry()?.preview).toMatchObject({ kind: "fine", title: "Move ecommerce-dev into Sandbox OU" });
    expect(currentDesign()).toBe(before);
    dropCarried();
    expect(outlineOf(currentDesign())).toBe("Root > Runtime > Ecommerce; Root > Sandbox > ecommerce-dev*");
    expect(useDocument.getState().history.past).toHaveLength(1);
    undo();
    expect(outlineOf(currentDesign())).toBe(outlineOf(before));
    redo();
    expect(outlineOf(currentDesign())).toBe("Root > Runtime > Ecommerce; Root > Sandbox > ecommerce-dev*");
  });

  it("leaves everything as it was when it is put back or let go over nothing", () => {
    const before = currentDesign();
    pickUp({ kind: "nodes", nodeIds: [id("ecommerce-dev")] }, "pick");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    cancelCarry();
    expect(carry()).toBeNull();
    pickUp({ kind: "nodes", nodeIds: [id("ecommerce-dev")] }, "drag");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    hoverOver(null);
    dropCarried();
    expect(currentDesign()).toBe(before);
    expect(useDocument.getState().history.past).toHaveLength(0);
  });

  it("says why an OU can't go into its own child before it is dropped, and refuses the drop", () => {
    const before = currentDesign();
    pickUp({ kind: "nodes", nodeIds: [id("runtime")] }, "drag");
    hoverOver({ targetId: id("ecommerce"), beforeId: null });
    expect(carry()?.preview?.kind).toBe("refused");
    expect(carry()?.preview?.reasons).not.toHaveLength(0);
    dropCarried();
    expect(currentDesign()).toBe(before);
  });

  it("refuses to move an attachment to a node that has the policy already", () => {
    pickUp({ kind: "policy", policyId: FULL_AWS_ACCESS_ID, fromId: id("ecommerce") }, "drag");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    expect(carry()?.preview?.kind).toBe("refused");
    cancelCarry();
  });

  it("adds a runtime account named after its OU and the first phase that the OU lacks, and opens its name", () => {
    pickUp({ kind: "new-account", account: "runtime" }, "pick");
    hoverOver({ targetId: id("ecommerce"), beforeId: null });
    dropCarried("outline");
    const [, newId] = childIdsOf(currentDesign(), id("ecommerce"));
    const node = newId === undefined ? undefined : currentDesign().nodes.get(newId);
    expect(node).toMatchObject({
      kind: "account",
      useCases: [{ kind: "runtime", businessUnit: "Ecommerce", phase: "dev" }],
      policyIds: [FULL_AWS_ACCESS_ID],
    });
    expect(useView.getState().renaming).toEqual({ nodeId: newId, place: "outline" });
  });

  it("asks for the parameters of a template before anything is attached", () => {
    const before = currentDesign();
    pickUp({ kind: "template", templateId: "protect-data" }, "drag");
    hoverOver({ targetId: id("ecommerce-dev"), beforeId: null });
    dropCarried();
    expect(useView.getState().dialog).toEqual({
      kind: "template",
      templateId: "protect-data",
      targetId: id("ecommerce-dev"),
    });
    expect(currentDesign()).toBe(before);
    useView.setState({ dialog: null });
  });

  it("previews what a template with its defaults would filter", () => {
    setLens(ordinaryLens(currentDesign(), "dynamodb:DeleteTable"));
    pickUp({ kind: "template", templateId: "protect-data" }, "drag");
    hoverOver({ targetId: id("ecommerce"), beforeId: null });
    expect(carry()?.preview?.effect).toBe("dynamodb:DeleteTable: 1 account no longer passes");
    expect([...(carry()?.preview?.changed ?? [])]).toEqual([["ecommerce-dev", "denied"]]);
    cancelCarry();
  });

  it("changes nothing in a window that only reads, and says so", () => {
    const before = currentDesign();
    setDocumentState({ saveState: { kind: "read-only" } }, { kind: "patched", patch: [] });
    pickUp({ kind: "nodes", nodeIds: [id("ecommerce-dev")] }, "drag");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    dropCarried();
    expect(currentDesign()).toBe(before);
    expect(said()).toMatch(/only reads/);
  });
});
