import { useMemo } from "react";
import { labelOf } from "../../core/design/labels";
import type { CellAddress } from "../../core/matrix";
import { newAccountFor } from "../../core/matrix";
import { cellTitle } from "../../core/pictures/matrix/matrixTexts";
import { useDesign } from "../store/derived";
import { Breakable } from "../ui/Breakable";
import { Glyph } from "../ui/glyphs";
import { fill } from "./fill";
import styles from "./MatrixCard.module.css";

interface GapProps {
  readonly id: string;
  readonly isTabStop: boolean;
  readonly address: CellAddress;
}

/** A cell that lacks an account, and the account that would fill it. */
export function Gap({ id, isTabStop, address }: GapProps) {
  const design = useDesign();
  const account = useMemo(() => newAccountFor(design, address), [design, address]);
  const { name, email, parentId } = account;
  const what = `${name}${email === undefined ? "" : ` (${email})`} in ${labelOf(design, parentId)}`;
  return (
    <button
      type="button"
      id={id}
      className={styles.gap}
      tabIndex={isTabStop ? 0 : -1}
      data-item={0}
      aria-label={`No account for ${cellTitle(address)}. Add ${what}`}
      title={`Add ${what}`}
      onClick={() => fill([address])}
    >
      <span className={styles.none}>
        <Glyph name="plus" size={12} /> no account
      </span>
      <span className={styles.addName}>
        <Breakable text={name} />
      </span>
    </button>
  );
}
