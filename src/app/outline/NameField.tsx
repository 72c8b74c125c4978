import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { renameNode } from "../../core/design/commands";
import type { NodeId } from "../../core/design/types";
import { perform } from "../store/actions";
import { stopRenaming } from "../store/viewStore";
import styles from "./NameField.module.css";

interface NameFieldProps {
  readonly nodeId: NodeId;
  readonly name: string;
}

/** The name of a node being edited in place: Enter and leaving the field take it, Escape leaves the name as it was. */
export function NameField({ nodeId, name }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [text, setText] = useState(name);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const leave = () => {
    isOver.current = true;
    stopRenaming();
  };
  const take = (): boolean => text === name || perform(renameNode, { nodeId, name: text }).kind === "done";
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" || (event.key === "Enter" && take())) {
      event.preventDefault();
      leave();
    }
  };

  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={`New name of ${name}`}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => {
        if (isOver.current) return;
        take();
        leave();
      }}
    />
  );
}
