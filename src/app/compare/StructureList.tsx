import { shown } from "../../core/design/labels";
import { structureSentence } from "../../core/difference";
import { counted } from "../../core/words/words";
import type { Comparison } from "../store/comparison";
import { select } from "../store/viewStore";
import styles from "./ComparePanel.module.css";

const MOST = 200;
const UNFOLDED_UP_TO = 8;

/** What is other in tree, records and attachments; what is still there is selected by a click. */
export function StructureList({ comparison }: { readonly comparison: Comparison }) {
  const { before, after, structure } = comparison;
  if (structure.length === 0) return <p>The structure is the same.</p>;
  const designs = { before: before.design, after: after.design };
  return (
    <details className={styles.structure} open={structure.length <= UNFOLDED_UP_TO}>
      <summary>{counted(structure.length, "change")} of the structure</summary>
      <ul>
        {structure.slice(0, MOST).map((change, index) => {
          const sentence = `${shown(structureSentence(change, designs))}.`;
          const { nodeId } = change;
          return (
            <li key={index}>
              {nodeId !== undefined && after.design.nodes.has(nodeId) ? (
                <button type="button" className={styles.link} onClick={() => select([nodeId])}>
                  {sentence}
                </button>
              ) : (
                sentence
              )}
            </li>
          );
        })}
        {structure.length > MOST ? <li>and {counted(structure.length - MOST, "more change")}</li> : null}
      </ul>
    </details>
  );
}
