// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deleteNodes } from "../../core/design/commands";
import { designOf, outlineOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import { openDocument, perform, undo } from "../store/actions";
import { cancelCarry } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { select, setFolded, useView } from "../store/viewStore";
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
const selectedRows = () =>
  rows().flatMap((row) => (row.getAttribute("aria-selected") === "true" ? [row.dataset.nodeId] : []));
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

  it("takes the selection along with the arrows, and moves the focus alone with Ctrl", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("ArrowDown");
    press("ArrowDown");
    expect(focusedId()).toBe("runtime");
    expect(selectedRows()).toEqual(["runtime"]);
    press("ArrowDown", { ctrlKey: true });
    expect(focusedId()).toBe("dev");
    expect(selectedRows()).toEqual(["runtime"]);
    press(" ");
    expect(selectedRows()).toEqual(["runtime", "dev"]);
    press("Home");
    expect(selectedRows()).toEqual(["root"]);
  });

  it("deletes what is shown as selected: what the arrows lead to", () => {
    open("Root > Enterprise > security*; Root > Enterprise > shared*; Root > Sandbox");
    act(() => rowOf("enterprise")?.click());
    act(() => rowOf("enterprise")?.focus());
    press("ArrowDown");
    press("ArrowDown");
    expect(selectedRows()).toEqual(["shared"]);
    press("Delete");
    expect(rowOf("shared")).toBeNull();
    expect(selectedRows()).toEqual([focusedId()]);
  });

  it("goes to what was picked up and placed, so that the next key acts on that", () => {
    open("Root > Enterprise > security*; Root > Enterprise > delivery*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("End");
    press("ArrowUp");
    expect(focusedId()).toBe("delivery");
    press("x", { ctrlKey: true });
    press("ArrowUp");
    expect(focusedId()).toBe("security");
    expect(selectedRows()).toEqual(["delivery"]);
    press("Enter");
    expect(outlineOf(currentDesign())).toBe(
      "Root > Enterprise > delivery*; Root > Enterprise > security*; Root > Sandbox",
    );
    expect(focusedId()).toBe("delivery");
    press("Delete");
    expect(outlineOf(currentDesign())).toBe("Root > Enterprise > security*; Root > Sandbox");
  });

  it("unfolds the OU that something is placed in, and goes to what was placed", () => {
    open("Root > Runtime > dev*; Root > lab*");
    act(() => setFolded(nodeId("runtime"), true));
    act(() => rowOf("root")?.focus());
    press("End");
    press("x", { ctrlKey: true });
    press("ArrowUp");
    press("Enter");
    expect(outlineOf(currentDesign())).toBe("Root > Runtime > dev*; Root > Runtime > lab*");
    expect(focusedId()).toBe("lab");
  });

  it("goes back to the selection when what was picked up is put back, and changes nothing meanwhile", () => {
    open("Root > Enterprise > security*; Root > Enterprise > delivery*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("End");
    press("ArrowUp");
    press("x", { ctrlKey: true });
    press("ArrowUp");
    press("Delete");
    expect(rowOf("security")).not.toBeNull();
    act(() => cancelCarry());
    expect(focusedId()).toBe("delivery");
  });

  it("selects the focused row before a key acts on it where Ctrl has led away from the selection", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => rowOf("root")?.focus());
    press("ArrowDown");
    press("ArrowDown", { ctrlKey: true });
    press("F2");
    expect(selectedRows()).toEqual(["runtime"]);
    expect(container.querySelector("input")?.value).toBe("Runtime");
  });

  it("acts on what is selected, and shows it, where a fold hides it", () => {
    open("Root > Runtime > dev*; Root > Runtime > prod*");
    act(() => setFolded(nodeId("runtime"), true));
    act(() => select([nodeId("prod")]));
    act(() => rowOf("runtime")?.focus());
    press("Delete");
    expect(outlineOf(currentDesign())).toBe("Root > Runtime > dev*");
  });

  it("selects an OU that is folded over what was selected inside", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => select([nodeId("dev")]));
    act(() => rowOf("runtime")?.querySelector<HTMLElement>("[data-fold=true]")?.click());
    expect(rowOf("dev")).toBeNull();
    expect(selectedRows()).toEqual(["runtime"]);
  });

  it("gives the focus to its current row where the page's first link leads", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => select([nodeId("sandbox")]));
    act(() => container.querySelector<HTMLElement>("#outline")?.focus());
    expect(focusedId()).toBe("sandbox");
  });

  it("says how many accounts are inside in full where it shows them short", () => {
    open(Array.from({ length: 1234 }, (_, index) => `Root > Sandbox > lab-${index}*`).join("; "));
    const total = rowOf("sandbox")?.querySelector("td:last-child span");
    expect(total?.getAttribute("title")).toBe("1,234 accounts");
    expect(total?.querySelector("[aria-hidden]")?.textContent).toBe("1.2k");
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

  it("stays folded over what is selected elsewhere, its tab stop on the fold", () => {
    open("Root > Runtime > dev*; Root > Sandbox");
    act(() => setFolded(nodeId("runtime"), true));
    act(() => select([nodeId("dev")]));
    expect(rowOf("dev")).toBeNull();
    expect(rowOf("runtime")?.tabIndex).toBe(0);
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
