import { shown } from "../../core/design/labels";
import { useDocument } from "../store/documentStore";
import { Button } from "../ui/Button";
import { backToOwn } from "./lessonActions";
import { lessonOfDocument } from "./progress";
import styles from "./school.module.css";
import { useSchool } from "./schoolStore";

/** While a lesson's design is open: the way back to the design of one's own that was open before. */
export function BackToOwn() {
  const documentId = useDocument((state) => state.documentId);
  const isKeeping = useDocument((state) => state.saveState.kind !== "not-kept");
  const own = useSchool((kept) => (lessonOfDocument(kept, documentId) === null ? undefined : kept.own));
  if (own === undefined || !isKeeping) return null;
  return (
    <div className={styles.own}>
      <Button onClick={() => void backToOwn(own)}>
        <span>Back to {shown(own.name)}</span>
      </Button>
    </div>
  );
}
