import { type ReactNode, useEffect, useState } from "react";
import { announce } from "../store/viewStore";
import styles from "./useFileDrop.module.css";

/** Takes files dropped anywhere on the page; gives what to show while they hover over it, else null. */
export function useFileDrop(): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = (type: "dragover" | "dragleave" | "drop", listener: (event: DragEvent) => void) =>
      window.addEventListener(type, listener, { signal: listening.signal });
    on("dragover", (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault(); // else the browser would open the file in place of the page
      setOver(true);
    });
    on("dragleave", (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on("drop", (event) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])]; // the list is empty once this event is over
      import("./openFile").then(
        ({ openFiles }) => openFiles(files),
        () =>
          announce(
            "problem",
            "The part of the page that reads files couldn't be loaded. Reload the page; your design is kept.",
          ),
      );
    });
    return () => listening.abort();
  }, []);
  return isOver ? (
    <div className={styles.overlay} aria-hidden="true">
      <p>Drop a design to look at it, or a policy to add it</p>
    </div>
  ) : null;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
