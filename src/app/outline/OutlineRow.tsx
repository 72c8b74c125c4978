import { memo } from "react";
import type { Node, NodeId } from "../../core/design/types";
import type { Verdict, VerdictCounts } from "../../core/engine";
import { visible } from "../../core/json/problem";
import { answerCountsOf, answersGiven } from "../texts/answerCounts";
import { ANSWERS, type Answer, answerOf } from "../texts/verdicts";
import { Glyph } from "../ui/glyphs";
import { NameField } from "./NameField";
import styles from "./OutlineRow.module.css";
import { RowName } from "./RowName";
import type { OutlineRow as Row } from "./rows";
import { ROW_HEIGHT } from "./visibleRange";

interface OutlineRowProps {
  readonly row: Row;
  readonly index: number;
  readonly node: Node;
  readonly isManagement: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  /** Of an account; undefined for others and where nothing is asked. */
  readonly verdict: Verdict | undefined;
  /** Of the root or an OU; undefined for others and where nothing is asked. */
  readonly counts: VerdictCounts | undefined;
  /** Accounts under it; undefined for an account. */
  readonly accountCount: number | undefined;
  readonly policyCount: number;
  readonly policyNames: string;
  readonly lacksFullAccess: boolean;
}

const INDENT = 12;

/** One node of the outline. The keys and clicks are the grid's, which finds the node by `data-node-id`. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { row, index, node } = props;
  const name = visible(node.name);
  return (
    <tr
      id={rowIdOf(node.id)}
      className={styles.row}
      style={{ top: index * ROW_HEIGHT }}
      tabIndex={props.isTabStop ? 0 : -1}
      data-node-id={node.id}
      data-kind={node.kind}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={props.isSelected}
    >
      <td
        className={styles.name}
        style={{ paddingInlineStart: 2 + (row.level - 1) * INDENT }}
        aria-label={props.isRenaming ? undefined : name}
      >
        <span className={styles.fold} data-fold={row.expanded !== null}>
          {row.expanded === null ? null : <Glyph name={row.expanded ? "unfolded" : "folded"} size={14} />}
        </span>
        <span className={styles.glyph}>
          <Glyph name={props.isManagement ? "management" : node.kind} size={14} />
        </span>
        {props.isRenaming ? <NameField nodeId={node.id} name={node.name} /> : <RowName name={name} />}
      </td>
      <td className={styles.answer}>
        {props.verdict === undefined ? null : <AnswerMark verdict={props.verdict} />}
        {props.counts === undefined ? null : <AnswerMarks counts={props.counts} />}
      </td>
      <td className={styles.policies}>
        <Policies count={props.policyCount} names={props.policyNames} lacksFullAccess={props.lacksFullAccess} />
      </td>
      <td className={styles.total}>{props.accountCount}</td>
    </tr>
  );
});

export function rowIdOf(nodeId: NodeId): string {
  return `outline-${nodeId}`;
}

function AnswerMark({ verdict }: { readonly verdict: Verdict }) {
  const answer = answerOf(verdict);
  return (
    <span className={styles.mark} data-answer={answer} title={ANSWERS[answer].word}>
      {ANSWERS[answer].mark} <span className={styles.word}>{ANSWERS[answer].word}</span>
    </span>
  );
}

const WORST_FIRST: readonly Answer[] = ["blocked", "nothing-allows", "passes-if"];

/** The filtered ones where there are any, the worst first, else what all get. A narrow outline shows the first. */
function AnswerMarks({ counts }: { readonly counts: VerdictCounts }) {
  const given = answersGiven(answerCountsOf(counts));
  const filtered = WORST_FIRST.flatMap((worst) => given.filter(({ answer }) => answer === worst));
  return (filtered.length > 0 ? filtered : given.slice(0, 1)).map(({ answer, count }) => (
    <span key={answer} className={styles.mark} data-answer={answer} title={`${count} ${ANSWERS[answer].count}`}>
      {ANSWERS[answer].mark}
      {count}
      <span className="visually-hidden"> {ANSWERS[answer].count}</span>
    </span>
  ));
}

interface PoliciesProps {
  readonly count: number;
  readonly names: string;
  readonly lacksFullAccess: boolean;
}

function Policies({ count, names, lacksFullAccess }: PoliciesProps) {
  if (count === 0 && !lacksFullAccess) return null;
  const told = [lacksFullAccess ? "FullAWSAccess is missing" : "", names].filter(Boolean).join("; ");
  return (
    <span className={styles.count} data-lacks={lacksFullAccess} title={told}>
      <span aria-hidden="true">
        {lacksFullAccess ? "∅" : ""}
        {count > 0 ? count : ""}
      </span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
