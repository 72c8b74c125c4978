import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renameDesign } from "../../core/design/commands";
import { exampleCorp } from "../../core/examples/exampleCorp";
import { openDocument, perform, undo } from "../store/actions";
import { onDocumentChange, useDocument } from "../store/documentStore";
import { listAside, listDocuments } from "./keptDocuments";
import { MemoryDatabase } from "./memoryDatabase";
import { StorageSession } from "./session";
import { useStorageNotices } from "./storageNotices";

const KEPT = { id: "kept", name: "Kept" };

/** A page over the saves: opened, changed, and gone. */
class Page {
  readonly session: StorageSession;
  readonly #stop: () => void;

  constructor(readonly database: MemoryDatabase) {
    openDocument(`start-${Math.random()}`, exampleCorp.document());
    this.session = new StorageSession(database, 0);
    this.#stop = onDocumentChange(this.session.onChange);
  }

  async saved(): Promise<void> {
    this.session.flush();
    await vi.waitUntil(() => useDocument.getState().saveState.kind === "saved");
  }

  close(): void {
    this.#stop();
  }
}

/** A database that keeps the document `KEPT`, renamed to each name in turn. */
async function keeping(...names: readonly string[]): Promise<MemoryDatabase> {
  const page = new Page(new MemoryDatabase());
  openDocument(KEPT.id, exampleCorp.document());
  await page.saved();
  for (const name of names) {
    perform(renameDesign, { name });
    await page.saved();
  }
  page.close();
  return page.database;
}

function openName(): string {
  return useDocument.getState().document.design.name;
}

beforeEach(() => {
  vi.stubGlobal("navigator", {}); // no locks: every window writes
  vi.stubGlobal("BroadcastChannel", undefined);
  useStorageNotices.setState({ notices: [] });
});
afterEach(() => vi.unstubAllGlobals());

describe("the open document", () => {
  it("is listed with what it holds and its last change, which tells it from others of its name", async () => {
    const database = await keeping();
    expect(await listDocuments(database)).toMatchObject([{ id: "kept", name: "Example Corp", lastChange: null }]);
    const page = new Page(database);
    await page.session.openKept(KEPT);
    perform(renameDesign, { name: "Two" });
    await page.saved();
    expect((await listDocuments(database))[0]).toMatchObject({
      id: "kept",
      accounts: 11,
      lastChange: useDocument.getState().history.past.at(-1)?.title,
    });
    page.close();
  });

  it("is there again after a reload, with what can be undone", async () => {
    const database = await keeping("One", "Two");
    const page = new Page(database);
    expect(await page.session.openKept(KEPT)).toBe(true);
    expect(openName()).toBe("Two");
    undo();
    await page.saved();
    page.close();
    const again = new Page(database);
    await again.session.openKept(KEPT);
    expect(openName()).toBe("One");
    expect(useDocument.getState().history.future).toHaveLength(1);
    again.close();
  });

  it("stays kept under its own id when another one is opened in its place", async () => {
    const page = new Page(new MemoryDatabase());
    openDocument("first", exampleCorp.document());
    perform(renameDesign, { name: "First" });
    openDocument("second", exampleCorp.document());
    await page.saved();
    await vi.waitUntil(async () => (await listDocuments(page.database)).length === 2);
    expect((await listDocuments(page.database)).map(({ id }) => id)).toEqual(["second", "first"]);
    expect(await page.session.openKept({ id: "first", name: "First" })).toBe(true);
    expect(openName()).toBe("First");
    page.close();
  });

  it("isn't replaced by what comes too late", async () => {
    const page = new Page(await keeping("One"));
    expect(await page.session.openKept(KEPT, () => false)).toBe(false);
    expect(openName()).toBe("Example Corp");
    page.close();
  });
});

describe("a save that can't be read", () => {
  function spoil(database: MemoryDatabase, store: string, spoiled: unknown): void {
    for (const record of database.records.values()) if (record.store === store) record.value = spoiled;
  }

  it("is put aside, and the state before it is opened and kept", async () => {
    const database = await keeping("One");
    spoil(database, "steps", "rubbish");
    const page = new Page(database);
    expect(await page.session.openKept(KEPT)).toBe(true);
    expect(openName()).toBe("Example Corp");
    expect(useStorageNotices.getState().notices).toContainEqual(
      expect.objectContaining({ kind: "kept-aside", name: "Kept", isRestored: true }),
    );
    expect(await listAside(database)).toMatchObject([{ number: 1, name: "Kept" }]);
    await page.saved();
    page.close();
    useStorageNotices.setState({ notices: [] });
    const again = new Page(database);
    await again.session.openKept(KEPT);
    expect(useStorageNotices.getState().notices.map(({ kind }) => kind)).not.toContain("kept-aside");
    again.close();
  });

  it("and nothing of it, is put aside whole and leaves the open document", async () => {
    const database = await keeping("One");
    spoil(database, "snapshots", null);
    const page = new Page(database);
    expect(await page.session.openKept(KEPT)).toBe(false);
    expect((await listAside(database))[0]?.raw).toContain("One");
    expect(await listDocuments(database)).toEqual([]);
    page.close();
  });

  it("because a newer Orgwright wrote it, stays where it is", async () => {
    const database = await keeping("One");
    spoil(database, "snapshots", { after: null, state: { version: 2, text: "", checksum: 0 } });
    const page = new Page(database);
    expect(await page.session.openKept(KEPT)).toBe(false);
    expect(await listAside(database)).toEqual([]);
    expect((await listDocuments(database)).map(({ id }) => id)).toEqual([KEPT.id]);
    page.close();
  });
});
