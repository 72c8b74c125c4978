import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./importing.module.css";
import { useImport } from "./importStore";

/** What is being read, how far it is, and the way to call it off. */
export function ImportProgressDialog() {
  const progress = useImport((state) => state.progress);
  if (progress === null) return null;
  const { title, stage, share, cancel } = progress;
  return (
    <Dialog
      title={`Reading ${title}`}
      width="narrow"
      onClose={cancel}
      footer={
        <Button data-autofocus onClick={cancel}>
          Cancel
        </Button>
      }
    >
      <div className={styles.progress}>
        <progress aria-label={stage} value={share ?? undefined} />
        <p role="status">{stage}</p>
      </div>
    </Dialog>
  );
}
