import { labelOf, policyLabelOf } from "../../core/design/labels";
import { pathOf } from "../../core/design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";
import { useDesign } from "../store/derived";
import { listed } from "../texts/words";
import { Breakable } from "../ui/Breakable";
import styles from "./AttachedPolicy.module.css";
import sections from "./Inspector.module.css";
import { showPolicy } from "./policyActions";

/** The policies that the levels above attach; FullAWSAccess is only told where it is missing. */
export function InheritedPolicies({ node }: { readonly node: Node }) {
  const design = useDesign();
  const above = pathOf(design, node.id).slice(0, -1);
  if (above.length === 0) return null;
  const inherited = above.flatMap((fromId) =>
    (design.nodes.get(fromId)?.policyIds ?? [])
      .filter((policyId) => policyId !== FULL_AWS_ACCESS_ID)
      .map((policyId) => ({ fromId, policyId })),
  );
  const lacking = lackingFullAccess(design, above);
  return (
    <section className={sections.section} aria-label="Inherited">
      <h3 className={sections.title}>Inherited</h3>
      {lacking.length > 0 ? (
        <p className={sections.missing}>
          ∅ {listed(lacking)} {lacking.length === 1 ? "lacks" : "lack"} FullAWSAccess.
        </p>
      ) : null}
      {inherited.length === 0 ? <p className={sections.hint}>No policy but FullAWSAccess comes from above.</p> : null}
      <ul className={sections.list}>
        {inherited.map(({ fromId, policyId }) => (
          <li key={`${fromId} ${policyId}`} className={styles.inherited}>
            <button type="button" className={styles.name} onClick={() => showPolicy(policyId)}>
              <Breakable text={policyLabelOf(design, policyId)} />
            </button>
            <span className={styles.from}>from {labelOf(design, fromId)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lackingFullAccess(design: Design, nodeIds: readonly NodeId[]): readonly string[] {
  if (!design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY)) return [];
  return nodeIds
    .filter((id) => design.nodes.get(id)?.policyIds.includes(FULL_AWS_ACCESS_ID) === false)
    .map((id) => labelOf(design, id));
}
