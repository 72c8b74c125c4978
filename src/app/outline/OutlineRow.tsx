import { memo } from "react";
import type { Node, NodeId } from "../../core/design/types";
import type { Tone } from "../../core/difference";
import type { AccountCounts, LensVerdict, VerdictCounts } from "../../core/engine";
import { visible } from "../../core/json/problem";
import { counted } from "../../core/words/words";
import type { FindingMark } from "../findings/marks";
import { Glyph } from "../ui/glyphs";
import { AnswerMark, AnswerMarks, ComparedMark, LevelMarks } from "./AnswerCell";
import { compactCount } from "./compactCount";
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
  /** Errors and warnings about it. */
  readonly found: FindingMark | undefined;
  /** Of an account; undefined for others and where nothing is asked. */
  readonly verdict: LensVerdict | undefined;
  /** Of the root or an OU; undefined for others and where nothing is asked. */
  readonly counts: AccountCounts | undefined;
  /** Of the root or an OU where several actions are asked: what becomes of them down to here. */
  readonly kept: VerdictCounts | undefined;
  /** While something is compared: how it stands out, instead of the answer. */
  readonly compared: string | undefined;
  readonly comparedText: string | undefined;
  readonly comparedTone: Tone | undefined;
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
        {props.found === undefined ? null : (
          // Written by the style sheet: the cell's name stays the node's.
          <span
            className={styles.found}
            data-severity={props.found.severity}
            data-text={props.found.text}
            title={props.found.told}
            aria-hidden="true"
          />
        )}
      </td>
      <td className={styles.answer}>
        {props.found === undefined ? null : <span className="visually-hidden">{props.found.told} </span>}
        {props.verdict === undefined ? null : <AnswerMark verdict={props.verdict} />}
        {props.counts === undefined ? null : props.kept === undefined ? (
          <AnswerMarks counts={props.counts} />
        ) : (
          <LevelMarks kept={props.kept} counts={props.counts} />
        )}
        {props.compared === undefined ? null : (
          <ComparedMark mark={props.compared} text={props.comparedText ?? ""} tone={props.comparedTone} />
        )}
      </td>
      <td className={styles.policies}>
        <Policies count={props.policyCount} names={props.policyNames} lacksFullAccess={props.lacksFullAccess} />
      </td>
      <td className={styles.total}>{props.accountCount === undefined ? null : <Total count={props.accountCount} />}</td>
    </tr>
  );
});

export function rowIdOf(nodeId: NodeId): string {
  return `outline-${nodeId}`;
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
      <span aria-hidden="true">{lacksFullAccess ? "!" : count}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}

function Total({ count }: { readonly count: number }) {
  const told = counted(count, "account");
  return (
    <span title={told}>
      <span aria-hidden="true">{compactCount(count)}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
