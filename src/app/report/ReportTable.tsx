import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Block } from "../../core/report";
import { keyed } from "./keyed";
import styles from "./Report.module.css";
import { Spans } from "./Spans";

/** A table; one that is wider than the page is moved within itself, by keyboard, too. */
export function ReportTable({ head, rows }: Pick<Block & { readonly kind: "table" }, "head" | "rows">) {
  return (
    <Scroller>
      <table data-columns={head.length}>
        <thead>
          <tr>
            {keyed(head).map(([key, line]) => (
              <th key={key} scope="col">
                <Spans line={line} isInCell />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(([key, cells]) => (
            <tr key={key}>
              {keyed(cells).map(([cellKey, line]) => (
                <td key={cellKey}>
                  <Spans line={line} isInCell />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Takes the focus only where there is something to move. */
function Scroller({ children }: { readonly children: ReactNode }) {
  const [isWider, setWider] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={part}
      className={styles.scroller}
      {...(isWider ? { tabIndex: 0, role: "region", "aria-label": "A wide table" } : {})}
    >
      {children}
    </div>
  );
}
