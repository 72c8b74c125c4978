// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { openDialog, useView } from "../store/viewStore";
import { Dialogs } from "./Dialogs";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
let arrive = () => {};
vi.mock("./RequestedDialog", async () => {
  await new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { PickList } = await import("../ui/PickList");
  return { default: () => <PickList label="Search" items={[]} onPick={() => {}} /> };
});

it("a dialog whose code is still on its way is called off by Escape, which does nothing else", () => {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  act(() => root.render(<Dialogs />));
  act(() => openDialog({ kind: "open" }));
  const heard = vi.fn();
  document.body.addEventListener("keydown", heard);
  act(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  expect(useView.getState().dialog).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  act(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  expect(heard).toHaveBeenCalledTimes(1);
  act(() => root.unmount());
});

it("what is typed for a dialog on its way stands in its search field when it comes", async () => {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  act(() => root.render(<Dialogs />));
  act(() => openDialog({ kind: "commands" }));
  const heard = vi.fn();
  document.body.addEventListener("keydown", heard);
  for (const key of [..."pade", "Backspace", " ", "p"])
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  expect(heard).not.toHaveBeenCalled();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }); // what comes late is waited for
  arrive();
  await vi.waitFor(() => expect(container.querySelector("input")?.value).toBe("pad p"));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  act(() => root.unmount());
  useView.setState({ dialog: null });
});
