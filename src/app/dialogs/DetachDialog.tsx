import { useMemo, useState } from "react";
import { detachPolicy } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { nodeOf } from "../../core/design/queries";
import type { NodeId, PolicyId } from "../../core/design/types";
import { policyMark } from "../../core/words/policyWords";
import { policyGlyph } from "../library/policyActions";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { previewResult } from "../store/dropPreview";
import { select, useView } from "../store/viewStore";
import { Dialog } from "../ui/Dialog";
import { PickList } from "../ui/PickList";
import { DropPreviewText } from "./DropPreviewText";

/** Chooses a policy to detach from a node, which says beforehand what that changes. */
export function DetachDialog({ targetId, onClose }: { readonly targetId: NodeId; readonly onClose: () => void }) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const [activeId, setActiveId] = useState<string | null>(null);
  const items = useMemo(
    () =>
      nodeOf(design, targetId).policyIds.flatMap((id) => {
        const policy = design.policies.get(id);
        if (policy === undefined) return [];
        const detail = policy.description === undefined ? "" : shown(policy.description);
        return [{ id: id as string, title: policyMark(design, id), detail, glyph: policyGlyph(policy) }];
      }),
    [design, targetId],
  );
  const preview = useMemo(() => {
    if (activeId === null) return null;
    const args = { nodeId: targetId, policyId: activeId as PolicyId };
    const plan = { title: detachPolicy.title(design, args), result: detachPolicy.run(design, args) };
    return previewResult(design, plan, { lens, disabledPolicyIds }, true);
  }, [design, targetId, activeId, lens, disabledPolicyIds]);
  return (
    <Dialog title={`Detach a policy from ${labelOf(design, targetId)}`} onClose={onClose}>
      <PickList
        label="Search the policies attached here"
        items={items}
        onActive={setActiveId}
        onPick={(id) => {
          onClose();
          if (perform(detachPolicy, { nodeId: targetId, policyId: id as PolicyId }).kind === "done") select([targetId]);
        }}
      />
      <DropPreviewText preview={preview} />
    </Dialog>
  );
}
