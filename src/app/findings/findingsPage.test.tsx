// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { renameNode } from "../../core/design/commands";
import { nodeId } from "../../core/design/ids";
import { FULL_AWS_ACCESS_ID } from "../../core/design/types";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { openDocument, perform, undo } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select, setFolded, useView } from "../store/viewStore";
import { FindingsButton } from "./FindingsButton";
import FindingsPanel from "./FindingsPanel";
import { FindingsSection } from "./FindingsSection";
import { FindingsKeeper } from "./findings";
import { loadRules } from "./rules";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;

beforeAll(loadRules);
beforeEach(async () => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", exampleCorp.document());
  await changed(() =>
    root.render(
      <>
        <FindingsKeeper />
        <FindingsButton />
        <FindingsPanel />
        <FindingsSection nodeId={nodeId("ecommerce-stage")} />
      </>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

async function changed(change: () => unknown): Promise<void> {
  await act(async () => void change());
}
/** Findings follow once the canvas is painted. */
async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      check();
    },
    { timeout: 10_000, interval: 0 },
  );
}
async function press(name: string | RegExp): Promise<void> {
  await eventually(() => expect(button(name)).toBeDefined());
  await changed(() => button(name)?.click());
}
const twins = () => changed(() => perform(renameNode, { nodeId: nodeId("enterprise"), name: "Runtime" }));
const button = (name: string | RegExp) =>
  [...container.querySelectorAll("button")].find((each) =>
    typeof name === "string" ? each.textContent === name : name.test(each.textContent ?? ""),
  );
const groups = () => [...container.querySelectorAll("h3")].map((head) => head.textContent);

describe("findings in the page", () => {
  it("are none where nothing is found", async () => {
    await eventually(() => expect(button("No findings")).toBeDefined());
    await eventually(() => expect(container.textContent).toContain("Nothing to look at."));
  });

  it("are counted by severity, come and go with the design", async () => {
    await twins();
    await eventually(() => expect(button(/^✕ 1 error/)).toBeDefined());
    await changed(undo);
    await eventually(() => expect(button("No findings")).toBeDefined());
  });

  it("lead to what they are about, also inside a folded OU", async () => {
    await changed(() => perform(renameNode, { nodeId: nodeId("ecommerce-stage"), name: "x".repeat(51) }));
    setFolded(nodeId("runtime"), true);
    select([]);
    await press("Show");
    await eventually(() => expect(useView.getState().selectedIds).toEqual(["ecommerce-stage"]));
    await eventually(() => expect(useView.getState().foldedIds.has(nodeId("runtime"))).toBe(false));
    await eventually(() =>
      expect(container.querySelector("section[aria-label='Findings']")?.textContent).toContain("characters"),
    );
  });

  it("are listed by place or by rule", async () => {
    await twins();
    await eventually(() => expect(groups()).toContain("Runtime OU"));
    await press("By rule");
    await eventually(() => expect(groups()).not.toContain("Runtime OU"));
  });

  it("say why, how to mend it, and are accepted with a reason that stays in the design", async () => {
    await twins();
    await press(/^✕.*Runtime/);
    await eventually(() => expect(container.querySelector("a[href^='https://docs.aws.amazon.com/']")).not.toBeNull());
    await press("Accept it, with a reason…");
    await eventually(() => expect(button("Accept")?.disabled).toBe(true));
    const field = container.querySelector<HTMLInputElement>("form input")!;
    await changed(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "For the demo");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Accept");
    await eventually(() =>
      expect(currentDesign().acceptedFindings).toEqual([expect.objectContaining({ reason: "For the demo" })]),
    );
    await eventually(() => expect(container.textContent).toContain("1 accepted finding"));
    await eventually(() => expect(button(/No open findings, 1 accepted|note|warning|error/)).toBeDefined());
    expect(container.textContent).not.toContain("Nothing to look at.");
    await changed(undo);
    await eventually(() => expect(currentDesign().acceptedFindings).toEqual([]));
  });

  it("are mended in one step, after it is said what that changes", async () => {
    const design = currentDesign();
    const node = design.nodes.get(nodeId("root"))!;
    const policyIds = node.policyIds.filter((id) => id === FULL_AWS_ACCESS_ID);
    const nodes = new Map([...design.nodes, [node.id, { ...node, policyIds }]]);
    await changed(() => openDocument("bare", { design: { ...design, nodes } }));
    await press(/^▲Every member account|^▲.*leave/);
    await eventually(() => expect(button("Attach ProtectAccount to Root")).toBeDefined());
    await press("Attach ProtectAccount to Root");
    await eventually(() => expect(currentDesign().nodes.get(nodeId("root"))?.policyIds).toHaveLength(2));
    await eventually(() => expect(button("No findings")).toBeDefined());
  });
});
