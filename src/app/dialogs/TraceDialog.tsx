import { useMemo } from "react";
import { labelOf, shown } from "../../core/design/labels";
import type { Design, NodeId } from "../../core/design/types";
import { inRegion, ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { TraceView } from "../inspector/TraceView";
import { askAction } from "../lens/ask";
import { useDesign } from "../store/derived";
import type { TraceSide } from "../store/dialogs";
import { ShownDesign } from "../store/shownDesign";
import { useTraceIn } from "../store/traced";
import { select, useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./dialogs.module.css";

export interface TraceDialogProps {
  readonly accountId: NodeId;
  readonly action: string;
  /** Another than the question's. */
  readonly region?: string;
  /** Circumstances of its own, whatever the question's are. */
  readonly lens?: Lens;
  /** Of a comparison: each side has its own trace. */
  readonly sides?: readonly [TraceSide, TraceSide];
  readonly onClose: () => void;
}

/** Why an account gets its answer for one action. */
export function TraceDialog({ accountId, action, region, lens: own, sides, onClose }: TraceDialogProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const asked = useMemo(() => own ?? lens ?? ordinaryLens(design, action), [own, lens, design, action]);
  const here = useMemo(() => (region === undefined ? asked : inRegion(asked, region)), [asked, region]);
  const askEverywhere = () => {
    onClose();
    select([accountId]);
    askAction(action);
  };
  return (
    <Dialog
      title={`${action} in ${labelOf(design, accountId)}${region === undefined ? "" : `, ${region}`}`}
      width={sides === undefined ? "medium" : "wide"}
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
      {sides === undefined ? (
        <Why design={design} accountId={accountId} lens={here} action={action} />
      ) : (
        <div className={styles.sideBySide}>
          {sides.map((side) => (
            <section key={side.name} aria-label={side.name}>
              <h3>{shown(side.name)}</h3>
              <Why design={side.design} accountId={side.accountId} lens={here} action={action} />
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}

interface WhyProps {
  readonly design: Design;
  readonly accountId: NodeId;
  readonly lens: Lens;
  readonly action: string;
}

function Why({ design, accountId, lens, action }: WhyProps) {
  const traced = useTraceIn(design, accountId, lens, action);
  return traced === null ? null : (
    <ShownDesign value={design}>
      <TraceView traced={traced} />
    </ShownDesign>
  );
}
