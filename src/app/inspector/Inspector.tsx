import { type RefObject, useLayoutEffect, useRef } from "react";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { useFocusKept } from "../ui/useFocusKept";
import styles from "./Inspector.module.css";
import { ManySelected } from "./ManySelected";
import { NodePanel } from "./NodePanel";
import { NothingSelected } from "./NothingSelected";
import { PolicyPanel } from "./PolicyPanel";

/** What is selected: one node with the answer and its reasons, several, a policy, or what to do first. */
export function Inspector() {
  const container = useRef<HTMLDivElement>(null);
  useFocusKept(container);
  useReadFromTheTop(container);
  return (
    <div ref={container} className={styles.inspector}>
      <Selected />
    </div>
  );
}

/** What is newly selected is read from its start, wherever the part that scrolls (`data-details`) stood for the one before. */
function useReadFromTheTop(container: RefObject<HTMLElement | null>): void {
  const selectedIds = useView((state) => state.selectedIds);
  const selectedPolicyId = useView((state) => state.selectedPolicyId);
  const selection = selectedPolicyId ?? selectedIds.join(" ");
  useLayoutEffect(() => {
    const scrolling = container.current?.closest("[data-details]");
    if (scrolling && selection !== null) scrolling.scrollTop = 0;
  }, [container, selection]);
}

function Selected() {
  const design = useDesign();
  const selectedIds = useView((state) => state.selectedIds);
  const selectedPolicyId = useView((state) => state.selectedPolicyId);
  const policy = selectedPolicyId === null ? undefined : design.policies.get(selectedPolicyId);
  if (policy !== undefined) return <PolicyPanel key={policy.id} policy={policy} />;
  if (selectedIds.length > 1) return <ManySelected nodeIds={selectedIds} />;
  const [nodeId] = selectedIds;
  const node = nodeId === undefined ? undefined : design.nodes.get(nodeId);
  return node === undefined ? <NothingSelected /> : <NodePanel key={node.id} node={node} />;
}
