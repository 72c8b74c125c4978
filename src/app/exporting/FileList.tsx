import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { visible } from "../../core/json/problem";
import { nextIndex } from "../ui/MenuButton";
import styles from "./exporting.module.css";
import { type FileGroup, nameInFolder } from "./fileGroups";
import { sizeText } from "./sizes";

interface FileListProps {
  readonly groups: readonly FileGroup[];
  /** The path of the file that is shown. */
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
}

/** The files by folder, each with its size; one tab stop, the arrows choose. A name too long is cut in its middle. */
export function FileList({ groups, chosen, onChoose }: FileListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const paths = groups.flatMap(({ files }) => files.map(({ path }) => path));
  const at = paths.indexOf(chosen);
  useEffect(() => {
    if (at > 0) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const path = paths[nextIndex(event.key, at, paths.length) ?? -1];
    if (path === undefined) return;
    event.preventDefault();
    onChoose(path);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Files"
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      className={styles.files}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ folder, files }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox; a fieldset is one of fields
        <div key={folder} role="group" aria-label={folder === "" ? "At the top" : `${visible(folder)}/`}>
          {folder === "" ? null : (
            <p className={styles.folder} aria-hidden="true">
              {visible(folder)}/
            </p>
          )}
          {files.map(({ path, text }) => {
            const name = visible(nameInFolder(path));
            return (
              // The list has the focus and its keys; the mouse is served here.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
              <div
                key={path}
                id={`${id}-${paths.indexOf(path)}`}
                role="option"
                tabIndex={-1}
                aria-selected={path === chosen}
                title={visible(path)}
                className={styles.file}
                onClick={() => onChoose(path)}
              >
                <span className="visually-hidden">{visible(path)} </span>
                <CutInTheMiddle name={name} />
                <small>{sizeText(text)}</small>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

const END = 12;

/** Files differ at both ends: what is left out where there is no room stands between. */
function CutInTheMiddle({ name }: { readonly name: string }) {
  return (
    <span className={styles.fileName} aria-hidden="true">
      {name.length > END ? <span>{name.slice(0, -END)}</span> : null}
      <span>{name.slice(-END)}</span>
    </span>
  );
}
