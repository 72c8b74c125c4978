import type { Matrix } from "../../core/matrix";
import { useDesign } from "../store/derived";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./Matrix.module.css";
import { remarksOn, sizeWords } from "./matrixTexts";

/** How much there is, what stands out, and what can be added for the whole organization. */
export function MatrixBar({ matrix }: { readonly matrix: Matrix }) {
  const { phases } = useDesign().organization;
  return (
    <div className={styles.bar}>
      <p className={styles.facts}>
        <strong>{sizeWords(matrix)}</strong>
        {remarksOn(matrix).map(({ tone, text }) => (
          <span key={tone} className={styles.remark} data-tone={tone}>
            {text}
          </span>
        ))}
      </p>
      <div className={styles.actions}>
        <Button glyph="plus" onClick={() => openDialog({ kind: "add-unit" })}>
          Add a unit
        </Button>
        <Button glyph="plus" onClick={() => openDialog({ kind: "add-phase", index: phases.length })}>
          Add a phase
        </Button>
      </div>
    </div>
  );
}
