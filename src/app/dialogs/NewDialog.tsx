import { useState } from "react";
import { shown } from "../../core/design/labels";
import { examples } from "../../core/examples";
import type { Example, ExampleGroup } from "../../core/examples/types";
import { describeCounts, summaryOf } from "../storage/summary";
import { useDesign } from "../store/derived";
import { Dialog } from "../ui/Dialog";
import { openExample } from "./openExample";
import { StructureSketch } from "./StructureSketch";
import styles from "./starts.module.css";

const GROUPS: readonly { readonly group: ExampleGroup; readonly title: string; readonly help?: string }[] = [
  { group: "blank", title: "Empty" },
  {
    group: "good",
    title: "Good structures",
    help: "Take the one that is nearest to yours and change it. Notes in the inspector say why it is as it is.",
  },
  { group: "to-take-apart", title: "To take apart", help: "How not to do it: see what goes wrong, then mend it." },
];

/** The designs that one can start from, in groups, each with its shape, its reason and its size. */
export function NewDialog({ onClose }: { readonly onClose: () => void }) {
  const { name } = useDesign();
  return (
    <Dialog title="New design" width="wide" onClose={onClose}>
      <p className={styles.lead}>
        What you choose opens as a design of its own. “{shown(name)}” stays in this browser, you find it again under
        Open.
      </p>
      <Legend />
      {GROUPS.map(({ group, title, help }) => (
        <section key={group} className={styles.group} aria-label={title}>
          <h3>{title}</h3>
          {help === undefined ? null : <p className={styles.help}>{help}</p>}
          <ul className={styles.cards} data-group={group}>
            {examples
              .filter((example) => example.group === group)
              .map((example) => (
                <StartCard key={example.id} example={example} />
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function StartCard({ example }: { readonly example: Example }) {
  const [{ design }] = useState(() => example.document());
  return (
    <li>
      <button type="button" className={styles.card} onClick={() => openExample(example)}>
        <StructureSketch design={design} />
        <strong>{example.title}</strong>
        <span>{example.description}</span>
        <small>{describeCounts(summaryOf(design, 0))}</small>
      </button>
    </li>
  );
}

/** What the colours of the sketches mean. */
function Legend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      A frame is an OU, a block an account:
      {["management", "enterprise", "runtime", "sandbox"].map((kind) => (
        <span key={kind}>
          <span className={styles.sketchedAccount}>
            <i data-kind={kind} />
          </span>
          {kind}
        </span>
      ))}
    </p>
  );
}
