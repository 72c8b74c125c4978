import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./Tour.module.css";
import { cardPlace, type Rectangle } from "./tourPlace";
import { type TourStop, tourStops } from "./tourStops";
import { endTour } from "./tourStore";

/** Shows the parts of the page one after the other. Nothing is covered from use: the page goes on working meanwhile. */
export default function Tour() {
  const [stops] = useState(() => tourStops.filter((stop) => rectangleOf(stop) !== null));
  const [at, setAt] = useState(0);
  const returnTo = useRef(document.activeElement);
  useEffect(
    () => () => {
      const before = returnTo.current;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [],
  );
  const stop = stops[at];
  if (stop === undefined) return null;
  return <Stop key={at} stop={stop} at={at} count={stops.length} onGo={setAt} />;
}

interface StopProps {
  readonly stop: TourStop;
  readonly at: number;
  readonly count: number;
  readonly onGo: (at: number) => void;
}

function Stop({ stop, at, count, onGo }: StopProps) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const target = useRectangle(stop);
  const [size, setSize] = useState({ width: 320, height: 180 });
  useLayoutEffect(() => {
    const { current } = card;
    if (current !== null) setSize({ width: current.offsetWidth, height: current.offsetHeight });
  }, []);
  useEffect(() => card.current?.querySelector<HTMLElement>("[data-main]")?.focus({ preventScroll: true }), []);
  const isLast = at === count - 1;
  const place = cardPlace(target, size, { width: window.innerWidth, height: window.innerHeight });
  return (
    <>
      <div className={styles.ring} style={ringStyle(target)} aria-hidden="true" />
      <div
        ref={card}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className={styles.card}
        style={{ left: place.left, top: place.top }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") endTour();
        }}
      >
        <div className={styles.head}>
          <span>
            Tour, {at + 1} of {count}
          </span>
          <IconButton glyph="close" label="End the tour" shortcut="Escape" onClick={endTour} />
        </div>
        <h2 id={`${id}-title`}>{stop.title}</h2>
        <p id={`${id}-text`}>{stop.text}</p>
        <div className={styles.buttons}>
          <Button kind="quiet" disabled={at === 0} onClick={() => onGo(at - 1)}>
            Back
          </Button>
          <Button kind="primary" data-main onClick={isLast ? endTour : () => onGo(at + 1)}>
            {isLast ? "Done" : "Next"}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Where the part is, also after the window has changed. */
function useRectangle(stop: TourStop): Rectangle {
  const [rectangle, setRectangle] = useState(() => rectangleOf(stop));
  useEffect(() => {
    const onResize = () => setRectangle(rectangleOf(stop));
    window.addEventListener("resize", onResize);
    return () => window.removeEventListener("resize", onResize);
  }, [stop]);
  return rectangle ?? { left: 0, top: 0, width: 0, height: 0 };
}

/** Null where the part isn't shown. */
function rectangleOf({ selector, around }: TourStop): Rectangle | null {
  return shownAt(selector) ?? (around === undefined ? null : shownAt(around));
}

function shownAt(selector: string): Rectangle | null {
  const found = document.querySelector(selector)?.getBoundingClientRect();
  if (found === undefined || found.width === 0 || found.height === 0) return null;
  return { left: found.left, top: found.top, width: found.width, height: found.height };
}

function ringStyle({ left, top, width, height }: Rectangle): CSSProperties {
  return { left: left + 2, top: top + 2, width: width - 4, height: height - 4 };
}
