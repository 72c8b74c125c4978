// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deleteNodes } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import { openDocument, perform, undo } from "../store/actions";
import { select, useView } from "../store/viewStore";
import { Outline } from "./Outline";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;

function open(outline: string): void {
  openDocument("test", { design: designOf(outline) });
  act(() => root.render(<Outline />));
}

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  useView.setState({ lens: null });
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

const rows = () => [...container.querySelectorAll<HTMLElement>("tbody tr")];
const rowOf = (id: string) => container.querySelector<HTMLElement>(`tr[data-node-id="${id}"]`);
const focusedId = () => (document.activeElement as HTMLElement | null)?.dataset.nodeId;
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  act(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...modifiers })));

describe("the outline", () => {
  it("is a treegrid with one tab stop", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    expect(container.querySelector("table")?.getAttribute("role")).toBe("treegrid");
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1, -1, -1]);
    const dev = rowOf("dev");
    expect(
      ["aria-level", "aria-posinset", "aria-setsize", "aria-rowindex"].map((name) => dev?.getAttribute(name)),
    ).toEqual(["3", "1", "1", "5"]);
    expect(dev?.hasAttribute("aria-expanded")).toBe(false);
  });

  it("moves the focus with the arrows and selects with Enter", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("ArrowDown");
    press("ArrowDown");
    expect(focusedId()).toBe("runtime");
    press("Enter");
    expect(rowOf("runtime")?.getAttribute("aria-selected")).toBe("true");
    press("ArrowLeft");
    expect(rowOf("dev")).toBeNull();
  });

  it("keeps the focus on a row when the focused node is deleted, and undo brings both back", () => {
    open("Root > Runtime > dev*; Root > Runtime > prod*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("End");
    press("ArrowUp");
    expect(focusedId()).toBe("prod");
    act(() => void perform(deleteNodes, { nodeIds: [nodeId("prod")] }));
    expect(focusedId()).toBe("sandbox");
    act(() => undo());
    expect(focusedId()).toBe("prod");
  });

  it("follows what is selected elsewhere with its tab stop", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => select([nodeId("dev")]));
    expect(rowOf("dev")?.tabIndex).toBe(0);
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it("opens the name for editing with F2; Escape leaves it and gives the focus back", () => {
    open("Root > Runtime > dev*");
    act(() => rowOf("root")?.focus());
    press("End");
    press("F2");
    const field = container.querySelector<HTMLInputElement>("input");
    expect(field?.value).toBe("dev");
    expect(document.activeElement).toBe(field);
    press("Escape");
    expect(container.querySelector("input")).toBeNull();
    expect(focusedId()).toBe("dev");
  });

  it("renders of 400 accounts what is in sight, with the right row numbers", () => {
    open(Array.from({ length: 400 }, (_, index) => `Root > Sandbox > lab-${index}*`).join("; "));
    expect(rows().length).toBeLessThan(100);
    expect(container.querySelector("table")?.getAttribute("aria-rowcount")).toBe("404");
    act(() => rowOf("root")?.focus());
    press("End");
    expect(focusedId()).toBe("lab-399");
    expect(rowOf("lab-399")?.getAttribute("aria-rowindex")).toBe("404");
  });
});
