import { isCell } from "../../core/matrix";
import { QUOTAS_IN_SHORT } from "../../core/pictures/matrix/matrixTexts";
import type { DropPlace } from "../store/carry";
import { dropCarried, hoverOver } from "../store/carrying";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { WithTerms } from "../ui/WithTerms";
import styles from "./Matrix.module.css";

/** What to know about quotas; while an account from a cell is in the hand, where to put it so that it serves none. */
export function Foot() {
  const { rootId } = useDesign();
  const carry = useView((state) => state.carry);
  const carried = carry?.carried;
  const isFromCell = carried?.kind === "nodes" && carried.from !== undefined && isCell(carried.from);
  if (carry === null || !isFromCell)
    return (
      <p className={styles.foot}>
        <WithTerms>{QUOTAS_IN_SHORT}</WithTerms>
      </p>
    );
  const place: DropPlace = { targetId: rootId, beforeId: null, cell: "unplaced" };
  return (
    <button
      type="button"
      className={styles.foot}
      data-unplaced
      data-target={carry.place?.cell === "unplaced" || undefined}
      onClick={() => {
        if (useView.getState().carry?.by !== "pick") return;
        hoverOver(place);
        dropCarried("inspector");
      }}
    >
      Put it here to take it out of its cell: no unit, no phase
    </button>
  );
}
