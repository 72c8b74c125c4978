import { labelOf } from "../../core/design/labels";
import type { Filter } from "../../core/engine";
import { type FlowNode, isOpenInFlow } from "../../core/layout";
import { StatementView } from "../inspector/StatementView";
import { Popover } from "../lens/Popover";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { filterSentence } from "../texts/filterSentence";
import { ANSWERS } from "../texts/verdicts";
import { Button } from "../ui/Button";
import styles from "./FlowCuts.module.css";
import { BAR, BAR_HEIGHT, type FlowPlaces } from "./places";
import { answerOfFilter, arrivesAt, filterLabel, passageAt, type Stream } from "./streams";

interface FlowCutsProps {
  readonly nodes: readonly FlowNode[];
  readonly streams: readonly Stream[];
  readonly places: FlowPlaces;
}

/** What one stream meets at a node. */
interface Met {
  readonly stream: Stream;
  readonly lane: number;
  readonly filters: readonly Filter[];
}

const CHIP = 25;

/** The names of what filters, at the marks where it does; a click shows the statements. */
export function FlowCuts({ nodes, streams, places }: FlowCutsProps) {
  return (
    <ul className={styles.cuts} aria-label="What is filtered where">
      {nodes.flatMap((node) => {
        const met = metAt(node, streams);
        const { x, y } = places.placeOf(node);
        if (isOpenInFlow(node))
          return met.map((one, index) => {
            const top = y + BAR_HEIGHT / 2 + 3 + index * CHIP;
            const room = Math.max(124, places.roomRightOf(node, BAR_HEIGHT / 2 + 14 + index * CHIP) - BAR - 14);
            return (
              <li key={`${node.id} ${one.stream.id}`} style={{ top, left: x + BAR + 4, maxWidth: room }}>
                <Cut node={node} met={[one]} />
              </li>
            );
          });
        if (met.length === 0) return [];
        const room = Math.max(64, Math.min(240, places.roomLeftOf(node) - 28));
        return [
          <li key={node.id} data-at="card" style={{ top: y - 12, left: x - 24, maxWidth: room }}>
            <Cut node={node} met={met} />
          </li>,
        ];
      })}
    </ul>
  );
}

function metAt(node: FlowNode, streams: readonly Stream[]): readonly Met[] {
  return streams.flatMap((stream, lane) => {
    const { filters } = passageAt(stream, node.id);
    return filters.length > 0 && arrivesAt(stream, node.id, node.parentId) ? [{ stream, lane, filters }] : [];
  });
}

/** A mark and a name; the statements behind it. */
function Cut({ node, met }: { readonly node: FlowNode; readonly met: readonly Met[] }) {
  const design = useDesign();
  const all = met.flatMap(({ stream, filters }) => filters.map((filter) => ({ stream, filter })));
  const [first] = all;
  if (first === undefined) return null;
  const answer = answerOfFilter(first.filter);
  const more = all.length > 1 ? ` +${all.length - 1}` : "";
  const label = `${ANSWERS[answer].mark} ${filterLabel(design, first.filter, first.stream.asksMany)}${more}`;
  const place = labelOf(design, node.id);
  const titles = [...new Set(all.map(({ stream }) => stream.title))].join(", ");
  return (
    <Popover
      look="bare"
      label={`What filters at ${place}`}
      buttonLabel={`${titles}: ${label} at ${place}`}
      title={`${titles}: ${label}. Click to see the statement.`}
      button={
        <span className={styles.cut} data-answer={answer} data-lane={met[0]?.lane}>
          {label}
        </span>
      }
    >
      {(close) => (
        <div className={styles.details}>
          <h3 className={styles.title}>At {place}</h3>
          {all.map(({ stream, filter }) => (
            <section key={`${stream.id} ${filter.policyId} ${filter.effect}`} className={styles.filter}>
              <p>
                <strong>{stream.title}:</strong> {filterSentence(design, filter, stream.asksMany)}
              </p>
              {filter.policyId === null
                ? null
                : filter.statements.map((index) => (
                    <StatementView key={index} policyId={filter.policyId!} index={index} />
                  ))}
            </section>
          ))}
          <Button
            onClick={() => {
              close();
              select([...node.ids]);
            }}
          >
            Select {place}
          </Button>
        </div>
      )}
    </Popover>
  );
}
