import { type ReactNode, useEffect, useState } from "react";
import { isTyping } from "../actions/shortcuts";
import { announce, useView } from "../store/viewStore";
import styles from "./useComingIn.module.css";

/**
 * Takes what is dropped anywhere on the page, and what is pasted where nothing else takes it; gives what to show while files
 * hover over the page, else null.
 */
export function useComingIn(): ReactNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const on = (type: "dragover" | "dragleave" | "drop", listener: (event: DragEvent) => void) =>
      window.addEventListener(type, listener, { signal });
    on("dragover", (event) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault(); // else the browser would open the file in place of the page
      setOver(true);
    });
    on("dragleave", (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on("drop", (event) => {
      setOver(false);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    });
    window.addEventListener("paste", onPaste, { signal });
    return () => listening.abort();
  }, []);
  return isOver ? (
    <div className={styles.overlay} aria-hidden="true">
      <p>Drop a design to look at it, or a policy to add it</p>
    </div>
  ) : null;
}

function onPaste(event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (event.defaultPrevented || clipboardData === null) return;
  if (isTyping(event.target) || useView.getState().dialog !== null) return;
  const text = clipboardData.getData("text/plain");
  if (!holdsFiles(clipboardData) && text.trim() === "") return;
  event.preventDefault();
  if (holdsFiles(clipboardData)) take(clipboardData);
  else opening(({ openPasted }) => openPasted(text));
}

/** What it holds is gone once its event is over: so it is taken out of it at once. */
function take({ items, files }: DataTransfer): void {
  const dropped = { entries: [...items].map((item) => item.webkitGetAsEntry?.() ?? null), files: [...files] };
  opening(({ openDropped }) => openDropped(dropped));
}

function opening(open: (openFiles: typeof import("./openFiles")) => Promise<void>): void {
  import("./openFiles").then(open, () =>
    announce(
      "problem",
      "The part of the page that reads files couldn't be loaded. Reload the page; your design is kept.",
    ),
  );
}

function holdsFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes("Files") ?? false;
}
