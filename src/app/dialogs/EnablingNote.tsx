import { needsEnabling, policyTypeInWords } from "../../core/design/commands";
import { type NodeId, type PolicyType, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { useDesign } from "../store/derived";
import styles from "./dialogs.module.css";

interface EnablingNoteProps {
  readonly type: PolicyType;
  /** Null: the policy isn't attached, so that nothing is enabled. */
  readonly targetId: NodeId | null;
}

/** Said before the first policy of a type is attached: the type is enabled with it, and what AWS needs for that. */
export function EnablingNote({ type, targetId }: EnablingNoteProps) {
  const design = useDesign();
  if (targetId === null || !needsEnabling(design, { type })) return null;
  return (
    <p className={styles.note}>
      This organization hasn’t enabled {policyTypeInWords(type)} yet. Attaching this one enables them in the same step
      {type === SERVICE_CONTROL_POLICY ? ", and AWS then attaches FullAWSAccess everywhere" : ""}; undo takes back both.
      AWS has them where all features of the organization are enabled.
    </p>
  );
}
