import { beforeEach, expect, it } from "vitest";
import { policyId } from "../../core/design/ids";
import { closeSidePanel, openSidePanel, useView } from "./viewStore";

const lesson = { kind: "school", page: { of: "lesson", lessonId: "one-account" } } as const;
const text = { kind: "policy-editor", policyId: policyId("p") } as const;
const list = { kind: "compare", compared: { of: "moment", place: 0 } } as const;

beforeEach(() => useView.setState({ sidePanel: null, coveredPanel: null }));

it("a lesson is there again when what was opened over it closes", () => {
  openSidePanel(lesson);
  openSidePanel(text);
  openSidePanel(list);
  expect(useView.getState().sidePanel).toBe(list);
  closeSidePanel();
  expect(useView.getState().sidePanel).toBe(lesson);
  closeSidePanel();
  expect(useView.getState().sidePanel).toBeNull();
});

it("other panels take each other's place", () => {
  openSidePanel(text);
  openSidePanel(list);
  closeSidePanel();
  expect(useView.getState().sidePanel).toBeNull();
});
