import { readState, readStep, writeState, writeStep } from "./keptState";
import { type Kept, type Key, put, remove, type SaveDatabase, type Write } from "./saveDatabase";
import { seal, unseal } from "./sealed";
import { applyStep, type KeptState, type Step } from "./step";

/**
 * Where the save log of a document stands: the generation of its newest snapshot and the number of the last step after
 * it. Both count up; no clock is asked.
 */
export interface Position {
  readonly generation: number;
  readonly number: number;
}

/** A snapshot as it is kept. `after`: the position that it equals, null where it starts anew. */
interface SnapshotRecord {
  readonly after: Position | null;
  readonly state: unknown;
}

/** The writes that put steps after `position`. */
export function stepWrites(documentId: string, position: Position, steps: readonly Step[]): readonly Write[] {
  return steps.map((step, index) =>
    put("steps", [documentId, position.generation, position.number + 1 + index], seal(writeStep(step))),
  );
}

/**
 * The writes that start the next generation with the whole state. The generation before stays, with its steps, so that
 * there is always one to fall back on; what is older goes. `continues`: the state is the one that `position` leads to.
 */
export function snapshotWrites(
  documentId: string,
  position: Position,
  state: KeptState,
  continues: boolean,
): readonly Write[] {
  const generation = position.generation + 1;
  const snapshot: SnapshotRecord = { after: continues ? position : null, state: seal(writeState(state)) };
  const old = Array.from({ length: 2 }, (_, back) => position.generation - 1 - back).filter((number) => number >= 0);
  return [
    put("snapshots", [documentId, generation], snapshot),
    ...old.flatMap((number) => [remove("steps", documentId, number), remove("snapshots", documentId, number)]),
  ];
}

/** A document as it was found. `damaged`: something of it could not be read; `rawDocument` gives all that is there. */
export type Loaded =
  | { readonly kind: "nothing" }
  | { readonly kind: "whole"; readonly state: KeptState; readonly position: Position }
  | {
      readonly kind: "damaged";
      /** The newest state that could be read; null where none could. */
      readonly state: KeptState | null;
      /** After everything that was found: what is written next must not meet it. */
      readonly position: Position;
      readonly reason: string;
      /** A newer Orgwright wrote it: nothing is wrong with it, but this one can't read it and must not write over it. */
      readonly isNewer: boolean;
    };

/**
 * Reads a document: the newest sound snapshot with the steps after it, over generations as far as they follow each
 * other. What can't be read is never believed and never dropped in silence.
 */
export async function loadDocument(database: SaveDatabase, documentId: string): Promise<Loaded> {
  const snapshots = (await database.readAll("snapshots", [documentId])).map(readSnapshot);
  const steps = (await database.readAll("steps", [documentId])).map(readKeptStep);
  if (snapshots.length === 0 && steps.length === 0) return { kind: "nothing" };

  const found = [...snapshots, ...steps];
  const newer = found.find(({ content }) => content.kind === "newer");
  const base = snapshots.findLast(({ content }) => content.kind === "sound");
  const replayed = newer === undefined && base?.content.kind === "sound" ? replay(base, snapshots, steps) : null;
  const broken = snapshots.findLast(({ content }) => content.kind === "damaged");
  const isBaseNewest = base !== undefined && base.generation >= (broken?.generation ?? 0);
  if (replayed !== null && replayed.problem === null && isBaseNewest)
    return { kind: "whole", state: replayed.state, position: replayed.position };
  return {
    kind: "damaged",
    state: replayed?.state ?? null,
    position: { generation: Math.max(0, ...found.map(({ generation }) => generation)), number: 0 },
    reason:
      newer !== undefined
        ? "a newer Orgwright wrote it"
        : (replayed?.problem ?? problemIn(broken?.content) ?? "its first part is missing"),
    isNewer: newer !== undefined,
  };
}

/** Everything that is kept of a document as one text, sound or not. */
export async function rawDocument(database: SaveDatabase, documentId: string): Promise<string> {
  const snapshots = await database.readAll("snapshots", [documentId]);
  const steps = await database.readAll("steps", [documentId]);
  return JSON.stringify({ documentId, snapshots, steps }, null, 2);
}

/** What a record holds once its seal was checked. */
type Content<T> =
  | { readonly kind: "sound"; readonly value: T }
  | { readonly kind: "damaged"; readonly problem: string }
  | { readonly kind: "newer" };

interface FoundSnapshot {
  readonly generation: number;
  readonly after: Position | null;
  readonly content: Content<KeptState>;
}
interface FoundStep extends Position {
  readonly content: Content<Step>;
}

interface Replayed {
  readonly state: KeptState;
  readonly position: Position;
  /** Why it goes no further, null where it went to the end. */
  readonly problem: string | null;
}

/** The snapshot's state after the steps that follow it, also over snapshots that can't be read but continue from it. */
function replay(
  base: FoundSnapshot,
  snapshots: readonly FoundSnapshot[],
  steps: readonly FoundStep[],
): Replayed | null {
  if (base.content.kind !== "sound") return null;
  let state = base.content.value;
  let position: Position = { generation: base.generation, number: 0 };
  const stopped = (problem: string): Replayed => ({ state, position, problem });
  for (const step of steps) {
    if (step.generation < position.generation) continue;
    if (step.generation > position.generation) {
      const after = snapshots.find(({ generation }) => generation === step.generation)?.after;
      if (after?.generation !== position.generation || after.number !== position.number)
        return stopped("a part of it is missing");
      position = { generation: step.generation, number: 0 };
    }
    if (step.number !== position.number + 1) return stopped("a change in it is missing");
    if (step.content.kind !== "sound") return stopped(problemIn(step.content) ?? "");
    try {
      state = applyStep(state, step.content.value);
    } catch {
      return stopped("a change in it doesn't fit what was before it");
    }
    position = { ...position, number: step.number };
  }
  return { state, position, problem: null };
}

function readSnapshot({ key, value }: Kept): FoundSnapshot {
  const record = (typeof value === "object" && value !== null ? value : {}) as Partial<SnapshotRecord>;
  const content = contentOf(record.state, readState, "its document can't be read");
  return { generation: numberIn(key, 1), after: record.after ?? null, content };
}

function readKeptStep({ key, value }: Kept): FoundStep {
  const content = contentOf(value, readStep, "a change in it can't be read");
  return { generation: numberIn(key, 1), number: numberIn(key, 2), content };
}

function contentOf<T>(sealed: unknown, read: (text: string) => T | null, problem: string): Content<T> {
  const unsealed = unseal(sealed);
  if (unsealed.kind === "newer") return { kind: "newer" };
  if (unsealed.kind === "damaged") return { kind: "damaged", problem: "a part of it is damaged" };
  const value = read(unsealed.text);
  return value === null ? { kind: "damaged", problem } : { kind: "sound", value };
}

function problemIn<T>(content: Content<T> | undefined): string | null {
  return content?.kind === "damaged" ? content.problem : null;
}

function numberIn(key: Key, index: number): number {
  const part = key[index];
  return typeof part === "number" ? part : 0;
}
