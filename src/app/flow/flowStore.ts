import { create } from "zustand";
import type { NodeId } from "../../core/design/types";
import type { Lens } from "../../core/engine";
import { currentDesign } from "../store/documentStore";
import { announce, select, setLens, showView, useView, type ViewId } from "../store/viewStore";

interface FlowState {
  /** The ready questions that run beside the one that is asked. */
  readonly chosenIds: ReadonlySet<string>;
  /** Groups of accounts drawn one by one, by their first account. */
  readonly openGroupIds: ReadonlySet<NodeId>;
  /** The level that the play has come to; null: all of it is shown. */
  readonly step: number | null;
  /** Where a story was told that is played here; null: none is. */
  readonly origin: StoryOrigin | null;
}

/** What was looked at when a story's question was asked. */
export interface StoryOrigin {
  readonly view: ViewId;
  readonly selectedIds: readonly NodeId[];
}

/** What the person chose in the Flow view; it stays while other views are looked at. */
export const useFlow = create<FlowState>()(() => ({
  chosenIds: new Set(),
  openGroupIds: new Set(),
  step: null,
  origin: null,
}));

export function runQuestion(id: string): void {
  useFlow.setState(({ chosenIds }) => ({ chosenIds: new Set([...chosenIds, id]) }));
}
export function leaveOutQuestion(id: string): void {
  useFlow.setState(({ chosenIds }) => ({ chosenIds: new Set([...chosenIds].filter((each) => each !== id)) }));
}
export function setGroupOpen(id: NodeId, isOpen: boolean): void {
  useFlow.setState(({ openGroupIds }) => {
    const others = [...openGroupIds].filter((each) => each !== id);
    return { openGroupIds: new Set(isOpen ? [...others, id] : others) };
  });
}

/** Asks a story's question and shows the Flow view at its first step, ready to be played. */
export function playStory(lens: Lens): void {
  const { view, selectedIds } = useView.getState();
  const { origin } = useFlow.getState();
  setLens(lens);
  useFlow.setState({ step: 0, origin: view === "flow" ? origin : { view, selectedIds } });
  showView("flow");
  announce("spoken", "Asked; the Flow view is at its first step. Play shows the way step by step.");
}

/** Shows again what was looked at when the story was begun. */
export function goBackToStory(): void {
  const { origin } = useFlow.getState();
  if (origin === null) return;
  const { nodes } = currentDesign();
  useFlow.setState({ step: null, origin: null });
  select(origin.selectedIds.filter((id) => nodes.has(id)));
  showView(origin.view);
}
