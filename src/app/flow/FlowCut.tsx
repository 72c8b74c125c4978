import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { cutLabelOf, type Met } from "../../core/pictures/flow/cutLabel";
import { StatementView } from "../inspector/StatementView";
import { Popover } from "../lens/Popover";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { filterSentence } from "../texts/filterSentence";
import { Button } from "../ui/Button";
import styles from "./FlowCut.module.css";

interface FlowCutProps {
  /** Where it is filtered. */
  readonly nodeId: NodeId;
  readonly met: readonly Met[];
  /** What its button selects. */
  readonly selects: readonly NodeId[];
  /** The account that owns the resource, where its RCPs filter: then the place is told beside the name. */
  readonly ownerId?: NodeId;
}

/** A mark and the name of what filters; a click shows the statements. */
export function FlowCut({ nodeId, met, selects, ownerId }: FlowCutProps) {
  const design = useDesign();
  const all = met.flatMap(({ stream, filters }) => filters.map((filter) => ({ stream, filter })));
  const label = cutLabelOf(design, met);
  if (label === null) return null;
  const { answer, name, more } = label;
  const place = labelOf(design, nodeId);
  const titles = [...new Set(all.map(({ stream }) => stream.title))].join(", ");
  const told = `${titles}: ${[name, more].filter(Boolean).join(" ")} at ${place}${ownerId === undefined ? "" : `, for resources of ${labelOf(design, ownerId)}`}`;
  return (
    <Popover
      look="bare"
      label={`What filters at ${place}`}
      buttonLabel={told}
      title={`${told}. Click to see the statement.`}
      button={
        <span className={styles.cut} data-answer={answer} data-lane={met[0]?.lane}>
          {met.slice(1).map(({ lane }) => (
            <span key={lane} className={styles.lane} data-lane={lane} />
          ))}
          <span className={styles.name}>{name}</span>
          {more === "" ? null : <span> {more}</span>}
          {ownerId === undefined ? null : <span> at {place}</span>}
        </span>
      }
    >
      {(close) => (
        <div className={styles.details}>
          <h3 className={styles.title}>At {place}</h3>
          {ownerId === undefined ? null : (
            <p>
              {ownerId === nodeId ? "It" : labelOf(design, ownerId)} owns the resource, so its RCPs filter whoever asks.
            </p>
          )}
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
              select([...selects]);
            }}
          >
            Select {place}
          </Button>
        </div>
      )}
    </Popover>
  );
}
