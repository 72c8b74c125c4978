import type { NodeId } from "../../core/design/types";
import type { Carry } from "../store/carry";
import type { CardLook } from "./cardLook";
import type { GridModel } from "./gridModel";
import type { Stops } from "./useStops";

/** What every row of the grid is drawn from. */
export interface GridParts {
  readonly index: number;
  readonly model: GridModel;
  readonly stops: Stops;
  readonly lookOf: (id: NodeId) => CardLook | null;
  readonly carry: Carry | null;
  /** Draws all accounts of a unit (its key) or strip. */
  readonly open: (key: string) => void;
}

/** Whether something in the hand would be attached to the node. */
export function isAttachTarget(carry: Carry | null, id: NodeId | null): boolean {
  return id !== null && carry?.place !== null && carry?.place.cell === undefined && carry?.place.targetId === id;
}
