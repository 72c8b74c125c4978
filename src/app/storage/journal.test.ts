import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch } from "../../core/design/applyPatch";
import { blankDesign } from "../../core/design/blankDesign";
import { emptyHistory, record, redo, undo } from "../../core/design/history";
import { policyId } from "../../core/design/ids";
import type { Patch } from "../../core/design/patch";
import { type Design, type Policy, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { writeDocument } from "../../core/design/writeDocument";
import type { SaveState } from "../store/documentStore";
import { loadDocument, rawDocument } from "./journal";
import { MemoryDatabase } from "./memoryDatabase";
import { BEFORE_EVERYTHING, type Committed, Saver } from "./saver";
import { applyStep, type KeptState, stepBetween } from "./step";

const ID = "example";
const start: KeptState = { document: { design: blankDesign({ name: "Example" }) }, history: emptyHistory };

/** A window on the document: what is open in it, and how it keeps it. */
class Window {
  state: KeptState;
  readonly saver: Saver;
  readonly saveStates: SaveState["kind"][] = [];
  readonly told: Committed[] = [];

  constructor(database: MemoryDatabase, state = start, position = BEFORE_EVERYTHING, startsAnew = true) {
    this.state = state;
    this.saver = new Saver({
      database,
      documentId: ID,
      order: 1,
      state,
      position,
      startsAnew,
      later: () => {}, // tests say when
      onState: ({ kind }) => this.saveStates.push(kind),
      onCommitted: (committed) => this.told.push(committed),
    });
  }

  take(patch: Patch, title = "An edit"): void {
    const { document, history } = this.state;
    const design = applyPatch(document.design, patch);
    this.#become({ document: { ...document, design }, history: record(history, { title, patch }) }, patch);
  }

  step(move: typeof undo): void {
    const moved = move(this.state.document.design, this.state.history);
    if (moved === null) return;
    this.#become({ document: { ...this.state.document, design: moved.design }, history: moved.history }, moved.patch);
  }

  #become(next: KeptState, patch: Patch): void {
    this.saver.changed(stepBetween(this.state.history, next.history, patch), next);
    this.state = next;
  }
}

function rename(design: Design, name: string): Patch {
  return [{ of: "field", field: "name", before: design.name, after: name }];
}

function addPolicy(id: string): Patch {
  const policy: Policy = { id: policyId(id), type: SERVICE_CONTROL_POLICY, name: id, draft: "{" };
  return [{ of: "policy", id: policy.id, before: null, after: { policy, beforeId: null } }];
}

/** What a person sees of a state: the file it would write, and what can be undone. */
function seen({ document, history }: KeptState) {
  return { text: writeDocument(document), past: history.past, future: history.future };
}

async function reloaded(database: MemoryDatabase) {
  database.writesUntilKilled = Number.POSITIVE_INFINITY;
  return loadDocument(database, ID);
}

async function keptAfter(database: MemoryDatabase, names: readonly string[]): Promise<Window> {
  const window = new Window(database);
  await window.saver.flush();
  for (const name of names) {
    window.take(rename(window.state.document.design, name));
    await window.saver.flush();
  }
  return window;
}

function valueUnder(database: MemoryDatabase, store: string, ...key: readonly (string | number)[]) {
  return [...database.records.values()].find(
    (found) => found.store === store && JSON.stringify(found.key) === JSON.stringify(key),
  )!;
}

describe("the save log", () => {
  it("gives a document that was never kept as nothing", async () => {
    expect(await loadDocument(new MemoryDatabase(), ID)).toEqual({ kind: "nothing" });
  });

  it("gives back what was open, with what can be undone and done again", async () => {
    const database = new MemoryDatabase();
    const window = await keptAfter(database, ["A", "B", "C"]);
    window.step(undo);
    await window.saver.flush();
    const loaded = await reloaded(database);
    expect(loaded.kind === "whole" && seen(loaded.state)).toEqual(seen(window.state));
    expect(window.state.history.future).toHaveLength(1);
  });

  type Edit = { readonly do: "rename" | "add" | "undo" | "redo" | "save" };
  const edits = fc.array(fc.record({ do: fc.constantFrom("rename", "add", "undo", "redo", "save") }), {
    maxLength: 150,
  }) as fc.Arbitrary<readonly Edit[]>;

  async function run(window: Window, done: readonly Edit[], after: () => void = () => {}): Promise<void> {
    for (const [index, edit] of done.entries()) {
      if (edit.do === "rename") window.take(rename(window.state.document.design, `Name ${index}`));
      if (edit.do === "add") window.take(addPolicy(`policy-${index}`));
      if (edit.do === "undo") window.step(undo);
      if (edit.do === "redo") window.step(redo);
      if (edit.do === "save") await Promise.race([window.saver.flush(), new Promise((resolve) => setTimeout(resolve))]);
      after();
    }
  }

  it("is the same as memory after any edits and a reload", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (done) => {
        const database = new MemoryDatabase();
        const window = new Window(database);
        await run(window, done);
        await window.saver.flush();
        const loaded = await reloaded(database);
        expect(loaded.kind === "whole" && seen(loaded.state)).toEqual(seen(window.state));
      }),
      { numRuns: 40 },
    );
  });

  it("is some state that was there, whenever the tab is killed between two writes", async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(200), async (done, writes) => {
        const database = new MemoryDatabase();
        const window = new Window(database);
        await window.saver.flush();
        database.writesUntilKilled = writes;
        const were = new Set([writeDocument(window.state.document)]);
        await run(window, done, () => were.add(writeDocument(window.state.document)));
        const loaded = await reloaded(database);
        expect(loaded.kind).toBe("whole");
        expect(loaded.kind === "whole" && were.has(writeDocument(loaded.state.document))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("goes on after a reload where it stood", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, ["A", "B"]);
    const loaded = await reloaded(database);
    if (loaded.kind !== "whole") throw new Error("not whole");
    const second = new Window(database, loaded.state, loaded.position, false);
    second.take(rename(second.state.document.design, "C"));
    await second.saver.flush();
    const again = await reloaded(database);
    expect(again.kind === "whole" && seen(again.state)).toEqual(seen(second.state));
  });

  it("keeps no more than two generations", async () => {
    const database = new MemoryDatabase();
    await keptAfter(
      database,
      Array.from({ length: 220 }, (_, index) => `Name ${index}`),
    );
    expect(await database.readAll("snapshots", [ID])).toHaveLength(2);
    expect((await database.readAll("steps", [ID])).length).toBeLessThanOrEqual(101);
  });
});

describe("a save that can't be read", () => {
  const fifty = Array.from({ length: 60 }, (_, index) => `Name ${index}`);

  it("falls back on the generation before, and loses nothing where that leads as far", async () => {
    const database = new MemoryDatabase();
    const window = await keptAfter(database, fifty);
    valueUnder(database, "snapshots", ID, 2).value = "rubbish";
    const loaded = await reloaded(database);
    // The steps of the generation before end where the damaged snapshot was made; they continue into the steps after it
    // only where the snapshot's own record says so, and that is gone.
    expect(loaded.kind).toBe("damaged");
    expect(loaded.kind === "damaged" && loaded.state?.document.design.name).toBe("Name 49");
    expect(window.state.document.design.name).toBe("Name 59");
  });

  it("loses nothing where only the text of the newest snapshot is damaged", async () => {
    const database = new MemoryDatabase();
    const window = await keptAfter(database, fifty);
    const snapshot = valueUnder(database, "snapshots", ID, 2).value as { state: { text: string } };
    snapshot.state.text = snapshot.state.text.replace("Name 49", "Name 48");
    const loaded = await reloaded(database);
    expect(loaded.kind === "damaged" && loaded.state && seen(loaded.state).text).toEqual(seen(window.state).text);
  });

  it("stops before the first change that is damaged, and hands over all that was there", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, ["A", "B", "C"]);
    (valueUnder(database, "steps", ID, 1, 2).value as { checksum: number }).checksum++;
    const loaded = await reloaded(database);
    expect(loaded).toMatchObject({ kind: "damaged", reason: "a part of it is damaged", isNewer: false });
    expect(loaded.kind === "damaged" && loaded.state?.document.design.name).toBe("A");
    expect(await rawDocument(database, ID)).toContain(`after\\":\\"C\\"`);
  });

  it("stops before a change that is missing", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, ["A", "B", "C"]);
    database.records.delete(`steps ${JSON.stringify([ID, 1, 2])}`);
    const loaded = await reloaded(database);
    expect(loaded).toMatchObject({ kind: "damaged", reason: "a change in it is missing" });
    expect(loaded.kind === "damaged" && loaded.state?.document.design.name).toBe("A");
  });

  it("of which nothing is sound gives no state, only what was there", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, ["A"]);
    valueUnder(database, "snapshots", ID, 1).value = null;
    const loaded = await reloaded(database);
    expect(loaded).toMatchObject({ kind: "damaged", state: null });
  });

  it("and comes from a newer Orgwright is left alone, also where an older generation could be read", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, fifty);
    (valueUnder(database, "snapshots", ID, 2).value as { state: { version: number } }).state.version = 2;
    const loaded = await reloaded(database);
    expect(loaded).toMatchObject({ kind: "damaged", state: null, isNewer: true });
  });

  it("is not met again by what is saved after it", async () => {
    const database = new MemoryDatabase();
    await keptAfter(database, fifty);
    valueUnder(database, "snapshots", ID, 2).value = "rubbish";
    const loaded = await reloaded(database);
    if (loaded.kind !== "damaged" || loaded.state === null) throw new Error("not damaged");
    const second = new Window(database, loaded.state, loaded.position, true);
    await second.saver.flush();
    const again = await reloaded(database);
    expect(again.kind === "whole" && seen(again.state)).toEqual(seen(loaded.state));
  });
});

describe("the state of saving", () => {
  it("is “saving” from the change until the write has ended, and “saved” only then", async () => {
    const window = new Window(new MemoryDatabase());
    expect(window.saveStates).toEqual(["saving"]);
    const written = window.saver.flush();
    expect(window.saveStates).toEqual(["saving"]);
    await written;
    expect(window.saveStates).toEqual(["saving", "saved"]);
  });

  it("says that nothing is kept while the browser has no room, and saves all of it once it has", async () => {
    const database = new MemoryDatabase();
    const window = await keptAfter(database, ["A"]);
    database.failure = Object.assign(new Error("full"), { name: "QuotaExceededError" });
    window.take(rename(window.state.document.design, "B"));
    await window.saver.flush();
    expect(window.saveStates.at(-1)).toBe("not-kept");
    window.take(rename(window.state.document.design, "C"));
    expect(window.saveStates.at(-1)).toBe("not-kept");
    database.failure = null;
    await window.saver.flush();
    expect(window.saveStates.at(-1)).toBe("saved");
    const loaded = await reloaded(database);
    expect(loaded.kind === "whole" && seen(loaded.state)).toEqual(seen(window.state));
  });

  it("writes changes that come together in one transaction", async () => {
    const database = new MemoryDatabase();
    const window = await keptAfter(database, []);
    const before = database.transactions;
    for (const name of ["A", "B", "C"]) window.take(rename(window.state.document.design, name));
    await window.saver.flush();
    expect(database.transactions - before).toBe(1);
  });
});

describe("another window on the document", () => {
  it("that applies what it is told sees the same", async () => {
    const window = await keptAfter(new MemoryDatabase(), ["A", "B"]);
    window.step(undo);
    window.take(addPolicy("guard"));
    await window.saver.flush();
    const followed = window.told.reduce(
      (state, told) => (told.kind === "steps" ? told.steps.reduce(applyStep, state) : state),
      start,
    );
    expect(seen(followed)).toEqual(seen(window.state));
  });
});
