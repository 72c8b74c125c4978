// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addNote, addPolicy, attachPolicy, detachPolicy } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { nodeId, policyId } from "../../core/design/ids";
import { FULL_AWS_ACCESS_ID, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { evaluate, ordinaryLens } from "../../core/engine";
import type { JsonObject } from "../../core/json/value";
import { glossaryTerm } from "../../core/lessons/glossary";
import { openDocument, perform, undo } from "../store/actions";
import { currentDesign } from "../store/documentStore";
import { select, setLens, useView } from "../store/viewStore";
import { Inspector } from "./Inspector";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let container: HTMLElement;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  openDocument("test", { design: designOf("Root > Runtime > dev*; Root > Sandbox") });
  setLens(null);
  act(() => root.render(<Inspector />));
});
afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

const show = (id: string) => act(() => select([nodeId(id)]));
const notes = () => [...container.querySelectorAll("[role=note]")].map((note) => note.querySelector("p")?.textContent);
const button = (name: string) => [...container.querySelectorAll("button")].find((each) => each.textContent === name);

function attach(id: string, Statement: JsonObject, to: string): void {
  const policy = { id: policyId(id), type: SERVICE_CONTROL_POLICY, name: id, document: { Statement } };
  act(() => {
    perform(addPolicy, { policy });
    perform(attachPolicy, { nodeId: nodeId(to), policyId: policy.id });
    perform(detachPolicy, { nodeId: nodeId(to), policyId: FULL_AWS_ACCESS_ID });
  });
}
const DENY: JsonObject = { Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" };
const ALLOW: JsonObject = { Effect: "Allow", Action: "s3:*", Resource: "*" };

describe("a level without FullAWSAccess", () => {
  it("lets nothing through where only denials are left, and FullAWSAccess is one click away", () => {
    attach("ProtectAccount", DENY, "root");
    show("root");
    expect(notes()).toEqual([
      "∅ Nothing gets through here: no policy attached to Root allows anything. Everything under it but the management account stops.",
    ]);
    act(() => button("Attach FullAWSAccess")?.click());
    expect(notes()).toEqual([]);
    expect(currentDesign().nodes.get(nodeId("root"))?.policyIds).toContain(FULL_AWS_ACCESS_ID);
  });

  it("is said where it is inherited, but not of the management account", () => {
    attach("ProtectAccount", DENY, "root");
    show("dev");
    expect(container.textContent).toContain("Nothing gets through Root: no policy attached there allows anything.");
    show("management");
    expect(container.textContent).not.toContain("Nothing gets through");
  });

  it("lets through what another policy allows", () => {
    attach("OnlyS3", ALLOW, "runtime");
    show("runtime");
    expect(notes()).toEqual([
      "∅ FullAWSAccess is missing. Only what the policies here allow gets through this level: an allow list.",
    ]);
  });
});

describe("an OU without accounts", () => {
  it("says so, and nothing of a question that no account asks", () => {
    act(() => setLens(ordinaryLens(currentDesign(), "s3:GetObject")));
    show("sandbox");
    expect(container.textContent).toContain("No accounts inside yet.");
    expect(container.textContent).not.toMatch(/filters nothing|0 accounts/);
  });
});

describe("the words of the field", () => {
  it("lead to their meaning in the glossary, which has each of them", () => {
    act(() => setLens(ordinaryLens(currentDesign(), "s3:GetObject")));
    for (const id of ["root", "runtime", "dev", "management"]) {
      show(id);
      const terms = [...container.querySelectorAll<HTMLElement>("[data-term]")].map(
        ({ dataset }) => dataset.term ?? "",
      );
      expect(terms).toContain("policy-attachment");
      for (const term of terms) expect(glossaryTerm(term)?.id).toBe(term);
    }
    act(() => button("Management account")?.click());
    expect(useView.getState().sidePanel).toEqual({
      kind: "school",
      page: { of: "glossary", termId: "management-account" },
    });
  });
});

describe("a conditional answer", () => {
  it("is told with what it hangs on, with one request that passes and one that doesn't", () => {
    const Condition = {
      StringNotEquals: { "aws:RequestedRegion": "us-east-1" },
      ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Break-glass" },
    };
    attach("regions", { Effect: "Deny", Action: "*", Resource: "*", Condition }, "runtime");
    act(() => void perform(attachPolicy, { nodeId: nodeId("runtime"), policyId: FULL_AWS_ACCESS_ID }));
    act(() => setLens({ ...ordinaryLens(currentDesign(), "s3:GetObject"), region: null, principal: null }));
    show("dev");
    expect(container.querySelector("[aria-label='It passes']")?.textContent).toBe(
      "only in us-east-1, unless the principal is role/Break-glassElse regions at Runtime OU denies it.",
    );
    const [passes, fails] = [...container.querySelectorAll("details pre")].map((one) => JSON.parse(one.textContent));
    expect(passes).toMatchObject({ accountId: "dev", action: "s3:GetObject" });
    expect([evaluate(currentDesign(), passes).kind, evaluate(currentDesign(), fails).kind]).toEqual([
      "allowed",
      "denied",
    ]);
  });
});

describe("the notes of a node", () => {
  const section = () => container.querySelector("section[aria-label='Notes']");
  const labelled = (name: string) => container.querySelector<HTMLButtonElement>(`[aria-label='${name}']`);

  it("stand in their lines with their kind, are changed in a dialog and removed, and come back by undo", () => {
    const text = "Why so:\nhttps://wiki.example/a";
    act(() => void perform(addNote, { id: "n", nodeId: nodeId("runtime"), kind: "question", text }));
    show("runtime");
    expect(section()?.textContent).toContain("Open question");
    expect([...(section()?.querySelectorAll("p span") ?? [])].map((line) => line.textContent)).toEqual(
      text.split("\n"),
    );
    expect(section()?.querySelector("a")?.getAttribute("href")).toBe("https://wiki.example/a");
    act(() => labelled("Change this note")?.click());
    expect(useView.getState().dialog).toEqual({ kind: "note", nodeId: "runtime", index: 0 });
    act(() => labelled("Remove this note")?.click());
    expect(currentDesign().notes).toEqual([]);
    act(() => undo());
    expect(currentDesign().notes).toHaveLength(1);
  });
});
