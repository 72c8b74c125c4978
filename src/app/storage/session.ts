import { openDocument } from "../store/actions";
import { type DocumentChange, type DocumentState, setDocumentState, useDocument } from "../store/documentStore";
import { type LockResult, lockDocument, waitForDocument } from "./documentLock";
import { type Loaded, loadDocument, type Position, rawDocument } from "./journal";
import { asideWrites, forgetWrites, type KeptDocument } from "./keptDocuments";
import type { SaveDatabase } from "./saveDatabase";
import { BEFORE_EVERYTHING, type Committed, SAVE_DELAY_MS, Saver } from "./saver";
import { applyStep, type KeptState, stepBetween } from "./step";
import { notice } from "./storageNotices";
import { rememberInThisTab } from "./tabDocument";
import { openWindowChannel, type WindowChannel } from "./windowChannel";

/** What this window does with the open document. */
type Role =
  | {
      readonly kind: "writer";
      readonly saver: Saver;
      readonly channel: WindowChannel;
      readonly lock: Promise<LockResult>;
    }
  | { readonly kind: "reader"; readonly channel: WindowChannel; readonly waiting: AbortController }
  | { readonly kind: "idle" };

/**
 * The open document of this window and the database: one window writes a document, the others read along and one of them
 * takes over when the writer is gone.
 */
export class StorageSession {
  readonly #database: SaveDatabase;
  #order: number;
  #role: Role = { kind: "idle" };
  /** The state that the save log leads to, for the step to the next one. */
  #known: KeptState;
  /** Changes of the document that this session makes itself. */
  #isInstalling = false;
  /** Reader: where its copy stands; what it is told is applied one after the other. */
  #position: Position = BEFORE_EVERYTHING;
  #told: Promise<void> = Promise.resolve();

  /** `order`: the highest number of opening so far. */
  constructor(database: SaveDatabase, order: number) {
    this.#database = database;
    this.#order = order;
    this.#known = openState();
  }

  /** Follows every change of the document. */
  readonly onChange = (change: DocumentChange, state: DocumentState): void => {
    if (this.#isInstalling) return;
    const before = this.#known.history;
    this.#known = { document: state.document, history: state.history };
    if (change.kind === "opened") this.keepAsNew();
    else if (this.#role.kind === "writer") {
      this.#role.saver.changed(stepBetween(before, state.history, change.patch), this.#known);
      askToPersist();
    }
  };

  /** Starts to keep the open document, which was never kept under its id before. */
  keepAsNew(): void {
    this.#known = openState();
    void this.#end(this.#role);
    const { documentId } = useDocument.getState();
    this.#write(BEFORE_EVERYTHING, true, lockDocument(documentId));
  }

  /**
   * Opens a document that this browser keeps. Gives false, and leaves the open one, where nothing of it can be opened or
   * `isStillWanted` says no once it is there.
   */
  async openKept({ id, name }: Pick<KeptDocument, "id" | "name">, isStillWanted = () => true): Promise<boolean> {
    const lock = await lockDocument(id);
    const loaded = await loadDocument(this.#database, id);
    if (loaded.kind === "damaged") await this.#keepAside(id, name, loaded, lock);
    if (loaded.kind === "nothing" || loaded.state === null || !isStillWanted()) {
      if (lock.kind === "held") lock.release();
      return false;
    }
    void this.#end(this.#role);
    const { state, position } = loaded;
    this.#install(state, () => openDocument(id, state.document, state.history));
    if (lock.kind === "taken") this.#read(position);
    else this.#write(position, loaded.kind === "damaged", Promise.resolve(lock));
    return true;
  }

  /** Writes what is pending, now. */
  flush(): void {
    if (this.#role.kind === "writer") void this.#role.saver.flush();
  }

  /** The browser took the database away. */
  lost(reason: string): void {
    this.#role = { kind: "idle" };
    useDocument.setState({ saveState: { kind: "not-kept", reason } });
  }

  async #end(role: Role): Promise<void> {
    if (role.kind === "reader") {
      role.waiting.abort();
      role.channel.close();
    }
    if (role.kind === "writer") {
      await role.saver.close();
      role.channel.close();
      const lock = await role.lock;
      if (lock.kind === "held") lock.release();
    }
  }

  #write(position: Position, startsAnew: boolean, lock: Promise<LockResult>): void {
    const { documentId } = useDocument.getState();
    rememberInThisTab(documentId);
    const channel = openWindowChannel(documentId, () => {});
    useDocument.setState({ saveState: { kind: startsAnew ? "saving" : "saved" } });
    const saver = new Saver({
      database: this.#database,
      documentId,
      order: ++this.#order,
      state: this.#known,
      position,
      startsAnew,
      later: (save) => setTimeout(save, SAVE_DELAY_MS),
      onState: (saveState) => {
        if (useDocument.getState().documentId === documentId) useDocument.setState({ saveState });
      },
      onCommitted: (committed) => channel.tell(committed),
    });
    this.#role = { kind: "writer", saver, channel, lock };
    void lock.then((result) => {
      if (result.kind === "unsupported") notice({ kind: "no-locks" });
    });
  }

  #read(position: Position): void {
    const { documentId } = useDocument.getState();
    rememberInThisTab(documentId);
    this.#position = position;
    const waiting = new AbortController();
    const channel = openWindowChannel(documentId, (committed) => {
      this.#told = this.#told.then(() => this.#follow(documentId, committed)).catch(() => {});
    });
    this.#role = { kind: "reader", channel, waiting };
    useDocument.setState({ saveState: { kind: "read-only" } });
    void waitForDocument(documentId, waiting.signal).then((lock) => {
      if (lock !== null) this.#told = this.#told.then(() => this.#takeOver(documentId, lock)).catch(() => {});
    });
  }

  /** Another window kept something: the same happens here. */
  async #follow(documentId: string, committed: Committed): Promise<void> {
    if (this.#role.kind !== "reader" || useDocument.getState().documentId !== documentId) return;
    if (committed.kind !== "steps" || !isSame(committed.before, this.#position)) {
      await this.#reload(documentId);
      return;
    }
    try {
      const next = committed.steps.reduce(applyStep, this.#known);
      const patch = committed.steps.flatMap((step) => step.patch);
      this.#install(next, () => setDocumentState(next, { kind: "patched", patch }));
      this.#position = committed.after;
    } catch {
      await this.#reload(documentId);
    }
  }

  async #reload(documentId: string): Promise<Loaded> {
    const loaded = await loadDocument(this.#database, documentId);
    if (loaded.kind === "nothing" || loaded.state === null) return loaded;
    const { state, position } = loaded;
    this.#install(state, () => setDocumentState(state, { kind: "opened" }));
    this.#position = position;
    return loaded;
  }

  async #takeOver(documentId: string, lock: LockResult): Promise<void> {
    if (this.#role.kind !== "reader" || useDocument.getState().documentId !== documentId) {
      if (lock.kind === "held") lock.release();
      return;
    }
    const { channel } = this.#role;
    const loaded = await this.#reload(documentId);
    channel.close();
    const startsAnew = loaded.kind !== "whole";
    this.#write(loaded.kind === "nothing" ? BEFORE_EVERYTHING : loaded.position, startsAnew, Promise.resolve(lock));
    notice({ kind: "took-over" });
  }

  /** Says that a save can't be read, and puts it aside if this window may write. */
  async #keepAside(
    documentId: string,
    name: string,
    loaded: Extract<Loaded, { kind: "damaged" }>,
    lock: LockResult,
  ): Promise<void> {
    const { reason, state, isNewer } = loaded;
    const raw = await rawDocument(this.#database, documentId);
    notice({ kind: "kept-aside", name, reason, raw, isRestored: state !== null });
    if (isNewer || lock.kind === "taken") return;
    const aside = await asideWrites(this.#database, { documentId, name, reason, raw });
    await this.#database.write(state === null ? [...aside, ...forgetWrites(documentId)] : aside).catch(() => {
      // No room for it: it stays where it is, and the notice offers it as a file.
    });
  }

  #install(state: KeptState, put: () => void): void {
    this.#isInstalling = true;
    try {
      put();
    } finally {
      this.#isInstalling = false;
    }
    this.#known = state;
  }
}

let hasAskedToPersist = false;

/** Asks the browser not to clear this page's storage when it runs short; what it answers changes nothing here. */
function askToPersist(): void {
  if (hasAskedToPersist) return;
  hasAskedToPersist = true;
  void navigator.storage?.persist?.().catch(() => false);
}

function openState(): KeptState {
  const { document, history } = useDocument.getState();
  return { document, history };
}

function isSame(a: Position, b: Position): boolean {
  return a.generation === b.generation && a.number === b.number;
}
