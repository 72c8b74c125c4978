import { useMemo } from "react";
import { labelOfAll } from "../../core/design/labels";
import { isContainer, nodesInOrder, parentIdOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { Dialog } from "../ui/Dialog";
import { DropChoice, type DropOption, takeOption } from "./DropChoice";
import { nodeItem } from "./nodeItem";

export interface MoveToDialogProps {
  readonly nodeIds: readonly NodeId[];
  readonly onClose: () => void;
}

/** Chooses a new parent for nodes: what a drag does, without dragging. */
export function MoveToDialog({ nodeIds, onClose }: MoveToDialogProps) {
  const design = useDesign();
  const options = useMemo(
    () =>
      nodesInOrder(design)
        .filter(isContainer)
        .map(
          (node): DropOption => ({
            ...nodeItem(design, node),
            detail: nodeIds.every((id) => parentIdOf(design, id) === node.id) ? "here now" : "",
            carried: { kind: "nodes", nodeIds },
            place: { targetId: node.id, beforeId: null },
          }),
        ),
    [design, nodeIds],
  );
  return (
    <Dialog title={`Move ${labelOfAll(design, nodeIds)} to…`} onClose={onClose}>
      <DropChoice
        label="Search the root and OUs"
        options={options}
        onPick={(option) => {
          onClose();
          if (takeOption(option)) select(nodeIds);
        }}
      />
    </Dialog>
  );
}
