import { Button } from "../ui/Button";
import styles from "./exporting.module.css";
import type { Progress } from "./useTask";

/** Stands for what isn't there yet: nothing where it comes at once, its progress where it doesn't, why where it can't. */
export function Working({ progress }: { readonly progress: Exclude<Progress<unknown>, { readonly kind: "done" }> }) {
  switch (progress.kind) {
    case "working":
      return progress.isSlow ? (
        <div className={styles.working}>
          <progress aria-label="Exporting" />
          <p role="status">Exporting a large design…</p>
          <Button onClick={progress.cancel}>Cancel</Button>
        </div>
      ) : null;
    case "cancelled":
      return (
        <div className={styles.working}>
          <p role="status">Cancelled.</p>
          <Button onClick={progress.again}>Export it after all</Button>
        </div>
      );
    case "failed":
      return (
        <p role="alert" className={styles.problem}>
          This export didn't work: {progress.reason}. Your design is not touched.
        </p>
      );
  }
}
