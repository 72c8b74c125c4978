// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addRequirement } from "../../core/design/commands";
import { exampleCorp } from "../../core/examples/exampleCorp";
import type { JsonObject } from "../../core/json/value";
import { openDocument, perform, undo } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { useView } from "../store/viewStore";
import { FindingsButton } from "./FindingsButton";
import FindingsPanel from "./FindingsPanel";
import { FindingsKeeper } from "./findings";
import { loadRules } from "./rules";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const staying = { id: "stay", title: "Nobody leaves", actions: ["organizations:LeaveOrganization"], expect: "denied" };
const buckets = {
  id: "buckets",
  title: "Nobody deletes buckets",
  accounts: { ids: ["ecommerce-stage"] },
  actions: ["s3:DeleteBucket", "s3:DeleteBucketPolicy"],
  expect: "denied",
};

let root: Root;
let container: HTMLElement;

beforeAll(loadRules);
beforeEach(async () => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", exampleCorp.document());
  await act(async () =>
    root.render(
      <>
        <FindingsKeeper />
        <FindingsButton />
        <FindingsPanel />
      </>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

const add = (requirement: JsonObject) => act(async () => void perform(addRequirement, { requirement }));
const section = () => container.querySelector('[aria-label="Requirements"]')?.textContent ?? "";
const button = (name: RegExp) =>
  [...container.querySelectorAll("button")].find((each) =>
    name.test(each.getAttribute("aria-label") ?? each.textContent),
  );

/** Requirements are checked once the canvas is painted. */
async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      check();
    },
    { timeout: 10_000, interval: 0 },
  );
}

describe("requirements in the page", () => {
  it("that hold are told in the list of findings, and nothing of them in the status bar", async () => {
    expect(section()).toBe("");
    await add(staying);
    await eventually(() => expect(section()).toContain("holds: Nobody leaves"));
    expect(button(/^No findings$/)).toBeDefined();
  });

  it("that fail are counted, name the accounts, and lead to the trace of their own question", async () => {
    await add(buckets);
    await eventually(() => expect(button(/^▲ 1 requirement fails$/)).toBeDefined());
    expect(section()).toContain("fails: Nobody deletes buckets");
    expect(container.querySelector('[role="status"]')?.textContent).toBe("1 requirement fails");
    await act(async () => button(/ may still call s3:DeleteBucket and 1 more$/)?.click());
    expect(useView.getState().dialog).toMatchObject({
      kind: "trace",
      accountId: "ecommerce-stage",
      action: "s3:DeleteBucket",
      lens: { principal: "role/Example" },
    });
  });

  it("are removed as one step to undo, and the list has the focus then", async () => {
    await add(staying);
    await eventually(() => expect(button(/^Remove the requirement: /)).toBeDefined());
    await act(async () => button(/^Remove the requirement: /)?.click());
    expect(currentDesign().requirements).toEqual([]);
    expect(document.activeElement?.hasAttribute("data-findings")).toBe(true);
    act(undo);
    expect(currentDesign().requirements).toEqual([staying]);
  });
});
