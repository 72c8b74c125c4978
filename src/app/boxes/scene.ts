import type { Design, NodeId, PolicyId } from "../../core/design/types";
import type { Tone } from "../../core/difference";
import type { Colouring, VerdictCounts } from "../../core/engine";
import type { Layout, Rect } from "../../core/layout";
import { insertionMark } from "../../core/layout";
import { type Category, categoriesOf } from "../../core/words/categories";
import { cardTone } from "../compare/comparedLook";
import type { FindingMarks } from "../findings/marks";
import type { Guesses } from "../guesses/guesses";
import type { Overlay } from "../overlays/overlay";
import type { Carried, Carry } from "../store/carry";
import type { Comparison } from "../store/comparison";
import { type Answer, answerOfLens } from "../texts/verdicts";
import { type DrawnLine, drawnLines } from "./reachLines";

/** All that is to be seen, before anything is drawn: painter and cards read the same. Derived, immutable. */
export interface Scene {
  readonly design: Design;
  readonly layout: Layout;
  /** Null where no question is asked, and while a comparison takes its place. */
  readonly colouring: Colouring | null;
  /** While two designs or accounts are compared: what stands out is marked instead of the answers. */
  readonly comparison: Comparison | null;
  /** The question is about several actions: accounts and levels keep a share of them. */
  readonly asksMany: boolean;
  readonly categories: ReadonlyMap<NodeId, Category>;
  /** What the rules find about nodes. */
  readonly findingMarks: FindingMarks;
  /** What accounts without a use case are probably for, while that is offered. */
  readonly guesses: Guesses;
  /** What is laid over the boxes; null: nothing. */
  readonly overlay: Overlay | null;
  /** Where the overlay draws lines: these. */
  readonly reachLines: readonly DrawnLine[];
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
  readonly selectedIds: ReadonlySet<NodeId>;
  /** The nodes in the hand; what hangs under them isn't listed. */
  readonly carriedIds: ReadonlySet<NodeId>;
  /** The use case in the hand. */
  readonly carriedUseCase: Extract<Carried, { kind: "use-case" }> | null;
  /** The accounts whose verdict a drop would change, with the answer that they would get. */
  readonly wouldBe: ReadonlyMap<NodeId, Answer>;
  /** The accounts whose permissions a drop would change, whatever is asked. */
  readonly touchedIds: ReadonlySet<NodeId>;
  readonly target: { readonly id: NodeId; readonly kind: "fine" | "warning" | "refused" } | null;
  readonly mark: Rect | null;
}

export interface SceneInput {
  readonly design: Design;
  readonly layout: Layout;
  readonly colouring: Colouring | null;
  readonly comparison: Comparison | null;
  readonly asksMany: boolean;
  readonly findingMarks: FindingMarks;
  readonly guesses: Guesses;
  readonly overlay: Overlay | null;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
  readonly selectedIds: readonly NodeId[];
  readonly carry: Carry | null;
}

const NOTHING: ReadonlySet<NodeId> = new Set();
const UNCHANGED: ReadonlyMap<NodeId, Answer> = new Map();

export function sceneOf({
  design,
  layout,
  colouring,
  comparison,
  asksMany,
  findingMarks,
  guesses,
  overlay,
  disabledPolicyIds,
  selectedIds,
  carry,
}: SceneInput): Scene {
  const carriedIds = carry?.carried.kind === "nodes" ? new Set(carry.carried.nodeIds) : NOTHING;
  const { place = null, preview = null } = carry ?? {};
  const putsNodes = carry !== null && carry.carried.kind !== "policy" && carry.carried.kind !== "template";
  const selected = new Set(selectedIds);
  return {
    design,
    layout,
    colouring: comparison === null ? colouring : null,
    comparison,
    asksMany,
    categories: categoriesOf(design),
    findingMarks,
    guesses,
    overlay,
    reachLines: drawnLines(design, overlay, selected),
    disabledPolicyIds,
    selectedIds: selected,
    carriedIds,
    carriedUseCase: carry?.carried.kind === "use-case" ? carry.carried : null,
    wouldBe: preview?.changed ?? UNCHANGED,
    touchedIds: preview?.touchedIds ?? NOTHING,
    target: place === null ? null : { id: place.targetId, kind: preview?.kind ?? "fine" },
    mark:
      place === null || !putsNodes || preview?.kind === "refused"
        ? null
        : insertionMark(layout, place, [...carriedIds]),
  };
}

/** The answer for an account, under a preview the one that it would get; null where no question is asked. */
export function answerIn(scene: Scene, id: NodeId): Answer | null {
  const wouldBe = scene.wouldBe.get(id);
  if (wouldBe !== undefined) return wouldBe;
  const verdict = scene.colouring?.verdicts.get(id);
  return verdict === undefined ? null : answerOfLens(verdict);
}

/** What the left edge of an account's card tells: its answer, in a comparison how it stands out; null: nothing. */
export function edgeIn(scene: Scene, id: NodeId): Answer | Tone | null {
  return answerIn(scene, id) ?? (scene.comparison === null ? null : cardTone(scene.comparison, id));
}

/** What becomes of the several actions asked at an account, or down to an OU or the root; null where one is asked. */
export function actionsAt({ colouring, asksMany }: Scene, id: NodeId): VerdictCounts | null {
  if (colouring === null || !asksMany) return null;
  return colouring.verdicts.get(id)?.counts ?? colouring.levels.get(id) ?? null;
}
