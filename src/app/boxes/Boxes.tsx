import { useLayoutEffect, useRef, useState } from "react";
import { ReactFlowProvider } from "reactflow";
import "reactflow/dist/base.css";
import { ComparisonLegend } from "../compare/ComparisonLegend";
import { OverlayLegend } from "../overlays/OverlayLegend";
import { BoxesCanvas } from "./BoxesCanvas";
import styles from "./boxes.module.css";
import type { Size } from "./camera";
import { Hand, PickHint } from "./Hand";

/** The organization as nested boxes: to look at, to take hold of, to ask. Everything here can be done in the outline too. */
export function Boxes() {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSizeOf(frame);
  return (
    <div className={styles.frame}>
      <ComparisonLegend />
      <OverlayLegend />
      <div ref={frame} className={styles.area}>
        {size !== null && (
          <ReactFlowProvider>
            <BoxesCanvas size={size} />
          </ReactFlowProvider>
        )}
        <PickHint />
        <Hand />
      </div>
    </div>
  );
}

/** The size of an element, null until it has one. */
function useSizeOf(element: React.RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width > 0 && height > 0)
        setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
