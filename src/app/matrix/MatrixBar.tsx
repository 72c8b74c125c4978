import type { Matrix } from "../../core/matrix";
import { isListedPhase, type Remark, remarksOn } from "../../core/pictures/matrix/matrixTexts";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import styles from "./Matrix.module.css";

interface MatrixBarProps {
  readonly matrix: Matrix;
  /** Goes to the next cell that the remark is about. */
  readonly onNext: (tone: Remark["tone"]) => void;
}

/** How much there is, what stands out, and what can be added for the whole organization. */
export function MatrixBar({ matrix, onNext }: MatrixBarProps) {
  const phaseCount = matrix.columns.filter(isListedPhase).length;
  return (
    <div className={styles.bar}>
      <p className={styles.facts}>
        <strong>
          {matrix.units.length} <Term id="business-unit">{matrix.units.length === 1 ? "unit" : "units"}</Term> ×{" "}
          {phaseCount} <Term id="delivery-phase">{phaseCount === 1 ? "phase" : "phases"}</Term>
        </strong>
        {remarksOn(matrix).map(({ tone, text }) =>
          tone === "fine" ? (
            <span key={tone} className={styles.remark}>
              {text}
            </span>
          ) : (
            <button
              key={tone}
              type="button"
              className={styles.remark}
              data-tone={tone}
              title="Go to the next one"
              onClick={() => onNext(tone)}
            >
              {text}
            </button>
          ),
        )}
      </p>
      <div className={styles.actions}>
        <Button glyph="plus" onClick={() => openDialog({ kind: "add-unit" })}>
          Add a unit
        </Button>
        <Button glyph="plus" onClick={() => openDialog({ kind: "add-phase", index: null })}>
          Add a phase
        </Button>
      </div>
    </div>
  );
}
