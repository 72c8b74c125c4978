import { type MouseEvent, useState } from "react";
import { labelOf, shown } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { describeProblem } from "../../core/json/problem";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import styles from "./Findings.module.css";
import { useRequirements } from "./findings";
import { noLongerRequire, type ShownBreach, type ShownRequirement, traceBreach } from "./requirements";

/** Accounts of one requirement that are told before the others are asked for. */
const FIRST_ACCOUNTS = 6;

/** What the design must keep, and where it doesn't; nothing where nothing is required. */
export function RequirementsSection() {
  const answer = useRequirements();
  if (answer === null || answer.checked.length + answer.unreadable.length === 0) return null;
  return (
    <section aria-label="Requirements">
      <h3 className={styles.groupTitle}>Requirements</h3>
      <ul className={styles.list}>
        {answer.checked.map((checked) => (
          <CheckedItem key={checked.requirement.id} checked={checked} />
        ))}
        {answer.unreadable.map(({ index, label, problems }) => (
          <li key={index} className={styles.finding} data-severity="error">
            <Sentence mark="✕" word="can’t be read" title={label} index={index} />
            <ul className={styles.details}>
              {problems.map((problem) => (
                <li key={describeProblem(problem)}>
                  {problem.message} {problem.remedy}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckedItem({ checked: { requirement, accountCount, breaches } }: { readonly checked: ShownRequirement }) {
  const design = useDesign();
  const [isWhole, setIsWhole] = useState(false);
  const { index, title, expect } = requirement;
  const accounts = byAccount(breaches);
  const told = isWhole ? accounts : accounts.slice(0, FIRST_ACCOUNTS);
  const holds = accounts.length === 0;
  const may = expect === "denied" ? "may still call" : "may not always call";
  return (
    <li className={styles.finding} data-severity={holds ? "accepted" : "requirement"}>
      <Sentence mark={holds ? "✓" : "⊘"} word={holds ? "holds" : "fails"} title={shown(title)} index={index} />
      {holds && accountCount === 0 ? <p className={styles.reason}>It is about no account yet.</p> : null}
      {holds ? null : (
        <ul className={styles.breaches}>
          {told.map(([accountId, [first, ...others]]) => (
            <li key={accountId}>
              <button type="button" className={styles.sentence} onClick={() => traceBreach(first)}>
                {labelOf(design, accountId)} {may} {first.action}
                {others.length === 0 ? "" : ` and ${others.length} more`}
              </button>
            </li>
          ))}
          {told.length === accounts.length ? null : (
            <li>
              <Button kind="quiet" onClick={() => setIsWhole(true)}>
                Show all {accounts.length} accounts
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

interface SentenceProps {
  readonly mark: string;
  readonly word: string;
  readonly title: string;
  readonly index: number;
}

/** "⊘ fails: Nobody deletes production data", with the way to give it up. */
function Sentence({ mark, word, title, index }: SentenceProps) {
  const giveUp = (event: MouseEvent) => {
    event.currentTarget.closest<HTMLElement>("[data-findings]")?.focus(); // the button goes with the requirement
    noLongerRequire(index);
  };
  return (
    <div className={styles.line}>
      <p className={styles.required}>
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
        <span>
          {word}: {title}
        </span>
      </p>
      <span className={styles.lead}>
        <Button kind="quiet" aria-label={`Remove the requirement: ${title}`} onClick={giveUp}>
          Remove
        </Button>
      </span>
    </div>
  );
}

function byAccount(
  breaches: readonly ShownBreach[],
): readonly (readonly [NodeId, readonly [ShownBreach, ...ShownBreach[]]])[] {
  const accounts = new Map<NodeId, [ShownBreach, ...ShownBreach[]]>();
  for (const breach of breaches) {
    const known = accounts.get(breach.accountId);
    if (known === undefined) accounts.set(breach.accountId, [breach]);
    else known.push(breach);
  }
  return [...accounts];
}
