import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import { TraceView } from "../inspector/TraceView";
import { askAction } from "../lens/ask";
import { useDesign } from "../store/derived";
import { useTrace } from "../store/traced";
import { select, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

export interface TraceDialogProps {
  readonly accountId: NodeId;
  readonly action: string;
  readonly onClose: () => void;
}

/** Why an account gets its answer for one action. */
export function TraceDialog({ accountId, action, onClose }: TraceDialogProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const traced = useTrace(accountId, lens ?? ordinaryLens(design, action), action);
  const askEverywhere = () => {
    onClose();
    select([accountId]);
    askAction(action);
  };
  return (
    <Dialog
      title={`${action} in ${labelOf(design, accountId)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={askEverywhere}>Ask this of every account</Button>
          <Button kind="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {traced === null ? null : <TraceView traced={traced} />}
    </Dialog>
  );
}
