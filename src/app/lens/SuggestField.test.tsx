// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { problemOfAction } from "./actionText";
import type { Doubt } from "./doubt";
import { SuggestField } from "./SuggestField";
import { type Suggestion, suggestionsFor } from "./suggestions";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;
const lens = { action: "ec2:RunInstances", region: "ap-northeast-1", principal: null, context: {} };
const tokyo = { id: "tokyo", title: "Launch in Tokyo", explanation: "", lens };
const suggestions: readonly Suggestion[] = [
  { value: "dynamodb:DeleteTable", detail: "Delete production's database" },
  { value: "cloudtrail:StopLogging", detail: "Stop CloudTrail" },
  { value: "ec2:RunInstances", detail: "ec2:RunInstances in ap-northeast-1", question: tokyo },
];
const suggest = (typed: string) => suggestionsFor(suggestions, typed);

const noSuchAction: Doubt = { text: "AWS has no action s3:Put (as of 2026-01-31).", meant: "s3:PutObject" };
const chosen: (string | null)[] = [];

function Field() {
  const [value, setValue] = useState("s3:GetObject");
  return (
    <SuggestField
      label="Action"
      value={value}
      placeholder="service:Action"
      suggest={suggest}
      problemOf={(text) => problemOfAction(text, suggestions, null)}
      doubt={value === "s3:Put" ? noSuchAction : null}
      onTake={(text, suggestion) => {
        chosen.push(suggestion?.question?.id ?? null);
        setValue(text);
      }}
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
const notice = () => container.querySelector("[role=alert]")?.textContent;
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

it("shows a ready question by its title and hands it over whole", () => {
  type("tokyo");
  expect(container.querySelector("[role=option]")?.textContent).toContain("Launch in Tokyo");
  press("ArrowDown");
  press("Enter");
  expect(field().value).toBe("ec2:RunInstances");
  expect(chosen.at(-1)).toBe("tokyo");
});

it("gives the old text back when it is left with one that can't be taken, and says why", () => {
  type("s3:a b");
  press("Enter");
  act(() => field().blur());
  expect(field().value).toBe("s3:GetObject");
  expect(notice()).toMatch(/isn’t built like.*The question stays as it was\.$/);
  type("kms:Decrypt");
  expect(notice()).toBeUndefined();
});

it("says what is to be doubted of the value in force, and takes what was meant at a click", () => {
  type("s3:Put");
  press("Enter");
  expect(field().value).toBe("s3:Put");
  expect(notice()).toBe("AWS has no action s3:Put (as of 2026-01-31). Did you mean s3:PutObject?");
  act(() => [...container.querySelectorAll("button")].find((one) => one.textContent === "s3:PutObject")?.click());
  expect(field().value).toBe("s3:PutObject");
  expect(notice()).toBeUndefined();
});

it("closes a doubt that the person has seen", () => {
  type("s3:Put");
  press("Enter");
  press("Escape");
  expect(notice()).toBeUndefined();
  expect(field().value).toBe("s3:Put");
});

it("says what is wrong and keeps the text; Escape gives the old one back", () => {
  type("s3:a b");
  press("Enter");
  expect(container.querySelector("[role=alert]")?.textContent).toMatch(/isn’t built like/);
  expect(field().value).toBe("s3:a b");
  press("Escape");
  expect(field().value).toBe("s3:GetObject");
});
