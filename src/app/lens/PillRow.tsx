import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Pill, type PillProps } from "./Pill";
import styles from "./PillRow.module.css";
import { Popover } from "./Popover";
import { pillsThatFit } from "./pillsThatFit";

/** A pill; `id` tells it from the others. */
export interface PillSpec extends PillProps {
  readonly id: string;
}

/** What is in force, in one row that never grows: what has no room stands in a panel behind “+2 more”. */
export function PillRow({ pills }: { readonly pills: readonly PillSpec[] }) {
  const row = useRef<HTMLDivElement>(null);
  const width = useWidth(row);
  const fitting = pillsThatFit(pills.length, width);
  const [shown, hidden] = [pills.slice(0, fitting), pills.slice(fitting)];
  return (
    <div ref={row} className={styles.row} data-pills={pills.length}>
      {shown.map(({ id, ...pill }) => (
        <Pill key={id} {...pill} />
      ))}
      {hidden.length === 0 ? null : (
        <Popover
          button={`+${hidden.length} more`}
          label="Also in force"
          title={hidden.map(({ text }) => text).join("; ")}
          look={hidden.some(({ tone }) => tone === "loud") ? "loud" : "pill"}
        >
          {() => (
            <ul className={styles.hidden}>
              {hidden.map(({ id, ...pill }) => (
                <li key={id}>
                  <Pill {...pill} />
                </li>
              ))}
            </ul>
          )}
        </Popover>
      )}
    </div>
  );
}

/** The width of an element in pixels as it changes; 0 until it is laid out. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => setWidth(measured.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
