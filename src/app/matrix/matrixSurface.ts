import type { NodeId } from "../../core/design/types";
import { isSamePlace } from "../../core/matrix";
import type { DropSurface } from "../boxes/dropSurface";
import type { DropPlace } from "../store/carry";
import { select, useView } from "../store/viewStore";
import { droppablePlace, type GridModel, placeAtStop } from "./gridModel";
import { stopOfElement } from "./useStops";

/** Pixels from an edge at which the grid scrolls while something is held there, and how far each time. */
const EDGE = 36;
const SPEED = 9;

/** The grid as something is dragged over it: cells take accounts, accounts and units take policies. */
export function matrixSurface(scroller: HTMLElement, modelNow: () => GridModel): DropSurface {
  const elementAt = (x: number, y: number) => {
    const element = document.elementFromPoint(x, y);
    return element !== null && scroller.contains(element) ? element : null;
  };
  return {
    placeAt: ({ x, y }, carried): DropPlace | null => {
      const element = elementAt(x, y);
      const model = modelNow();
      if (document.elementFromPoint(x, y)?.closest("[data-unplaced]") != null)
        return { targetId: model.design.rootId, beforeId: null, cell: "unplaced" };
      const stop = stopOfElement(element);
      if (element === null || stop === null) return null;
      if (carried.kind === "use-case") {
        const targetId = element.closest<HTMLElement>("[data-account]")?.dataset.account as NodeId | undefined;
        return targetId === undefined || targetId === carried.accountId ? null : { targetId, beforeId: null };
      }
      if (carried.kind === "template" || carried.kind === "policy") {
        const id = element.closest<HTMLElement>("[data-account]")?.dataset.account as NodeId | undefined;
        const row = model.rows[stop.row];
        const targetId = id ?? (row?.kind === "unit" && stop.column === 0 ? row.unit.ouId : null);
        return targetId === null ? null : { targetId, beforeId: null };
      }
      const cell = droppablePlace(placeAtStop(model, stop));
      const isThere =
        carried.kind === "nodes" && carried.from !== undefined && cell !== null && isSamePlace(carried.from, cell);
      if (cell === null || isThere || carried.kind === "new-ou") return null;
      return cell === "unplaced" && carried.kind !== "nodes"
        ? null
        : { targetId: model.design.rootId, beforeId: null, cell };
    },
    scrollAt: ({ x, y }) => {
      const box = scroller.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
      const before = [scroller.scrollLeft, scroller.scrollTop];
      scroller.scrollBy({ left: pull(x - box.left, box.right - x), top: pull(y - box.top, box.bottom - y) });
      return scroller.scrollLeft !== before[0] || scroller.scrollTop !== before[1];
    },
    openMenuAt: ({ x, y }) => {
      const id = elementAt(x, y)?.closest<HTMLElement>("[data-account]")?.dataset.account as NodeId | undefined;
      if (id !== undefined) openMenu(id, { x, y });
    },
  };
}

/** Opens the menu of an account, selecting it first where it isn't. */
export function openMenu(id: NodeId, at: { readonly x: number; readonly y: number }): void {
  if (!useView.getState().selectedIds.includes(id)) select([id]);
  useView.setState({ menu: { nodeId: id, ...at } });
}

function pull(toStart: number, toEnd: number): number {
  if (toStart < EDGE) return -SPEED;
  return toEnd < EDGE ? SPEED : 0;
}
