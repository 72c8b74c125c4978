// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { openDialog, useView } from "../store/viewStore";
import { Dialogs } from "./Dialogs";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.mock("./RequestedDialog", () => new Promise(() => {})); // the chunk is on its way for ever

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
