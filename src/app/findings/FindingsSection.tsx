import type { NodeId, PolicyId } from "../../core/design/types";
import inspector from "../inspector/Inspector.module.css";
import { useView } from "../store/viewStore";
import { Term } from "../ui/Term";
import { FindingItem } from "./FindingItem";
import styles from "./Findings.module.css";
import { findingsAbout, keyOf, useFindings } from "./findings";

/** What the rules find about one node or policy, in the inspector; nothing where they find nothing, or all is listed above. */
export function FindingsSection(about: { readonly nodeId?: NodeId; readonly policyId?: PolicyId }) {
  const findings = findingsAbout(useFindings() ?? [], about);
  const isListed = useView(({ sidePanel }) => sidePanel?.kind === "findings");
  if (findings.length === 0 || isListed) return null;
  return (
    <section className={inspector.section} aria-label="Findings" tabIndex={-1} data-findings>
      <h3 className={inspector.title}>
        <Term id="finding">Findings</Term>
      </h3>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} leads={false} />
        ))}
      </ul>
    </section>
  );
}
