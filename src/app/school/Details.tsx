import { useState } from "react";
import { Inspector } from "../inspector/Inspector";
import { useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Glyph } from "../ui/glyphs";
import styles from "./school.module.css";

/** The inspector under the lesson, which stands in its place: only while something is selected, to be folded away. */
export function Details() {
  const hasSelection = useView((state) => state.selectedIds.length > 0 || state.selectedPolicyId !== null);
  const [isOpen, setOpen] = useState(true);
  if (!hasSelection) return null;
  return (
    <section className={styles.details} aria-label="Details of the selection">
      <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Glyph name={isOpen ? "unfolded" : "folded"} size={14} /> Details of the selection
      </Button>
      {isOpen ? (
        <div className={styles.inspected} data-details>
          <Inspector />
        </div>
      ) : null}
    </section>
  );
}
