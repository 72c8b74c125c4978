import { useMemo } from "react";
import { ANSWER_ORDER } from "../../core/words/answerCounts";
import { ANSWERS } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import { type TreeLine, TreeList } from "../ui/TreeList";
import styles from "./PermissionsPanel.module.css";
import type { Row } from "./rows";

interface PermissionListProps {
  readonly rows: readonly Row[];
  readonly onToggle: (prefix: string) => void;
  /** In words what a conditional answer hangs on; null: there is no one account to ask for. */
  readonly conditionOf: ((action: string) => string) | null;
  /** Null: an action's line leads nowhere, as there is no one account to trace. */
  readonly onAction: ((action: string) => void) | null;
}

/** Services and, inside them, their actions. */
export function PermissionList({ rows, onToggle, conditionOf, onAction }: PermissionListProps) {
  const lines = useMemo(() => rows.map(lineOf), [rows]);
  const actOn = ({ row }: Line) => {
    if (row.kind === "service") return () => onToggle(row.service.prefix);
    return onAction === null ? null : () => onAction(row.action.name);
  };
  return (
    <TreeList label={`${rows.length} lines`} lines={lines} actOn={actOn}>
      {({ row }) =>
        row.kind === "service" ? (
          <ServiceLine row={row} />
        ) : (
          <ActionLine row={row} condition={row.answer === "passes-if" ? (conditionOf?.(row.action.name) ?? "") : ""} />
        )
      }
    </TreeList>
  );
}

interface Line extends TreeLine {
  readonly row: Row;
}

function lineOf(row: Row): Line {
  return row.kind === "service"
    ? { row, key: row.service.prefix, level: 1, isOpen: row.isOpen }
    : { row, key: row.action.name, level: 2, isOpen: null };
}

function ServiceLine({ row: { service, counts, isOpen } }: { readonly row: Row & { kind: "service" } }) {
  return (
    <>
      <Glyph name={isOpen ? "unfolded" : "folded"} size={12} />
      <span className={styles.prefix}>{service.prefix}</span>
      <span className={styles.title}>{service.title}</span>
      {ANSWER_ORDER.map((answer) => {
        const count = counts[answer] ?? 0;
        return count === 0 ? null : (
          <span key={answer} className={styles.count} data-answer={answer}>
            <span aria-hidden="true">{ANSWERS[answer].mark}</span> {count}
            <span className="visually-hidden"> {ANSWERS[answer].count}</span>
          </span>
        );
      })}
    </>
  );
}

interface ActionLineProps {
  readonly row: Row & { kind: "action" };
  /** Empty: none, or not known. */
  readonly condition: string;
}

function ActionLine({ row: { action, answer }, condition }: ActionLineProps) {
  const { mark, word, short } = ANSWERS[answer];
  return (
    <>
      <span className={styles.actionName}>{action.name}</span>
      <span className={styles.title}>{action.level}</span>
      <span className={`${styles.count} ${styles.condition}`} data-answer={answer} title={condition || word}>
        {mark} {condition || short}
      </span>
    </>
  );
}
