import { beforeEach, describe, expect, it } from "vitest";
import { renameDesign } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { nodeId } from "../../core/design/ids";
import type { Document, Node } from "../../core/design/types";
import { openDocument, perform, undo } from "../store/actions";
import { type DocumentChange, onDocumentChange, useDocument } from "../store/documentStore";
import { useView } from "../store/viewStore";
import { isOlder, isOwnOrganization, updateBaseline } from "./updateBaseline";

const organization = (tree: string, awsId: string | undefined) => {
  const design = designOf(tree);
  return { ...design, organization: { ...design.organization, ...(awsId === undefined ? {} : { awsId }) } };
};
const imported = (tree: string, awsId: string): Document => {
  const design = organization(tree, awsId);
  return { design, baseline: { design } };
};

beforeEach(() => openDocument("test", imported("Root > Runtime > dev*", "o-1")));

describe("the open design's own organization, imported again", () => {
  const now = imported("Root > Runtime > dev*; Root > lab*", "o-1");

  it("is known by the organization's id in AWS", () => {
    const { document } = useDocument.getState();
    expect(isOwnOrganization(document, now)).toBe(true);
    expect(isOwnOrganization(document, imported("Root", "o-2"))).toBe(false);
    expect(isOwnOrganization(document, { design: now.design })).toBe(false);
    expect(isOwnOrganization({ design: designOf("Root") }, { ...now, design: designOf("Root") })).toBe(false);
  });

  it("says when it is older than what the design is compared with", () => {
    const dated = (collectedAt: string | undefined): Document => ({
      ...now,
      baseline: { design: now.design, ...(collectedAt === undefined ? {} : { collectedAt }) },
    });
    expect(isOlder(dated("2026-11-27T10:00:00Z"), dated("2026-11-26T10:00:00Z"))).toBe(true);
    expect(isOlder(dated("2026-11-27T10:00:00Z"), dated("2026-11-27T10:00:00Z"))).toBe(false);
    expect(isOlder(dated("2026-11-27T10:00:00Z"), dated(undefined))).toBe(false);
    expect(isOlder(dated(undefined), dated("2026-11-26T10:00:00Z"))).toBe(false);
  });

  it("becomes its baseline: design and history stay, and all of it is kept", () => {
    perform(renameDesign, { name: "Mine" });
    const before = useDocument.getState();
    const changes: unknown[] = [];
    const stop = onDocumentChange((change) => changes.push(change));
    updateBaseline(now);
    stop();
    const { document, history, documentId } = useDocument.getState();
    expect(document.design).toBe(before.document.design);
    expect(history).toBe(before.history);
    expect(documentId).toBe("test");
    expect([...(document.baseline?.design.nodes.values() ?? [])].map(({ name }) => name)).toContain("lab");
    expect(changes).toEqual([{ kind: "patched", patch: [] }]);
    expect(useView.getState().announcement?.text).toBe("1 difference from AWS. The design is as it was.");
    expect(useView.getState().sidePanel).toEqual({ kind: "compare", compared: { of: "aws" } });
  });

  it("brings AWS's ids along for what has come into being since, as one entry to undo", () => {
    const nodes = Array.from(
      now.design.nodes.values(),
      (node): Node => (node.id === "dev" ? ({ ...node, awsId: "111122223333" } as Node) : node),
    );
    const design = { ...now.design, nodes: new Map(nodes.map((node) => [node.id, node])) };
    const before = useDocument.getState();
    const changes: DocumentChange[] = [];
    const stop = onDocumentChange((change) => changes.push(change));
    updateBaseline({ design, baseline: { design } });
    stop();
    const { document, history } = useDocument.getState();
    expect(document.design.nodes.get(nodeId("dev"))?.awsId).toBe("111122223333");
    expect(history.past).toHaveLength(before.history.past.length + 1);
    expect(changes.map((change) => change.kind === "patched" && change.patch.length)).toEqual([0, 1]);
    expect(useView.getState().announcement?.text).toMatch(/has its AWS id now; the rest of the design is as it was/);
    undo();
    expect(useDocument.getState().document.design.nodes.get(nodeId("dev"))?.awsId).toBeUndefined();
    expect(useDocument.getState().document.baseline).toBe(document.baseline);
  });

  it("does not in a window that only reads", () => {
    const before = useDocument.getState().document;
    useDocument.setState({ saveState: { kind: "read-only" } });
    updateBaseline(now);
    expect(useDocument.getState().document).toBe(before);
    useDocument.setState({ saveState: { kind: "saved" } });
  });
});
