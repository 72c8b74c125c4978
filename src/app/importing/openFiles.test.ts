import { beforeEach, describe, expect, it } from "vitest";
import { writeDocument } from "../../core/design/writeDocument";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { openDocument } from "../store/actions";
import { currentDesign, useDocument } from "../store/documentStore";
import { useView } from "../store/viewStore";
import { openFiles, openFolder, openText } from "./openFiles";

const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:DeleteBucket","Resource":"*"}]}';

function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

function dialog() {
  return useView.getState().dialog;
}

function problemsShown() {
  const open = dialog();
  return open?.kind === "open-problems" ? open.problems : [];
}

beforeEach(() => {
  openDocument("test", exampleCorp.document());
  useView.setState({ dialog: null });
});

describe("a file that is opened", () => {
  it("is shown before it takes the place of the open design", async () => {
    const before = currentDesign();
    await openFiles([file("example.orgwright.json", writeDocument(exampleCorp.document()))]);
    expect(dialog()).toMatchObject({ kind: "open-preview", fileName: "example.orgwright.json" });
    expect(currentDesign()).toBe(before);
  });

  it("that is broken is refused with the place of every problem, and the open design stays", async () => {
    const before = currentDesign();
    const broken = writeDocument(exampleCorp.document()).replace('"parentId": "runtime"', '"parentId": "rutnime"');
    await openFiles([file("broken.orgwright.json", broken)]);
    expect(problemsShown()).toHaveLength(1);
    expect(problemsShown()[0]?.message).toContain("rutnime");
    expect(problemsShown()[0]?.at.line).toBeGreaterThan(1);
    expect(currentDesign()).toBe(before);
  });

  it("with a policy that names an action which AWS doesn't know is shown with a warning", async () => {
    const text = writeDocument(exampleCorp.document()).replace('"rds:DeleteDBCluster"', '"rds:DeleteDBClustre"');
    await openFiles([file("mistyped.orgwright.json", text)]);
    expect(dialog()).toMatchObject({
      kind: "open-preview",
      warnings: [{ code: "unknown-action", remedy: "Did you mean “rds:DeleteDBCluster”?" }],
    });
  });

  it("that isn't text is refused by what it looks like", async () => {
    await openFiles([file("design.json", new Uint8Array([0x1f, 0x8b, 8, 0]))]);
    expect(problemsShown()[0]?.message).toContain("gzip");
  });

  it("that is broken JSON is a policy's draft only where it has a policy's words", async () => {
    await openFiles([file("brackets.json", "[".repeat(200_000))]);
    expect(problemsShown()[0]?.message).toMatch(/^This looks like JSON, but .*Nested more than 100 levels deep/);
    await openFiles([file("policy.json", '{"Statement": [')]);
    expect(dialog()).toMatchObject({ kind: "policy-text" });
  });

  it("that is too large is refused without being read, with its size and the limit", async () => {
    const huge = Object.assign(file("huge.json", ""), { arrayBuffer: () => Promise.reject(new Error("was read")) });
    Object.defineProperty(huge, "size", { value: 200_000_000 });
    await openFiles([huge]);
    expect(problemsShown()[0]?.message).toBe("The file has 200 MB; at most 100 MB are read.");
  });

  it("that the browser can't read, such as a folder, is refused", async () => {
    const folder = Object.assign(file("folder", ""), { arrayBuffer: () => Promise.reject(new Error("a folder")) });
    await openFiles([folder]);
    expect(problemsShown()).toHaveLength(1);
  });
});

describe("the message that a file is being read", () => {
  it.each([
    ["a policy", file("deny.json", POLICY)],
    ["a design", file("example.orgwright.json", writeDocument(exampleCorp.document()))],
  ])("goes when %s is read and its dialog is open", async (_what, read) => {
    await openFiles([read]);
    expect(useView.getState().announcement).toMatchObject({ kind: "spoken", text: `${read.name} is read.` });
  });

  it("gives way to what is wrong", async () => {
    await openFiles([file("broken.json", "[")]);
    expect(useView.getState().announcement).not.toMatchObject({ text: expect.stringContaining("Reading") });
  });
});

describe("a policy that is dropped or pasted", () => {
  it("is shown with its text before it is added, whether it can be read or not", async () => {
    await openFiles([file("deny-delete.json", POLICY)]);
    expect(dialog()).toMatchObject({ kind: "policy-text", policyId: null, text: POLICY, name: "deny-delete" });
    await openText("Pasted text", POLICY.replace("Deny", "deny"));
    expect(dialog()).toMatchObject({ kind: "policy-text", text: POLICY.replace("Deny", "deny") });
    expect(useDocument.getState().history.past).toEqual([]);
  });

  it("among several goes into the library with them, as one gesture", async () => {
    const before = currentDesign().policies.size;
    await openFiles([file("one.json", POLICY), file("two.json", POLICY)]);
    expect(currentDesign().policies.size).toBe(before + 2);
    expect(useDocument.getState().history.past).toHaveLength(1);
  });

  it("among several gets a name of its own where others have the same", async () => {
    const files = ["dev", "prod"].map((folder) => {
      const path = `policies/${folder}/deny.json`;
      return Object.defineProperty(file("deny.json", POLICY), "webkitRelativePath", { value: path });
    });
    await openFolder(files);
    expect([...currentDesign().policies.values()].slice(-2).map(({ name }) => name)).toEqual(["deny", "deny-2"]);
  });

  it("among several is refused with all of them where one can't be read", async () => {
    const before = currentDesign();
    await openFiles([file("one.json", POLICY), file("two.json", POLICY.replace("Deny", "deny"))]);
    expect(problemsShown()[0]?.at.file).toBe("two.json");
    expect(currentDesign()).toBe(before);
  });
});
