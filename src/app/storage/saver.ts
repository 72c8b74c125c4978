import type { SaveState } from "../store/documentStore";
import { type Position, snapshotWrites, stepWrites } from "./journal";
import { put, type SaveDatabase, type Write } from "./saveDatabase";
import type { Sealed } from "./sealed";
import type { KeptState, Step } from "./step";
import { reasonOf } from "./storageFailure";
import { summaryOf } from "./summary";

/** Changes that come within this time are written together. */
export const SAVE_DELAY_MS = 250;
/** After so many steps, or so many characters of them, the whole state is written again. */
const STEPS_A_SNAPSHOT = 50;
const CHARACTERS_A_SNAPSHOT = 1_000_000;

/** What other windows on the document are told once it is kept. */
export type Committed =
  | {
      readonly kind: "steps";
      readonly before: Position;
      readonly steps: readonly Step[];
      readonly after: Position;
    }
  | { readonly kind: "replaced" };

export interface SaverOptions {
  readonly database: SaveDatabase;
  readonly documentId: string;
  /** A number above those of the documents opened before. */
  readonly order: number;
  readonly state: KeptState;
  /** Where the save log stands; what is written next comes after it. */
  readonly position: Position;
  /** The state isn't what the save log leads to, so all of it must be written. */
  readonly startsAnew: boolean;
  /** Runs `save` once, `SAVE_DELAY_MS` later. */
  readonly later: (save: () => void) => void;
  readonly onState: (state: Extract<SaveState, { kind: "saved" | "saving" | "not-kept" }>) => void;
  readonly onCommitted: (committed: Committed) => void;
}

/** The position of a document that was never kept. */
export const BEFORE_EVERYTHING: Position = { generation: 0, number: 0 };

/**
 * Keeps one document: every change goes into the save log soon after it happened. What it says is true: `saved` only once
 * all of it is on disk. A write that fails stays pending and is tried again with the next change.
 */
export class Saver {
  readonly #options: SaverOptions;
  #state: KeptState;
  #position: Position;
  #pending: readonly Step[] = [];
  /** What comes next isn't what the steps lead to, so the whole state is written. */
  #startsAnew: boolean;
  #charactersSinceSnapshot = 0;
  #writing: Promise<void> | null = null;
  #isScheduled = false;
  #isFailing = false;
  #isClosed = false;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#position = options.position;
    this.#startsAnew = options.startsAnew;
    if (this.#startsAnew) this.#schedule();
  }

  /** The document became `state` by a step; null: by something that no step tells. */
  changed(step: Step | null, state: KeptState): void {
    this.#state = state;
    if (step === null) this.#startsAnew = true;
    else this.#pending = [...this.#pending, step];
    this.#schedule();
  }

  /** Writes what is pending, now. Resolves when nothing is, or the browser refused; never rejects. */
  flush(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  /** Writes what is pending and takes no more. */
  async close(): Promise<void> {
    await this.flush();
    this.#isClosed = true;
  }

  get #isPending(): boolean {
    return this.#startsAnew || this.#pending.length > 0;
  }

  #schedule(): void {
    if (!this.#isFailing) this.#options.onState({ kind: "saving" });
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#options.later(() => {
      this.#isScheduled = false;
      void this.flush();
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#isPending && !this.#isClosed) {
      try {
        await this.#writeOnce();
        this.#isFailing = false;
      } catch (failure) {
        this.#isFailing = true;
        this.#options.onState({ kind: "not-kept", reason: reasonOf(failure) });
        return;
      }
    }
    if (!this.#isClosed) this.#options.onState({ kind: "saved" });
  }

  async #writeOnce(): Promise<void> {
    const { database, documentId, order } = this.#options;
    const startsAnew = this.#startsAnew;
    const steps = this.#pending;
    const before = this.#position;
    const told = startsAnew ? [] : steps;
    const reached = { ...before, number: before.number + told.length };
    const writes: Write[] = [...stepWrites(documentId, before, told)];
    const characters = writes.reduce((sum, write) => sum + charactersOf(write), this.#charactersSinceSnapshot);
    const wantsSnapshot = startsAnew || reached.number >= STEPS_A_SNAPSHOT || characters > CHARACTERS_A_SNAPSHOT;
    if (wantsSnapshot) writes.push(...snapshotWrites(documentId, reached, this.#state, !startsAnew));
    const { document, history } = this.#state;
    const summary = summaryOf(document.design, order, history.past.at(-1)?.title ?? null);
    writes.push(put("documents", [documentId], summary));
    writes.push(put("settings", [LAST_DOCUMENT], documentId));

    this.#startsAnew = false;
    try {
      await database.write(writes);
    } catch (failure) {
      this.#startsAnew ||= startsAnew;
      throw failure;
    }
    this.#pending = this.#pending.slice(steps.length);
    this.#position = wantsSnapshot ? { generation: reached.generation + 1, number: 0 } : reached;
    this.#charactersSinceSnapshot = wantsSnapshot ? 0 : characters;
    this.#options.onCommitted(
      startsAnew ? { kind: "replaced" } : { kind: "steps", before, steps: told, after: this.#position },
    );
  }
}

/** The setting that names the document to open at the next start. */
export const LAST_DOCUMENT = "last-document";

function charactersOf(write: Write): number {
  return write.kind === "put" ? (write.value as Sealed).text.length : 0;
}
