import { isWithin } from "../../core/design/queries";
import type { Design, NodeId, PolicyId } from "../../core/design/types";
import { boxAt, isOnHandle } from "../../core/layout";
import { currentDesign } from "../store/documentStore";
import { useView } from "../store/viewStore";
import type { Grip } from "./gesture";
import { beginGesture, worldPointOf } from "./gestures";
import type { Stage } from "./stage";

/** Controls within the canvas answer for themselves; chips are taken hold of by us. */
const CONTROLS = "button:not([data-policy-id], [data-use-case]), input, a, [data-control]";

/** Begins the gesture of a press on the canvas. Gives whether the press is ours, so that the canvas doesn't pan. */
export function pressOnCanvas(stage: Stage, event: PointerEvent): boolean {
  if (event.button !== 0 || !(event.target instanceof Element) || event.target.closest(CONTROLS) !== null) return false;
  // What lies under the finger: browsers say that a touch means the nearest button, also where a card's name was touched.
  const touched = document.elementFromPoint(event.clientX, event.clientY) ?? event.target;
  const chip = touched.closest<HTMLElement>("[data-policy-id]");
  const policyId = (chip?.dataset.policyId ?? null) as PolicyId | null;
  const grip = gripAt(stage, event, policyId, indexOfUseCase(touched));
  // The mouse events that browsers make of a tap come after it, and would take the focus from the new name's field.
  if (grip.kind === "place" && event.pointerType === "touch") event.preventDefault();
  beginGesture(event, grip, {
    holder: stage.element,
    isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
    policyId,
  });
  return grip.kind === "carry" || grip.kind === "marquee";
}

/** The place of the pressed use case in its account's list. */
function indexOfUseCase(target: Element): number | null {
  const index = target.closest<HTMLElement>("[data-use-case]")?.dataset.useCase;
  return index === undefined ? null : Number(index);
}

function gripAt(stage: Stage, event: PointerEvent, policyId: PolicyId | null, useCaseIndex: number | null): Grip {
  if (useView.getState().carry !== null) return { kind: "place" };
  const point = worldPointOf(stage, { x: event.clientX, y: event.clientY });
  const box = boxAt(stage.layout(), point);
  if (box !== null && policyId !== null)
    return { kind: "carry", carried: { kind: "policy", policyId, fromId: box.id } };
  if (box !== null && useCaseIndex !== null)
    return { kind: "carry", carried: { kind: "use-case", accountId: box.id, index: useCaseIndex } };
  if (box !== null && box.kind !== "root" && isOnHandle(box, point))
    return { kind: "carry", carried: { kind: "nodes", nodeIds: carriedWith(currentDesign(), box.id) } };
  return { kind: event.shiftKey ? "marquee" : "view" };
}

/** A selected node takes the selection along, as it lies in the tree; what hangs under a taken OU goes with it anyway. */
function carriedWith(design: Design, nodeId: NodeId): readonly NodeId[] {
  const { selectedIds } = useView.getState();
  if (!selectedIds.includes(nodeId)) return [nodeId];
  const movable = selectedIds.filter((id) => id !== design.rootId);
  const topmost = movable.filter((id) => !movable.some((other) => other !== id && isWithin(design, id, other)));
  return inDrawingOrder(design, topmost);
}

function inDrawingOrder(design: Design, ids: readonly NodeId[]): readonly NodeId[] {
  if (ids.length < 2) return ids;
  const wanted = new Set(ids);
  const ordered: NodeId[] = [];
  const open = [design.rootId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (wanted.has(id)) ordered.push(id);
    else open.push(...(design.childIds.get(id) ?? []).toReversed());
  }
  return ordered;
}
