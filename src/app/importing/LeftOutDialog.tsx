import { ProblemList } from "../dialogs/ProblemList";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { CopyProblems } from "./CopyProblems";
import styles from "./importing.module.css";
import { dismissLeftOut, useLeftOut } from "./leftOut";

/** What was to be looked at when the open design was read, as long as it isn't dismissed. */
export function LeftOutDialog({ onClose }: { readonly onClose: () => void }) {
  const problems = useLeftOut();
  const dismiss = () => {
    onClose();
    dismissLeftOut();
  };
  return (
    <Dialog
      title="What the import left out"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={dismiss}>Dismiss them</Button>
          <Button kind="primary" data-autofocus onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.sections}>
        <p className={styles.soft}>
          What was left out of this design or taken otherwise when its files were read. It is kept with the design in
          this browser until you dismiss it.
        </p>
        {/* Focusable, so that the keyboard can scroll it. */}
        <section aria-label="Warnings" tabIndex={0}>
          <ProblemList problems={problems} />
        </section>
        <CopyProblems problems={problems} />
      </div>
    </Dialog>
  );
}
