import { policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import {
  type ColumnPolicies,
  factorInShort,
  limitsOf,
  type MatrixColumn,
  type PhasePolicy,
  quotasInShort,
  typicalFactor,
} from "../../core/matrix";
import { columnCounts, columnTitle, isListedPhase } from "../../core/pictures/matrix/matrixTexts";
import { showPolicy } from "../inspector/policyActions";
import { openDialog } from "../store/viewStore";
import { Glyph } from "../ui/glyphs";
import { MenuButton } from "../ui/MenuButton";
import styles from "./ColumnHead.module.css";
import { MOST_POLICIES } from "./columnHeadItems";
import { columnMenu } from "./columnMenu";

interface ColumnHeadProps {
  readonly design: Design;
  readonly column: MatrixColumn;
  readonly policies: ColumnPolicies;
  readonly gaps: number;
  /** Whether any column has policies that others haven't. */
  readonly hasDifferences: boolean;
  readonly idOf: (item: number) => string;
  /** The item that is the grid's tab stop; null: none of this column. */
  readonly tabStop: number | null;
}

/** What a column stands for: how much is in it, what its policies permit beyond those of others, what limits its accounts have. */
export function ColumnHead(props: ColumnHeadProps) {
  const { design, column, policies, gaps, idOf, tabStop } = props;
  const title = columnTitle(column);
  const shownPolicies = policies.own.slice(0, MOST_POLICIES);
  const rest = policies.own.length - shownPolicies.length;
  const stopOf = (item: number) => ({ id: idOf(item), tabIndex: tabStop === item ? 0 : -1, "data-item": item });
  return (
    <>
      <div className={styles.top}>
        <MenuButton
          label={`${title}: what to do`}
          items={columnMenu(design, column)}
          button={{ ...stopOf(0), className: styles.title ?? "" }}
        >
          <span className={styles.name}>{title}</span>
          <Glyph name="unfolded" size={12} />
        </MenuButton>
        <p className={styles.counts} data-gaps={gaps > 0 || undefined}>
          {columnCounts(policies.accounts, gaps)}
          {column.kind === "phase" && !column.isListed ? ", no phase of the organization" : ""}
        </p>
      </div>
      {props.hasDifferences ? (
        <div className={styles.policies}>
          {shownPolicies.map((policy, index) => (
            <PolicyButton key={policy.policyId} {...{ design, policies, policy, title }} stop={stopOf(index + 1)} />
          ))}
          {rest > 0 ? <span className={styles.quiet}>and {rest} more</span> : null}
          {policies.own.length === 0 && policies.accounts > 0 ? (
            <span className={styles.quiet}>no policies of its own</span>
          ) : null}
        </div>
      ) : null}
      {isListedPhase(column) ? (
        <LimitsButton design={design} phase={column.phase} stop={stopOf(shownPolicies.length + 1)} />
      ) : null}
    </>
  );
}

interface StopProps {
  readonly stop: { readonly id: string; readonly tabIndex: number; readonly "data-item": number };
}
interface PolicyButtonProps extends StopProps {
  readonly design: Design;
  readonly policies: ColumnPolicies;
  readonly policy: PhasePolicy;
  readonly title: string;
}

function PolicyButton({ design, policies, policy, title, stop }: PolicyButtonProps) {
  const name = policyLabelOf(design, policy.policyId);
  const isPartial = policy.accounts < policies.accounts;
  const share = `${policy.accounts} of ${policies.accounts}`;
  const told = isPartial
    ? `${name}: on ${share} accounts of ${title}, on none of another column`
    : `${name}: on ${policies.accounts === 1 ? "the account" : `all ${policies.accounts} accounts`} of ${title}, not everywhere`;
  return (
    <button
      type="button"
      {...stop}
      className={styles.policy}
      data-partial={isPartial || undefined}
      title={told}
      onClick={() => showPolicy(policy.policyId)}
    >
      <span className={styles.policyName}>{name}</span>{" "}
      {isPartial ? <span className={styles.share}>{share}</span> : null}
    </button>
  );
}

function LimitsButton({ design, phase, stop }: StopProps & { readonly design: Design; readonly phase: string }) {
  const noted = limitsOf(design, phase);
  const isNoted = noted !== "";
  const factor = typicalFactor(design.organization, phase);
  const figures = quotasInShort(factor);
  const typical = `typically ${factorInShort(factor)}: ${figures.join(", ")}`;
  return (
    <button
      type="button"
      {...stop}
      className={styles.limits}
      data-noted={isNoted}
      title={isNoted ? noted : `Quotas of each account: ${typical}. Note what holds in ${phase}`}
      onClick={() => openDialog({ kind: "phase-limits", phase })}
    >
      {isNoted ? noted : <TypicalQuotas inShort={factorInShort(factor)} figures={figures} />}
      <span className="visually-hidden">
        : the {isNoted ? "" : "typical "}limits of {phase}
      </span>
    </button>
  );
}

/** The factor first, then a figure a line where the column is narrow. */
function TypicalQuotas({ inShort, figures }: { readonly inShort: string; readonly figures: readonly string[] }) {
  return (
    <>
      <span className={styles.factor}>{inShort}</span>
      {figures.map((figure) => (
        <span key={figure} className={styles.figure}>
          {figure}
        </span>
      ))}
    </>
  );
}
