import type { Design } from "../../core/design/types";
import { nodeActions } from "../actions/nodeActions";

/** A key, several for the same, or what is done with the pointer; keys as `shortcutOf` writes them. */
export interface Shortcut {
  readonly title: string;
  readonly keys: readonly string[];
}
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const shortcut = (title: string, ...keys: readonly string[]): Shortcut => ({ title, keys });

const EVERYWHERE: ShortcutGroup = {
  title: "Everywhere",
  shortcuts: [
    shortcut("Undo", "Ctrl+Z"),
    shortcut("Redo", "Ctrl+Shift+Z", "Ctrl+Y"),
    shortcut("Open", "Ctrl+O"),
    shortcut("Export", "Ctrl+S", "Ctrl+E"),
    shortcut("Find anything that the page can do", "Ctrl+K"),
    shortcut("Open what is copied: text or files", "Ctrl+V"),
    shortcut("Select everything", "Ctrl+A"),
    shortcut("Put back what is in hand, close", "Escape"),
    shortcut("Learn: the school", "F1"),
    shortcut("This list", "?"),
  ],
};

const LOOK: ShortcutGroup = {
  title: "Looking around the canvas",
  shortcuts: [
    shortcut("Show everything", "Shift+1"),
    shortcut("Show the selection", "Shift+2"),
    shortcut("Real size, 100 %", "Ctrl+0"),
    shortcut("Zoom in and out", "+", "-", "Wheel"),
    shortcut("Move the view", "Drag the empty canvas", "Space+Drag"),
  ],
};

const CANVAS: ShortcutGroup = {
  title: "On the canvas",
  shortcuts: [
    shortcut("Go to the neighbour", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
    shortcut("Add the neighbour to the selection", "Shift+Arrow"),
    shortcut("Go to the OU around, then to nothing", "Escape"),
    shortcut("Go to the details", "Enter"),
    shortcut("Open the menu", "Shift+F10", "Right-click"),
    shortcut("Add to the selection, take out", "Shift+Click", "Ctrl+Click"),
    shortcut("Select by a frame", "Shift+Drag"),
    shortcut("Rename", "Double-click"),
    shortcut("Place what is picked up", "Enter", "Click"),
  ],
};

const FLOW: ShortcutGroup = {
  title: "In the Flow view",
  shortcuts: [
    shortcut("Along the threads", "ArrowLeft", "ArrowRight"),
    shortcut("Up and down a column", "ArrowUp", "ArrowDown"),
    shortcut("Its first and last", "Home", "End"),
    shortcut("Open or fold", "Enter", "Double-click"),
    shortcut("Play and pause", "P"),
    shortcut("Next step, step before", "PageDown", "PageUp"),
  ],
};

const MATRIX: ShortcutGroup = {
  title: "In the Matrix view",
  shortcuts: [
    shortcut("Along a row", "ArrowLeft", "ArrowRight"),
    shortcut("Down a column, through the accounts of a cell", "ArrowUp", "ArrowDown"),
    shortcut("First and last of a row", "Home", "End"),
    shortcut("First and last row", "Ctrl+Home", "Ctrl+End"),
    shortcut("Fill a gap, open a menu, go to the details", "Enter"),
    shortcut("Put down what is picked up", "Enter", "Click"),
  ],
};

const OUTLINE: ShortcutGroup = {
  title: "In the outline",
  shortcuts: [
    shortcut("Go up and down", "ArrowUp", "ArrowDown"),
    shortcut("Go there and leave the selection", "Ctrl+ArrowUp", "Ctrl+ArrowDown"),
    shortcut("Unfold, go inside", "ArrowRight"),
    shortcut("Fold, go to the OU around", "ArrowLeft"),
    shortcut("Ten rows up and down", "PageUp", "PageDown"),
    shortcut("First and last row", "Home", "End"),
    shortcut("Go to a name", "Type its beginning"),
    shortcut("Select several", "Shift+ArrowUp", "Shift+ArrowDown"),
    shortcut("Add to the selection, take out", "Ctrl+Space", "Ctrl+Click"),
  ],
};

/** Every key and gesture of the page, by where it works. */
export function shortcutGroups(design: Design): readonly ShortcutGroup[] {
  const ofNodes = nodeActions.flatMap(({ title, shortcut: key }) =>
    key === undefined ? [] : [shortcut(title(design, []), key)],
  );
  return [EVERYWHERE, { title: "For what is selected", shortcuts: ofNodes }, LOOK, CANVAS, FLOW, MATRIX, OUTLINE];
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** "Alt + ↑" for "Alt+ArrowUp", "+" for itself. */
export function keysOf(shortcut: string): string {
  return shortcut
    .split(/(?<=.)\+(?=.)/)
    .map((key) => SIGNS[key] ?? key)
    .join(" + ");
}
