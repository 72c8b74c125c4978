import { create } from "zustand";
import type { NodeId } from "../../core/design/types";

interface FlowState {
  /** The ready questions that run beside the one that is asked. */
  readonly chosenIds: ReadonlySet<string>;
  /** Groups of accounts drawn one by one, by their first account. */
  readonly openGroupIds: ReadonlySet<NodeId>;
  /** The level that the play has come to; null: all of it is shown. */
  readonly step: number | null;
}

/** What the person chose in the Flow view; it stays while other views are looked at. */
export const useFlow = create<FlowState>()(() => ({ chosenIds: new Set(), openGroupIds: new Set(), step: null }));

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
