import type { Design, NodeId, UseCase } from "../../core/design/types";
import { type Bundle, bundlesOf, domainsOf, type Hub, type Reach, type ReachKind, reachOf } from "../../core/reach";
import type { OverlayId } from "../store/viewStore";

/** A line on the canvas between a hub and an account, or an OU that stands for several. */
export interface ReachLine {
  readonly hub: Hub;
  readonly end: Bundle;
}

/** What an overlay shows of a design: accounts that several use cases share, or who reaches into whom. */
export type Overlay =
  | { readonly id: "domains"; readonly shared: ReadonlyMap<NodeId, readonly UseCase[]> }
  | { readonly id: ReachKind; readonly reach: Reach; readonly lines: readonly ReachLine[] };

interface Known {
  readonly design: Design;
  readonly byId: Map<OverlayId, Overlay>;
}
let last: Known | null = null;

/** The same object as long as accounts, tree and organization are the same, as while a policy is typed. */
export function overlayOf(design: Design, id: OverlayId): Overlay {
  const isSame =
    last?.design.nodes === design.nodes &&
    last.design.childIds === design.childIds &&
    last.design.organization === design.organization;
  if (last === null || !isSame) last = { design, byId: new Map() };
  const overlay = last.byId.get(id) ?? madeOverlay(design, id);
  last.byId.set(id, overlay);
  return overlay;
}

function madeOverlay(design: Design, id: OverlayId): Overlay {
  if (id === "domains") return { id, shared: domainsOf(design) };
  const reach = reachOf(design, id);
  return { id, reach, lines: linesOf(design, reach) };
}

/** The lines of all hubs; those that reach the same are bundled once. */
function linesOf(design: Design, { hubs }: Reach): readonly ReachLine[] {
  const known = new Map<readonly NodeId[], readonly Bundle[]>();
  return hubs.flatMap((hub) => {
    const ends = known.get(hub.otherIds) ?? bundlesOf(design, hub.otherIds);
    known.set(hub.otherIds, ends);
    return ends.map((end) => ({ hub, end }));
  });
}

/** So many lines can be told apart, and drawn in time; of more only those of the selection are drawn. */
const MOST_LINES = 1_500;

export function hasTooManyLines({ lines }: Extract<Overlay, { lines: unknown }>): boolean {
  return lines.length > MOST_LINES;
}
