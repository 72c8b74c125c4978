import { useMemo } from "react";
import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { inRegion, ordinaryLens } from "../../core/engine";
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
  /** Another than the question's. */
  readonly region?: string;
  readonly onClose: () => void;
}

/** Why an account gets its answer for one action. */
export function TraceDialog({ accountId, action, region, onClose }: TraceDialogProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const asked = useMemo(() => lens ?? ordinaryLens(design, action), [lens, design, action]);
  const here = useMemo(() => (region === undefined ? asked : inRegion(asked, region)), [asked, region]);
  const traced = useTrace(accountId, here, action);
  const askEverywhere = () => {
    onClose();
    select([accountId]);
    askAction(action);
  };
  return (
    <Dialog
      title={`${action} in ${labelOf(design, accountId)}${region === undefined ? "" : `, ${region}`}`}
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
