import { type FlowNode, isOpenInFlow } from "../../core/layout";
import { metAt } from "../../core/pictures/flow/cutLabel";
import { BAR, BAR_HEIGHT, BEFORE_CARD, type FlowPlaces } from "../../core/pictures/flow/places";
import type { Stream } from "../../core/pictures/flow/stream";
import { FlowCut } from "./FlowCut";
import styles from "./FlowCuts.module.css";

interface FlowCutsProps {
  readonly nodes: readonly FlowNode[];
  readonly streams: readonly Stream[];
  readonly places: FlowPlaces;
}

const CHIP = 25;
/** A chip at a bar has so much, in pixels. */
const ROOM_FOR_NAME = 190;

/** The names of what filters, at the marks where it does; a click shows the statements. */
export function FlowCuts({ nodes, streams, places }: FlowCutsProps) {
  return (
    <ul className={styles.cuts} aria-label="What is filtered where">
      {nodes.flatMap((node) => {
        const met = metAt(node, streams);
        const { x, y } = places.placeOf(node);
        if (isOpenInFlow(node))
          return met.map((one, index) => (
            <li key={`${node.id} ${one.stream.id}`} {...placeAtBar(node, index, places)}>
              <FlowCut nodeId={node.id} met={[one]} selects={node.ids} />
            </li>
          ));
        if (met.length === 0) return [];
        const style = { top: y - 12, left: x - BEFORE_CARD, maxWidth: places.roomForCut(node) };
        return [
          <li key={node.id} data-at="left" style={style}>
            <FlowCut nodeId={node.id} met={met} selects={node.ids} />
          </li>,
        ];
      })}
    </ul>
  );
}

/** Under the bar, one below the other, to its right; where the next bar is near, back from there to the left. */
function placeAtBar(node: FlowNode, index: number, places: FlowPlaces) {
  const { x, y } = places.placeOf(node);
  const top = y + BAR_HEIGHT / 2 + 3 + index * CHIP;
  const room = places.roomRightOf(node, BAR_HEIGHT / 2 + 14 + index * CHIP);
  if (room >= ROOM_FOR_NAME) return { style: { top, left: x + BAR + 4, maxWidth: room - BAR - 4 } };
  return { style: { top, left: x + room, maxWidth: Math.min(x + room - 8, ROOM_FOR_NAME) }, "data-at": "left" };
}
