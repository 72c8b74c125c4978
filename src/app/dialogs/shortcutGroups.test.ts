import { expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { nodeActions } from "../actions/nodeActions";
import { keysOf, shortcutGroups } from "./shortcutGroups";

const groups = shortcutGroups(designOf("Root > Sandbox"));
const keysIn = (title: string) => groups.find((group) => group.title === title)?.shortcuts.flatMap(({ keys }) => keys);

it("lists every key that the actions of nodes have", () => {
  const keys = nodeActions.flatMap(({ shortcut }) => (shortcut === undefined ? [] : [shortcut]));
  expect(keysIn("For what is selected")).toEqual(keys);
});

it("lists what only works on the canvas", () => {
  expect(keysIn("Looking around the canvas")).toEqual(
    expect.arrayContaining(["Shift+1", "Shift+2", "Ctrl+0", "+", "-", "Space+Drag"]),
  );
  expect(keysIn("On the canvas")).toEqual(expect.arrayContaining(["ArrowLeft", "Shift+Click", "Shift+Drag"]));
});

it.each([
  ["Alt+ArrowUp", "Alt + ↑"],
  ["Ctrl+Shift+Z", "Ctrl + Shift + Z"],
  ["+", "+"],
  ["Escape", "Esc"],
])("writes %s as %s", (shortcut, written) => {
  expect(keysOf(shortcut)).toBe(written);
});
