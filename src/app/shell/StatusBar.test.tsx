// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addPolicy, moveNodes, renameNode } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { nodeId, policyId } from "../../core/design/ids";
import { SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { openDocument, perform } from "../store/actions";
import { select, setFolded, useView } from "../store/viewStore";
import { StatusBar } from "./StatusBar";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", { design: designOf("Root > Runtime > A; Root > Runtime > B; Root > Sandbox") });
  act(() => root.render(<StatusBar />));
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

/** Findings follow once the canvas is painted. */
async function changed(change: () => unknown): Promise<void> {
  await act(async () => {
    change();
    await new Promise((resolve) => setTimeout(resolve, 60));
  });
}

const summary = () => container.querySelector("summary")?.textContent;
const entries = () => [...container.querySelectorAll("button")];

it("says nothing of AWS where it would take the design", () => {
  expect(summary()).toBeUndefined();
});

it("goes from what AWS would refuse to the node that it is about, also inside a folded OU", async () => {
  await changed(() => perform(renameNode, { nodeId: nodeId("b"), name: "A" }));
  expect(summary()).toBe("▲ AWS would refuse 1 thing");
  setFolded(nodeId("runtime"), true);
  select([]);
  act(() => entries()[0]?.click());
  expect(useView.getState().selectedIds).toEqual(["b"]);
  expect(useView.getState().foldedIds.has(nodeId("runtime"))).toBe(false);
});

it("goes to the policy that it is about", async () => {
  const policy = { id: policyId("long"), type: SERVICE_CONTROL_POLICY, name: "x".repeat(129) };
  await changed(() => perform(addPolicy, { policy }));
  act(() => entries()[0]?.click());
  expect(useView.getState().selectedPolicyId).toBe("long");
});

it("doesn't count among what AWS would refuse what it takes", async () => {
  const args = { nodeIds: [nodeId("management")], parentId: nodeId("sandbox"), beforeId: null };
  await changed(() => perform(moveNodes, args));
  expect(summary()).toBe("▲ 1 thing to look at");
});
