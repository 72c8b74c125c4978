import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Palette } from "../library/Palette";
import { PolicyLibrary } from "../library/PolicyLibrary";
import { Outline } from "../outline/Outline";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import styles from "./LeftPanel.module.css";
import { clampedShare, keepShare, keptShare, OUTLINE_SHARE, shareAfterKey } from "./outlineShare";

/** The palette, the policy library and the outline; a boundary between the last two can be moved. */
export function LeftPanel() {
  const [share, setShare] = useState(keptShare);
  return (
    <div className={styles.panel} style={{ "--outline": `${share}fr`, "--library": `${100 - share}fr` }}>
      <ErrorBoundary part="The palette">
        <Palette />
      </ErrorBoundary>
      <ErrorBoundary part="The policy library">
        <PolicyLibrary />
      </ErrorBoundary>
      <Boundary
        share={share}
        onMove={(next) => {
          if (next === share) return;
          setShare(next);
          keepShare(next);
        }}
      />
      <ErrorBoundary part="The outline">
        <Outline />
      </ErrorBoundary>
    </div>
  );
}

interface BoundaryProps {
  readonly share: number;
  readonly onMove: (share: number) => void;
}

/** Lies over the outline's heading, which so is what is taken hold of. */
function Boundary({ share, onMove }: BoundaryProps) {
  const held = useRef<{ readonly y: number; readonly share: number; readonly height: number } | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    const above = event.currentTarget.previousElementSibling?.getBoundingClientRect();
    const below = event.currentTarget.nextElementSibling?.getBoundingClientRect();
    if (event.button !== 0 || above === undefined || below === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { y: event.clientY, share, height: above.height + below.height };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (held.current === null) return;
    const { y, share: before, height } = held.current;
    onMove(clampedShare(before + ((y - event.clientY) / height) * 100));
  };
  const letGo = () => {
    held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareAfterKey(share, event.key);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };

  return (
    <hr
      className={styles.boundary}
      tabIndex={0}
      title="Drag to give the outline more or less room; double-click for the usual"
      aria-label="Height of the outline"
      aria-orientation="horizontal"
      aria-controls="outline"
      aria-valuemin={OUTLINE_SHARE.least}
      aria-valuemax={OUTLINE_SHARE.most}
      aria-valuenow={share}
      aria-valuetext={`${share} %`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => onMove(OUTLINE_SHARE.usual)}
      onKeyDown={onKeyDown}
    />
  );
}
