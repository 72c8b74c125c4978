import { useMemo } from "react";
import { policyLabelOf } from "../../core/design/labels";
import { nodesInOrder } from "../../core/design/queries";
import type { PolicyId } from "../../core/design/types";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { Dialog } from "../ui/Dialog";
import { DropChoice, type DropOption, takeOption } from "./DropChoice";
import { nodeItem } from "./nodeItem";

/** Chooses where to attach a policy. */
export function AttachToDialog({ policyId, onClose }: { readonly policyId: PolicyId; readonly onClose: () => void }) {
  const design = useDesign();
  const options = useMemo(
    () =>
      nodesInOrder(design).map(
        (node): DropOption => ({
          ...nodeItem(design, node),
          carried: { kind: "policy", policyId, fromId: null },
          place: { targetId: node.id, beforeId: null },
        }),
      ),
    [design, policyId],
  );
  return (
    <Dialog title={`Attach ${policyLabelOf(design, policyId)} to…`} onClose={onClose}>
      <DropChoice
        label="Search the root, OUs and accounts"
        options={options}
        onPick={(option) => {
          onClose();
          if (takeOption(option)) select([option.place.targetId]);
        }}
      />
    </Dialog>
  );
}
