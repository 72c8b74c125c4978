import { type KeyboardEvent, type MouseEvent, useRef } from "react";
import type { NodeId } from "../../core/design/types";
import { shortcutOf } from "../actions/shortcuts";
import { currentDesign } from "../store/documentStore";
import { select, startRenaming, useView } from "../store/viewStore";
import { clickStep, type OutlineStep, outlineStep } from "./keys";
import { fold, openMenuAt, placeCarried, rowAt, runShortcut, tellPlace } from "./outlineGestures";
import type { OutlineRow } from "./rows";
import { type Typed, typeAhead, typedOn } from "./typeAhead";
import type { RovingFocus } from "./useRovingFocus";

/** What the grid does with keys and clicks; the rows themselves have no handlers. */
export function useOutlineInput(rows: readonly OutlineRow[], focus: RovingFocus, selectedIds: readonly NodeId[]) {
  const anchorId = useRef<NodeId | null>(null);
  const typed = useRef<Typed | null>(null);
  const isPicking = () => useView.getState().carry?.by === "pick";
  const stateNow = () => ({ rows, focusedIndex: focus.index, anchorId: anchorId.current, selectedIds });

  const selectRows = (nodeIds: readonly NodeId[], focusId: NodeId) => {
    select(nodeIds);
    focus.moveTo(focusId, nodeIds);
  };
  /** With something in the hand the focus alone moves: the selection stays what is in the hand. */
  const goTo = (nodeId: NodeId, nodeIds: readonly NodeId[]) => {
    if (!isPicking()) return selectRows(nodeIds, nodeId);
    focus.moveTo(nodeId);
    tellPlace(nodeId);
  };
  const take = (step: OutlineStep) => {
    anchorId.current = step.kind === "select" ? step.anchorId : null;
    switch (step.kind) {
      case "go":
        return goTo(step.nodeId, [step.nodeId]);
      case "select":
        return goTo(step.focusId, step.nodeIds);
      case "focus":
        focus.moveTo(step.nodeId);
        if (isPicking()) tellPlace(step.nodeId);
        return;
      case "fold":
        return fold(step.nodeId, step.folded);
      case "enter":
        if (isPicking()) placeCarried(step.nodeId);
        else selectRows([step.nodeId], step.nodeId);
        return;
      case "menu":
        if (!selectedIds.includes(step.nodeId)) selectRows([step.nodeId], step.nodeId);
        openMenuAt(step.nodeId);
    }
  };
  const typeOn = (character: string, atMs: number) => {
    typed.current = typedOn(typed.current, character, atMs);
    const { nodes } = currentDesign();
    const names = rows.map((row) => nodes.get(row.nodeId)?.name ?? "");
    const found = rows[typeAhead(names, focus.index, typed.current.text) ?? focus.index];
    if (found !== undefined) take({ kind: "go", nodeId: found.nodeId });
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      const focused = rows[focus.index];
      if (focused === undefined || (event.key === "Escape" && isPicking())) return;
      const shortcut = shortcutOf(event);
      const step = outlineStep(stateNow(), shortcut);
      if (step !== null) take(step);
      else if (!runShortcut(shortcut, focused)) {
        if (event.key.length !== 1 || event.key === "?" || event.ctrlKey || event.metaKey || event.altKey) return;
        typeOn(event.key, event.timeStamp);
      }
      event.preventDefault();
      event.stopPropagation();
    },
    onClick: (event: MouseEvent) => {
      const row = rowAt(rows, event.target);
      if (row === null) return;
      if (event.target instanceof Element && event.target.closest("[data-fold=true]") !== null) {
        take({ kind: "fold", nodeId: row.nodeId, folded: row.expanded === true });
        return;
      }
      const modifier = event.shiftKey ? "range" : event.ctrlKey || event.metaKey ? "toggle" : "none";
      const step = clickStep(stateNow(), rows.indexOf(row), modifier);
      if (step !== null) take(step);
    },
    onDoubleClick: (event: MouseEvent) => {
      const row = rowAt(rows, event.target);
      if (row !== null) startRenaming(row.nodeId, "outline");
    },
    onContextMenu: (event: MouseEvent) => {
      const row = rowAt(rows, event.target);
      if (row === null) return;
      event.preventDefault();
      if (!selectedIds.includes(row.nodeId)) selectRows([row.nodeId], row.nodeId);
      if (event.button === 2) useView.setState({ menu: { nodeId: row.nodeId, x: event.clientX, y: event.clientY } });
      else openMenuAt(row.nodeId);
    },
  };
}
