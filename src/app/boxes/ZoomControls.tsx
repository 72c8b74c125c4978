import { useStore } from "reactflow";
import { useView } from "../store/viewStore";
import { IconButton } from "../ui/IconButton";
import styles from "./boxes.module.css";
import { fitSelection, zoomBy, zoomTo } from "./canvasKeys";
import { currentStage, type Stage } from "./stage";

const withStage = (act: (stage: Stage) => void) => () => {
  const stage = currentStage();
  if (stage !== null) act(stage);
};

/** Nearer, farther, everything, the selection, real size. */
export function ZoomControls() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const hasSelection = useView((state) => state.selectedIds.length > 0);
  return (
    <div className={styles.controls} role="toolbar" aria-label="Zoom" data-control>
      <IconButton glyph="minus" label="Zoom out" shortcut="-" onClick={withStage((stage) => zoomBy(stage, 0.8))} />
      <button
        type="button"
        className={styles.percent}
        title="Real size (Ctrl+0)"
        onClick={withStage((stage) => zoomTo(stage, 1))}
      >
        {percent} %
      </button>
      <IconButton glyph="plus" label="Zoom in" shortcut="+" onClick={withStage((stage) => zoomBy(stage, 1.25))} />
      <IconButton glyph="fit" label="Show everything" shortcut="Shift+1" onClick={withStage((stage) => stage.fit())} />
      <IconButton
        glyph="eye"
        label="Show the selection"
        shortcut="Shift+2"
        disabled={!hasSelection}
        onClick={withStage(fitSelection)}
      />
    </div>
  );
}
