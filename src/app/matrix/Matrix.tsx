import { useEffect } from "react";
import { matrixOf } from "../../core/matrix";
import { Hand, PickHint } from "../boxes/Hand";
import { markReady } from "../shell/markReady";
import { useDesign } from "../store/derived";
import { Foot } from "./Foot";
import styles from "./Matrix.module.css";
import { MatrixGrid } from "./MatrixGrid";

/** Business units × delivery phases: who serves what, what is missing, what is shared. */
export default function Matrix() {
  const design = useDesign();
  const matrix = matrixOf(design);
  useEffect(markReady, []);
  return (
    <section className={styles.matrix} aria-label="Matrix of business units and phases">
      <MatrixGrid matrix={matrix} />
      <Foot />
      <PickHint />
      <Hand />
    </section>
  );
}
