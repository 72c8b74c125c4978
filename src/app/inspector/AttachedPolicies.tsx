import { useMemo } from "react";
import type { Design, Node, PolicyId } from "../../core/design/types";
import { asksManyActions, type Filter, lensRequest } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { counted } from "../../core/words/words";
import { useColouring, useDesign } from "../store/derived";
import { traceOf } from "../store/traced";
import { openDialog, useView } from "../store/viewStore";
import { SAY_WORDS, sayOf } from "../texts/traceSentences";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import { AttachedPolicy } from "./AttachedPolicy";
import styles from "./Inspector.module.css";
import { MissingAllow } from "./MissingAllow";

/** The policies attached to the node itself, with what each says to the question. */
export function AttachedPolicies({ node }: { readonly node: Node }) {
  const design = useDesign();
  const says = useSays(node);
  return (
    <section className={styles.section} aria-label="Attached here">
      <h3 className={styles.title}>
        <Term id="policy-attachment">Attached here</Term>
      </h3>
      <MissingAllow node={node} />
      <ul className={styles.list}>
        {node.policyIds.map((policyId) => {
          const policy = design.policies.get(policyId);
          return policy === undefined ? null : (
            <AttachedPolicy key={policyId} node={node} policy={policy} say={says.get(policyId)} />
          );
        })}
      </ul>
      <div>
        <Button glyph="attach" onClick={() => openDialog({ kind: "attach", targetId: node.id })}>
          Attach…
        </Button>
      </div>
    </section>
  );
}

/** What each attached policy says: of an account in full, of the root and OUs where it filters an account below. */
function useSays(node: Node): ReadonlyMap<PolicyId, string> {
  const design = useDesign();
  const colouring = useColouring();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  return useMemo(() => {
    if (lens === null) return new Map();
    if (node.kind === "account" && !asksManyActions(lens)) return saysOfAccount(design, lens, node, disabledPolicyIds);
    const filters = colouring?.filters.get(node.id) ?? [];
    return new Map(
      filters.flatMap((filter) =>
        filter.policyId === null ? [] : [[filter.policyId, sayOfFilter(filter, asksManyActions(lens))]],
      ),
    );
  }, [design, colouring, lens, node, disabledPolicyIds]);
}

function saysOfAccount(
  design: Design,
  lens: Lens,
  node: Node,
  disabledPolicyIds: ReadonlySet<PolicyId>,
): ReadonlyMap<PolicyId, string> {
  const { levels } = traceOf(design, lensRequest(design, lens, node.id), disabledPolicyIds);
  const policies = levels.filter((level) => level.nodeId === node.id).flatMap((level) => level.policies);
  return new Map(policies.map((policy) => [policy.policyId, SAY_WORDS[sayOf(policy)]]));
}

/** "denies it", of several actions "denies 212 actions". */
function sayOfFilter({ effect, actionCount }: Filter, asksMany: boolean): string {
  return `${effect} ${asksMany ? counted(actionCount, "action") : "it"}`;
}
