// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { openDocument, undo } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { TemplateDialog } from "./TemplateDialog";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", exampleCorp.document());
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

function show(targetId: string, templateId = "read-telemetry"): void {
  act(() => root.render(<TemplateDialog templateId={templateId} targetId={nodeId(targetId)} onClose={() => {}} />));
}
const tick = () =>
  [...document.querySelectorAll("label")]
    .find((label) => /^Keep as a requirement/.test(label.textContent))
    ?.querySelector("input");
const press = (name: RegExp) =>
  act(() => [...document.querySelectorAll("button")].find((each) => name.test(each.textContent))?.click());

it("a template is kept as a requirement of where it is attached, in the same step", () => {
  const before = currentDesign();
  show("runtime");
  expect(tick()?.checked).toBe(true);
  press(/^Add and attach to /);
  expect(currentDesign().requirements).toMatchObject([
    { title: "Telemetry is read, never altered", accounts: { ou: "runtime" }, expect: "denied" },
  ]);
  act(undo);
  expect(currentDesign().policies).toEqual(before.policies);
  expect(currentDesign().requirements).toEqual([]);
});

it("nothing is required where the tick is taken away, or the policy isn't attached", () => {
  show("runtime");
  act(() => tick()?.click());
  press(/^Add and attach to /);
  press(/^Add to the library only$/);
  expect(currentDesign().policies.size).toBeGreaterThan(exampleCorp.document().design.policies.size + 1);
  expect(currentDesign().requirements).toEqual([]);
});

it("nothing is offered for the management account, which SCPs don't bind, nor by other templates", () => {
  show("management");
  expect(tick()).toBeUndefined();
  show("runtime", "restrict-regions");
  expect(tick()).toBeUndefined();
});
