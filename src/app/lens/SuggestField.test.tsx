// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { problemOfAction } from "./actionText";
import { SuggestField } from "./SuggestField";
import { suggestionsFor } from "./suggestions";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;
const suggestions = [
  { value: "dynamodb:DeleteTable", detail: "Delete production's database" },
  { value: "cloudtrail:StopLogging", detail: "Stop CloudTrail" },
];
const suggest = (typed: string) => suggestionsFor(suggestions, typed);

function Field() {
  const [value, setValue] = useState("s3:GetObject");
  return (
    <SuggestField
      label="Action"
      value={value}
      placeholder="service:Action"
      suggest={suggest}
      problemOf={problemOfAction}
      onTake={setValue}
      size={20}
    />
  );
}

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  act(() => root.render(<Field />));
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

const field = () => container.querySelector("input")!;
const press = (key: string) => act(() => field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
function type(text: string): void {
  act(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

it("takes a suggestion found by its words", () => {
  type("cloudtrail");
  expect(field().getAttribute("aria-expanded")).toBe("true");
  press("ArrowDown");
  press("Enter");
  expect(field().value).toBe("cloudtrail:StopLogging");
  expect(field().getAttribute("aria-expanded")).toBe("false");
});

it("takes any action that is built like one", () => {
  type("kms:Decrypt");
  press("Enter");
  expect(field().value).toBe("kms:Decrypt");
  expect(container.querySelector("[role=alert]")).toBeNull();
});

it("says what is wrong and keeps the text; Escape gives the old one back", () => {
  type("s3:*");
  press("Enter");
  expect(container.querySelector("[role=alert]")?.textContent).toMatch(/one action/);
  expect(field().value).toBe("s3:*");
  press("Escape");
  expect(field().value).toBe("s3:GetObject");
});
