import { shown, unseenName } from "../../core/design/labels";
import { pathOf } from "../../core/design/queries";
import type { Node } from "../../core/design/types";
import { visible } from "../../core/json/problem";
import { kindWord, termOf } from "../../core/words/useCases";
import { FindingsSection } from "../findings/FindingsSection";
import { NameField } from "../outline/NameField";
import { ReachesSection } from "../overlays/ReachesSection";
import { CollisionsSection } from "../partition/CollisionsSection";
import { PermissionsSection } from "../permissions/PermissionsSection";
import { useDesign } from "../store/derived";
import { select, startRenaming, useView } from "../store/viewStore";
import { Breakable } from "../ui/Breakable";
import { IconButton } from "../ui/IconButton";
import { Term } from "../ui/Term";
import { AccountFields } from "./AccountFields";
import { AttachedPolicies } from "./AttachedPolicies";
import { AwsIdFact } from "./AwsIdFact";
import { InheritedPolicies } from "./InheritedPolicies";
import styles from "./Inspector.module.css";
import { LevelFilters } from "./LevelFilters";
import { NameButton } from "./NameButton";
import { NodeNotes } from "./NodeNotes";
import { OrganizationFields } from "./OrganizationFields";
import { OuFacts } from "./OuFacts";
import { WhySection } from "./WhySection";

/** One node: what it is, the answer with its reasons, and its policies. */
export function NodePanel({ node }: { readonly node: Node }) {
  const design = useDesign();
  const isRenaming = useView((state) => state.renaming?.place === "inspector" && state.renaming.nodeId === node.id);
  const name = unseenName(node.name) ?? visible(node.name);
  return (
    <>
      <div className={styles.section}>
        <p className={styles.kind}>
          <Term id={termOf(design, node)}>{kindWord(design, node)}</Term>
        </p>
        <div className={styles.heading}>
          {isRenaming ? (
            <NameField nodeId={node.id} name={node.name} />
          ) : (
            <>
              <h2 className={styles.name} aria-label={name}>
                <Breakable text={name} />
              </h2>
              <IconButton
                glyph="edit"
                label={`Rename ${shown(node.name)}`}
                shortcut="F2"
                onClick={() => startRenaming(node.id, "inspector")}
              />
            </>
          )}
        </div>
        <Path node={node} />
        {node.kind === "account" ? (
          <AccountFields account={node} />
        ) : (
          <>
            <OuFacts nodeId={node.id} />
            <AwsIdFact node={node} />
          </>
        )}
      </div>
      {node.kind === "account" ? <CollisionsSection account={node} /> : null}
      <FindingsSection key={node.id} nodeId={node.id} />
      {node.kind === "account" ? <WhySection accountId={node.id} /> : <LevelFilters nodeId={node.id} />}
      <PermissionsSection nodeId={node.id} />
      <AttachedPolicies node={node} />
      <InheritedPolicies node={node} />
      {node.kind === "account" ? <ReachesSection account={node} /> : null}
      <NodeNotes nodeId={node.id} />
      {node.kind === "root" ? <OrganizationFields /> : null}
    </>
  );
}

/** The way from the root, each step to be selected. */
function Path({ node }: { readonly node: Node }) {
  const design = useDesign();
  const above = pathOf(design, node.id).slice(0, -1);
  if (above.length === 0) return null;
  return (
    <nav aria-label="Organization path">
      <ol className={styles.path}>
        {above.map((id) => (
          <li key={id}>
            <NameButton
              name={shown(design.nodes.get(id)?.name ?? id)}
              className={styles.step}
              onClick={() => select([id])}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}
