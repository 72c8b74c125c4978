import { memo, useMemo } from "react";
import { shown } from "../../core/design/labels";
import { type Design, type Policy, type PolicyId, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { counted } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { openDialog, useView } from "../store/viewStore";
import { Glyph } from "../ui/glyphs";
import { IconButton } from "../ui/IconButton";
import { MenuButton } from "../ui/MenuButton";
import { CarryButton } from "./CarryButton";
import styles from "./library.module.css";
import { offeredTemplates } from "./offeredTemplates";
import { policyActions, policyGlyph } from "./policyActions";

/** The templates, few and always at hand, and the policies of the design, which may be hundreds; both are dragged or picked onto their targets. */
export function PolicyLibrary() {
  const design = useDesign();
  const attachments = useMemo(() => attachmentCounts(design.nodes), [design.nodes]);
  return (
    <section className={styles.library} aria-labelledby="library-heading">
      <div className={styles.head}>
        <h2 id="library-heading" className={styles.heading}>
          Policies
        </h2>
        <IconButton
          glyph="plus"
          label="Paste or write a policy of your own…"
          onClick={() => openDialog({ kind: "policy-text", policyId: null, targetId: null })}
        />
      </div>
      <div className={styles.scroll}>
        <h3 className={styles.part}>Templates</h3>
        <ul className={styles.list}>
          {offeredTemplates(design).map(({ id, title, summary, policyType }) => (
            <li key={id}>
              <CarryButton
                carried={{ kind: "template", templateId: id }}
                help={`${summary} Drag it onto a target, or click and then click the target.`}
              >
                <Glyph name="template" size={15} />
                <span className={styles.name}>{title}</span>
                {policyType === RESOURCE_CONTROL_POLICY ? <TypeTag /> : null}
              </CarryButton>
            </li>
          ))}
        </ul>
        <h3 className={styles.part}>In this design</h3>
        <ul className={styles.list}>
          {[...design.policies.values()].map((policy) => (
            <PolicyRow key={policy.id} policy={policy} attached={attachments.get(policy.id) ?? 0} />
          ))}
        </ul>
      </div>
    </section>
  );
}

const PolicyRow = memo(function PolicyRow({
  policy,
  attached,
}: {
  readonly policy: Policy;
  readonly attached: number;
}) {
  const isChosen = useView((state) => state.selectedPolicyId === policy.id);
  const name = shown(policy.name);
  return (
    <li className={styles.row}>
      <CarryButton
        carried={{ kind: "policy", policyId: policy.id, fromId: null }}
        help={`${name}, attached ${counted(attached, "time")}. Click to see it; drag it onto a target to attach it.`}
        pressed={isChosen}
        onChoose={() => useView.setState({ selectedPolicyId: isChosen ? null : policy.id })}
      >
        <Glyph name={policyGlyph(policy)} size={15} />
        <span className={styles.name}>{name}</span>
        {policy.type === RESOURCE_CONTROL_POLICY ? <TypeTag /> : null}
        {policy.draft === undefined ? null : (
          <span className={styles.draft}>
            <Glyph name="edit" size={13} />
            <span className="visually-hidden">has a draft</span>
          </span>
        )}
        <span className={styles.count}>
          {attached === 0 ? "–" : `${attached}×`}
          <span className="visually-hidden"> attached</span>
        </span>
      </CarryButton>
      <MenuButton label={`What to do with ${name}`} items={policyActions(policy)} />
    </li>
  );
});

function TypeTag() {
  return (
    <abbr className={styles.type} title="Resource control policy: filters by the account that owns the resource">
      RCP
    </abbr>
  );
}

function attachmentCounts(nodes: Design["nodes"]): ReadonlyMap<PolicyId, number> {
  const counts = new Map<PolicyId, number>();
  for (const { policyIds } of nodes.values()) for (const id of policyIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
