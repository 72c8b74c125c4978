import { awsAsOf } from "../store/awsDifference";
import { useDocument } from "../store/documentStore";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./ComparePanel.module.css";

/** What the design is compared with: AWS as it was imported last, of when, and the way to have it as it is now. */
export function AwsChoice() {
  const baseline = useDocument((state) => state.document.baseline);
  return (
    <div className={styles.choice}>
      <p className={styles.note}>
        {baseline === undefined
          ? "How the organization is in AWS isn’t known yet: import it, as files of AWS or as Terraform’s state."
          : `Before: ${awsAsOf(baseline.collectedAt)}. After: the design. Only what AWS would have to change is told; use cases, phases and notes are the design’s alone.`}
      </p>
      <div className={styles.row}>
        <Button kind="quiet" glyph="root" onClick={() => openDialog({ kind: "import-script" })}>
          {baseline === undefined ? "Import from AWS…" : "Import from AWS again…"}
        </Button>
      </div>
    </div>
  );
}
