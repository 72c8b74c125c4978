import { useEffect } from "react";
import { learn } from "../school/schoolStore";
import { redo, undo } from "../store/actions";
import { cancelCarry } from "../store/carrying";
import { currentDesign } from "../store/documentStore";
import { openDialog, select, useView } from "../store/viewStore";
import { type ActionPlace, nodeActions, runNodeAction } from "./nodeActions";

/** Keys that work everywhere but in fields and dialogs. Keys of a node act on the selection; the outline handles its own. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** "Ctrl+Shift+Z": the modifiers in a fixed order, Command counts as Ctrl. */
export function shortcutOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    event.ctrlKey || event.metaKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey && key !== "?" ? "Shift" : "",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], dialog, [role=menu]") !== null
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const view = useView.getState();
  if (event.key === "Escape" && view.carry !== null) {
    cancelCarry();
    event.preventDefault();
    return;
  }
  if (isTyping(event.target) || view.dialog !== null) return;
  if (handle(shortcutOf(event), view.selectedIds.length > 0)) event.preventDefault();
}

function handle(shortcut: string, hasSelection: boolean): boolean {
  switch (shortcut) {
    case "Ctrl+Z":
      undo();
      return true;
    case "Ctrl+Shift+Z":
    case "Ctrl+Y":
      redo();
      return true;
    case "?":
      openDialog({ kind: "shortcuts" });
      return true;
    case "F1":
      learn();
      return true;
    case "Ctrl+O":
      openDialog({ kind: "open" });
      return true;
    case "Ctrl+S":
    case "Ctrl+E":
      openDialog({ kind: "export" });
      return true;
    case "Ctrl+K":
      openDialog({ kind: "commands" });
      return true;
    case "Ctrl+A":
      select([...currentDesign().nodes.keys()].filter((id) => id !== currentDesign().rootId));
      return true;
  }
  if (!hasSelection) return false;
  const wanted = shortcut === "Backspace" ? "Delete" : shortcut;
  const action = nodeActions.find((candidate) => candidate.shortcut === wanted);
  return action !== undefined && runNodeAction(action, useView.getState().selectedIds, placeOfFocus());
}

/** Names are edited where the person is: in the outline if the focus is there, else on the canvas, else in the inspector. */
export function placeOfFocus(focused: Element | null = document.activeElement): ActionPlace {
  if (focused?.closest("#outline")) return "outline";
  return useView.getState().view === "boxes" ? "boxes" : "inspector";
}
