import { type KeyboardEvent, useId, useRef } from "react";
import { Dialog } from "../ui/Dialog";
import { type ExportEntry, exportGroups } from "./exportEntries";
import styles from "./exporting.module.css";
import { chooseEntry, useEntryId } from "./exportStore";
import { FormatPane } from "./FormatPane";
import { LinkPane } from "./LinkPane";
import { PicturePane } from "./PicturePane";

const ENTRIES = exportGroups.flatMap(({ entries }) => entries);

/** Takes the design out of the page: the ways out on the left, the chosen one with all that is to know about it on the right. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const wanted = useEntryId();
  const chosen = ENTRIES.find((entry) => entry.id === wanted) ?? ENTRIES[0];
  if (chosen === undefined) return null;
  return (
    <Dialog title="Export the design" width="window" onClose={onClose}>
      <div className={styles.panes}>
        <EntryList id={id} chosen={chosen} />
        <div role="tabpanel" id={`${id}-pane`} aria-labelledby={`${id}-${chosen.id}`} className={styles.pane}>
          <Pane key={chosen.id} entry={chosen} />
        </div>
      </div>
    </Dialog>
  );
}

function Pane({ entry }: { readonly entry: ExportEntry }) {
  if (entry.kind === "format") return <FormatPane exporter={entry.exporter} />;
  return entry.kind === "link" ? <LinkPane /> : <PicturePane />;
}

/** The ways out as tabs one below the other: the arrows choose. */
function EntryList({ id, chosen }: { readonly id: string; readonly chosen: ExportEntry }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = ENTRIES.indexOf(chosen);
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % ENTRIES.length,
      ArrowUp: (at + ENTRIES.length - 1) % ENTRIES.length,
      Home: 0,
      End: ENTRIES.length - 1,
    };
    const target = ENTRIES[targets[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    chooseEntry(target.id);
    list.current?.querySelector<HTMLElement>(`[data-entry="${target.id}"]`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Formats"
      aria-orientation="vertical"
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {exportGroups.map(({ title, entries }) => (
        <div key={title} role="presentation" className={styles.group}>
          <span className={styles.groupTitle} aria-hidden="true">
            {title}
          </span>
          {entries.map((entry) => (
            <button
              key={entry.id}
              type="button"
              role="tab"
              id={`${id}-${entry.id}`}
              data-entry={entry.id}
              data-autofocus={entry === chosen ? true : undefined}
              aria-selected={entry === chosen}
              aria-controls={`${id}-pane`}
              tabIndex={entry === chosen ? 0 : -1}
              onClick={() => chooseEntry(entry.id)}
            >
              {entry.title}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
