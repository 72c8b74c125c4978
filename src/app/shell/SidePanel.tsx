import {
  type ComponentType,
  type CSSProperties,
  type PointerEvent,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import { sidePanels } from "../sidePanels";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel } from "../store/viewStore";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import styles from "./SidePanel.module.css";
import { clampedWidth, keepWidth, keptWidth, SIDE_PANEL_WIDTH, widthAfterKey } from "./sidePanelWidth";
import { useFocusReturned } from "./useFocusReturned";

/** The wide panel in the inspector's place, with its edge to drag. */
export function SidePanel({ request }: { readonly request: SidePanelRequest }) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusTaken(panel, request.kind);
  useClosedByEscape(panel);
  useFocusReturned(request.kind);
  const [width, setWidth] = useState(() => keptWidth(window.innerWidth));
  const Panel = sidePanels[request.kind] as ComponentType<{ readonly request: SidePanelRequest }>;
  return (
    <div
      ref={panel}
      className={styles.panel}
      data-side-panel=""
      tabIndex={-1}
      style={{ "--side-panel-width": `${width}px` } as CSSProperties}
    >
      <Edge width={width} onWidth={setWidth} />
      <div className={styles.content}>
        <ErrorBoundary part="This panel" subject={request} onDismiss={closeSidePanel}>
          <Suspense fallback={<p className={styles.onTheWay}>One moment…</p>}>
            <Panel request={request} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  );
}

/** The button that opens a panel often goes with the inspector: the focus then comes into the panel. */
function useFocusTaken(panel: React.RefObject<HTMLElement | null>, kind: SidePanelRequest["kind"]): void {
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (kind !== "policy-editor" && isLost) panel.current?.focus({ preventScroll: true });
  }, [panel, kind]);
}

/** Escape anywhere in the panel closes it, unless something in it takes the key. */
function useClosedByEscape(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && panel.current?.contains(event.target) === true;
      if (event.key !== "Escape" || event.defaultPrevented || !isInside) return;
      event.preventDefault();
      closeSidePanel();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [panel]);
}

interface EdgeProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

function Edge({ width, onWidth }: EdgeProps) {
  const held = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (held.current === null) return;
    onWidth(clampedWidth(held.current.width + held.current.x - event.clientX, window.innerWidth));
  };
  const letGo = () => {
    held.current = null;
    keepWidth(width);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = widthAfterKey(width, event.key, window.innerWidth);
    if (next === null) return;
    event.preventDefault();
    onWidth(next);
    keepWidth(next);
  };
  return (
    <hr
      className={styles.edge}
      tabIndex={0}
      title="Drag to make the panel wider or narrower"
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuemin={SIDE_PANEL_WIDTH.least}
      aria-valuemax={clampedWidth(window.innerWidth, window.innerWidth)}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
    />
  );
}
