import { labelOf } from "../../core/design/labels";
import { isManagementAccount, nodeOf, pathOf } from "../../core/design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId } from "../../core/design/types";
import { type ScpLevel, scpLevelOf } from "../../core/policy";
import { policyMark } from "../../core/words/policyWords";
import { listed } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { Term } from "../ui/Term";
import styles from "./AttachedPolicy.module.css";
import sections from "./Inspector.module.css";
import { NameButton } from "./NameButton";
import { showPolicy } from "./policyActions";

/** The policies that the levels above attach; FullAWSAccess is only told where it is missing, louder where nothing is allowed. */
export function InheritedPolicies({ node }: { readonly node: Node }) {
  const design = useDesign();
  const above = pathOf(design, node.id).slice(0, -1);
  if (above.length === 0) return null;
  const inherited = above.flatMap((fromId) =>
    (design.nodes.get(fromId)?.policyIds ?? [])
      .filter((policyId) => policyId !== FULL_AWS_ACCESS_ID)
      .map((policyId) => ({ fromId, policyId })),
  );
  const filtering = isManagementAccount(design, node.id) ? [] : above;
  const shut = labelsAt(design, filtering, "nothing");
  const listing = labelsAt(design, filtering, "allow-list");
  return (
    <section className={sections.section} aria-label="Inherited">
      <h3 className={sections.title}>
        <Term id="inheritance">Inherited</Term>
      </h3>
      {shut.length === 0 ? null : (
        <p className={sections.missing} data-level="nothing">
          ∅ Nothing gets through {listed(shut)}: no policy attached there allows anything.
        </p>
      )}
      {listing.length === 0 ? null : (
        <p className={sections.missing}>
          ∅ {listed(listing)} {listing.length === 1 ? "lacks" : "lack"} FullAWSAccess.
        </p>
      )}
      {inherited.length === 0 ? <p className={sections.hint}>No policy but FullAWSAccess comes from above.</p> : null}
      <ul className={sections.list}>
        {inherited.map(({ fromId, policyId }) => (
          <li key={`${fromId} ${policyId}`} className={styles.inherited}>
            <NameButton
              name={policyMark(design, policyId)}
              className={styles.name}
              onClick={() => showPolicy(policyId)}
            />
            <span className={styles.from}>from {labelOf(design, fromId)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelsAt(design: Design, nodeIds: readonly NodeId[], level: ScpLevel): readonly string[] {
  return nodeIds.filter((id) => scpLevelOf(design, nodeOf(design, id)) === level).map((id) => labelOf(design, id));
}
