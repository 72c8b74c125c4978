// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { designOf } from "../../core/design/designOf";
import { openDocument } from "../store/actions";
import { currentDesign, useDocument } from "../store/documentStore";
import { PolicyTextDialog } from "./PolicyTextDialog";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const RCP = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }],
});

let root: Root;
let container: HTMLElement;
const onClose = vi.fn();

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", { design: designOf("Root > Sandbox") });
  useDocument.setState({ saveState: { kind: "saved" } });
  onClose.mockClear();
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

function open(text?: string): void {
  const given = text === undefined ? {} : { text };
  act(() => root.render(<PolicyTextDialog policyId={null} targetId={null} onClose={onClose} {...given} />));
}
const area = () => container.querySelector<HTMLTextAreaElement>("[data-autofocus]");
const status = () => container.querySelector("[role=status]")?.textContent;
const type = () => container.querySelector("select")?.value;
const click = (name: string) =>
  act(() => [...container.querySelectorAll("button")].find((each) => each.textContent === name)?.click());
const paste = (text: string) =>
  act(() => {
    const field = area();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  });

describe("a resource control policy in the dialog of a new policy", () => {
  it("that is pasted can be made one, and then it reads", () => {
    open();
    paste(RCP);
    expect(type()).toBe("SERVICE_CONTROL_POLICY");
    expect(status()).toMatch(/can't be read yet/);
    click("Make it one");
    expect(type()).toBe("RESOURCE_CONTROL_POLICY");
    expect(status()).toBe("No problems found.");
  });

  it("that comes from a file is taken for one", () => {
    open(RCP);
    expect(type()).toBe("RESOURCE_CONTROL_POLICY");
    expect(status()).toBe("No problems found.");
  });
});

describe("a policy that can't be saved", () => {
  it("stays in the dialog, with the reason, in a window that only reads", () => {
    useDocument.setState({ saveState: { kind: "read-only" } });
    const before = currentDesign();
    open(RCP);
    click("Save");
    expect(currentDesign()).toBe(before);
    expect(onClose).not.toHaveBeenCalled();
    expect(container.querySelector("[role=alert]")?.textContent).toMatch(/^Not saved: This window only reads/);
    expect(area()?.value).toBe(RCP);
  });
});
