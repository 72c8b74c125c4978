import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./exporting.module.css";

/** Pictures are taken in a dialog of their own, which shows them large. */
export function PicturePane() {
  return (
    <>
      <header className={styles.head}>
        <h3>Picture (SVG, PNG)</h3>
        <p className={styles.soft}>
          The view as it is shown now, with its question and answers, for slides and documents. The design lies in the
          picture: it opens here again with all that is in it.
        </p>
      </header>
      <div className={styles.end}>
        <Button kind="primary" glyph="download" onClick={() => openDialog({ kind: "picture" })}>
          Save as picture…
        </Button>
      </div>
    </>
  );
}
