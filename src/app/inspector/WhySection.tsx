import type { NodeId } from "../../core/design/types";
import { useTrace } from "../store/traced";
import { useView } from "../store/viewStore";
import { Term } from "../ui/Term";
import styles from "./Inspector.module.css";
import { TraceView } from "./TraceView";

/** The answer of the lens for one account with its reason; nothing where several actions are asked. */
export function WhySection({ accountId }: { readonly accountId: NodeId }) {
  const lens = useView((state) => state.lens);
  const traced = useTrace(accountId, lens);
  if (lens === null)
    return (
      <section className={styles.section} aria-label="Why">
        <h3 className={styles.title}>Why</h3>
        <p className={styles.hint}>Ask a question above, and the answer is told here level by level.</p>
      </section>
    );
  if (traced === null) return null;
  return (
    <section className={styles.section} aria-label={`Why: ${traced.request.action}`}>
      <h3 className={styles.title}>
        <Term id="trace">Why</Term>: <span className={styles.action}>{traced.request.action}</span>
      </h3>
      <TraceView traced={traced} />
    </section>
  );
}
