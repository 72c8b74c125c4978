import { beforeEach, describe, expect, it } from "vitest";
import { addPolicy, attachPolicy, detachPolicy, renameNode, setAccount } from "../../core/design/commands";
import { designOf, outlineOf } from "../../core/design/designOf";
import { policyId } from "../../core/design/ids";
import { childIdsOf } from "../../core/design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type Policy,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import { attached, deny } from "../../core/engine/testing/designs";
import { openDocument, perform, redo, undo } from "./actions";
import type { Carried } from "./carry";
import { cancelCarry, dropCarried, hoverOver, pickUp } from "./carrying";
import { currentDesign, useDocument } from "./documentStore";
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

  it("enables resource control policies with the first that is dropped, says so before and after, and undoes both", () => {
    const rcp: Policy = { id: policyId("tls"), type: RESOURCE_CONTROL_POLICY, name: "OnlyOverTls" };
    perform(addPolicy, { policy: rcp });
    const before = currentDesign();
    pickUp({ kind: "policy", policyId: rcp.id, fromId: null }, "drag");
    hoverOver({ targetId: id("sandbox"), beforeId: null });
    expect(carry()?.preview).toMatchObject({
      kind: "fine",
      title: "Attach OnlyOverTls to Sandbox OU, enabling resource control policies",
    });
    dropCarried();
    expect(said()).toBe("Attached OnlyOverTls to Sandbox OU, enabling resource control policies.");
    expect(currentDesign().organization.enabledPolicyTypes).toEqual([SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY]);
    undo();
    expect(currentDesign()).toEqual(before);
  });

  it("moves a use case between accounts and into an OU, and says what collides before the drop and after", () => {
    const inDev = { kind: "runtime", businessUnit: "Ecommerce", phase: "dev" };
    const inProd = { ...inDev, phase: "prod" };
    open(designOf("Root > Ecommerce > dev*; Root > Ecommerce > prod*"));
    perform(setAccount, { nodeId: id("dev"), changes: { useCases: [inDev] } });
    perform(setAccount, { nodeId: id("prod"), changes: { useCases: [inProd] } });
    const collision =
      "prod then serves Ecommerce in prod and Ecommerce in dev; they collide: production with another phase. Put it elsewhere, or split the account.";
    pickUp({ kind: "use-case", accountId: id("dev"), index: 0 }, "drag");
    hoverOver({ targetId: id("prod"), beforeId: null });
    expect(carry()?.preview).toMatchObject({ kind: "warning", reasons: [collision] });
    dropCarried();
    expect(said()).toContain(`Moved Ecommerce in dev from dev to prod. ${collision}`);
    expect(currentDesign().nodes.get(id("prod"))).toMatchObject({ useCases: [inProd, inDev] });
    expect(useView.getState().selectedIds).toEqual(["prod"]);

    pickUp({ kind: "use-case", accountId: id("prod"), index: 1 }, "drag");
    hoverOver({ targetId: id("ecommerce"), beforeId: id("prod") });
    expect(carry()?.preview).toMatchObject({ kind: "fine" });
    dropCarried();
    expect(outlineOf(currentDesign())).toBe(
      "Root > Ecommerce > dev*; Root > Ecommerce > ecommerce-dev*; Root > Ecommerce > prod*",
    );
    const [selectedId] = useView.getState().selectedIds;
    expect(currentDesign().nodes.get(selectedId ?? id(""))).toMatchObject({ name: "ecommerce-dev", useCases: [inDev] });
  });

  it("says before the drop and after what protection a use case loses", () => {
    open(
      attached(designOf("Root > Ecommerce > dev*; Root > Ecommerce > prod*"), "prod", [deny("dynamodb:DeleteTable")], {
        id: "ProtectData",
      }),
    );
    perform(setAccount, {
      nodeId: id("prod"),
      changes: { useCases: [{ kind: "runtime", businessUnit: "Ecommerce", phase: "prod" }] },
    });
    const lost = "Ecommerce in prod is then no longer under ProtectData";
    pickUp({ kind: "use-case", accountId: id("prod"), index: 0 }, "drag");
    hoverOver({ targetId: id("dev"), beforeId: null });
    expect(carry()?.preview).toMatchObject({ kind: "warning", reasons: [expect.stringContaining(lost)] });
    dropCarried();
    expect(said()).toContain(`Moved Ecommerce in prod from prod to dev. ${lost}`);
    expect(useView.getState().announcement).toMatchObject({ kind: "warning" });
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
    expect([...(carry()?.preview?.changed ?? [])]).toEqual([["ecommerce-dev", "blocked"]]);
    cancelCarry();
  });

  it("refuses in a window that only reads, before the drop and with it, and doesn't go on as if it were done", () => {
    const before = currentDesign();
    useDocument.setState({ saveState: { kind: "read-only" } });
    const carries: readonly Carried[] = [
      { kind: "nodes", nodeIds: [id("ecommerce-dev")] },
      { kind: "new-ou" },
      { kind: "template", templateId: "protect-data" },
    ];
    for (const carried of carries) {
      pickUp(carried, "drag");
      hoverOver({ targetId: id("sandbox"), beforeId: null });
      expect(carry()?.preview).toMatchObject({ kind: "refused", reasons: [expect.stringMatching(/only reads/)] });
      dropCarried();
      expect(said()).toMatch(/only reads/);
    }
    expect(currentDesign()).toBe(before);
    expect(useView.getState()).toMatchObject({ selectedIds: [], renaming: null, dialog: null });
    const result = perform(renameNode, { nodeId: id("sandbox"), name: "Playground" });
    expect(result).toMatchObject({ kind: "refused", problem: { code: "read-only" } });
  });

  it("warns where a policy that is moved away leaves a level that nothing gets through, before the drop and after", () => {
    const Statement = { Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" };
    const policy: Policy = { id: policyId("P"), type: SERVICE_CONTROL_POLICY, name: "P", document: { Statement } };
    perform(addPolicy, { policy });
    perform(attachPolicy, { nodeId: id("sandbox"), policyId: policy.id });
    perform(detachPolicy, { nodeId: id("ecommerce"), policyId: FULL_AWS_ACCESS_ID });
    pickUp({ kind: "policy", policyId: FULL_AWS_ACCESS_ID, fromId: id("sandbox") }, "drag");
    hoverOver({ targetId: id("ecommerce"), beforeId: null });
    const shut = /^Nothing gets through Sandbox OU any more: no policy attached to it allows anything\./;
    expect(carry()?.preview).toMatchObject({ kind: "warning", reasons: [expect.stringMatching(shut)] });
    dropCarried();
    expect(useView.getState().announcement).toMatchObject({
      kind: "warning",
      text: expect.stringContaining("Nothing gets through Sandbox OU any more"),
    });
  });
});
