import { type PointerEvent, type ReactNode, useRef } from "react";
import { startPaletteDrag } from "../boxes/startPaletteDrag";
import type { Carried } from "../store/carry";
import { cancelCarry, pickUp } from "../store/carrying";
import { useView } from "../store/viewStore";
import styles from "./library.module.css";

/** A press that moved further than this was a drag, not a click. */
const CLICK_PX = 5;

export interface CarryButtonProps {
  readonly carried: Carried;
  readonly children: ReactNode;
  /** The tooltip. */
  readonly help: string;
  /** What a click does instead of picking up. */
  readonly onChoose?: () => void;
  readonly pressed?: boolean;
}

/** Something to put into the design: dragged to its place, or picked up by a click and placed by the next one. */
export function CarryButton({ carried, children, help, onChoose, pressed }: CarryButtonProps) {
  const pressedAt = useRef({ x: 0, y: 0 });
  const isPicked = useView(({ carry }) => carry?.by === "pick" && isSame(carry.carried, carried));

  const onPointerDown = (event: PointerEvent) => {
    pressedAt.current = { x: event.clientX, y: event.clientY };
    if (event.button === 0) startPaletteDrag(event, carried);
  };
  const onClick = (event: React.MouseEvent) => {
    const moved = Math.hypot(event.clientX - pressedAt.current.x, event.clientY - pressedAt.current.y);
    if (event.detail > 0 && moved > CLICK_PX) return; // the end of a drag; a key has no detail
    if (onChoose !== undefined) onChoose();
    else if (isPicked) cancelCarry();
    else pickUp(carried, "pick");
  };

  return (
    <button
      type="button"
      className={styles.carry}
      title={help}
      aria-pressed={pressed ?? isPicked}
      onPointerDown={onPointerDown}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function isSame(a: Carried, b: Carried): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
