import { labelOf } from "../../core/design/labels";
import type { Design, NodeId } from "../../core/design/types";
import type { Met } from "../../core/pictures/flow/cutLabel";
import { ownerStops } from "../../core/pictures/flow/resourceSide";
import type { Stream } from "../../core/pictures/flow/stream";
import { useDesign } from "../store/derived";
import { FlowCut } from "./FlowCut";
import styles from "./ResourceSideLine.module.css";

interface ResourceSideLineProps {
  readonly streams: readonly Stream[];
  /** Whether the threads have come as far. */
  readonly isShown: boolean;
}

/** What the RCPs of the account that owns the resource do last: written where the bar begins at which the threads meet them. */
export function ResourceSideLine({ streams, isShown }: ResourceSideLineProps) {
  const design = useDesign();
  const owners = ownersOf(design, streams);
  if (owners.length === 0) return null;
  return (
    <ul className={styles.side} data-ahead={!isShown} aria-label="What is filtered on the resource’s side">
      {owners.map(({ ownerId, stops }) => (
        <li key={ownerId} className={styles.owner}>
          <span title={`${labelOf(design, ownerId)} owns the resource, so its RCPs filter whoever asks.`}>
            Last<span className={styles.whom}>, whoever asks</span>: the RCPs of{" "}
            <strong>{labelOf(design, ownerId)}</strong>
          </span>
          {isShown
            ? stops.map(({ nodeId, met }) => (
                <FlowCut
                  key={`${nodeId} ${met[0]?.filters[0]?.policyId} ${met[0]?.filters[0]?.effect}`}
                  nodeId={nodeId}
                  met={met}
                  selects={[nodeId]}
                  ownerId={ownerId}
                />
              ))
            : null}
        </li>
      ))}
    </ul>
  );
}

/** What one RCP does at one node, to which streams. */
interface SharedStop {
  readonly nodeId: NodeId;
  readonly met: readonly Met[];
}

/** The accounts that own what the streams ask for, with what stops them there. */
function ownersOf(
  design: Design,
  streams: readonly Stream[],
): readonly { readonly ownerId: NodeId; readonly stops: readonly SharedStop[] }[] {
  const owners = new Map<NodeId, Map<string, SharedStop>>();
  for (const [lane, stream] of streams.entries())
    for (const { ownerId, nodeId, filter } of ownerStops(design, stream)) {
      const stops = owners.get(ownerId) ?? new Map<string, SharedStop>();
      owners.set(ownerId, stops);
      const key = `${nodeId} ${filter.policyId} ${filter.effect}`;
      stops.set(key, { nodeId, met: [...(stops.get(key)?.met ?? []), { stream, lane, filters: [filter] }] });
    }
  return [...owners].map(([ownerId, stops]) => ({ ownerId, stops: [...stops.values()] }));
}
