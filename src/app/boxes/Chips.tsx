import type { ChipLook } from "../../core/pictures/boxes/chipLooks";
import { numberText } from "../../core/words/words";
import { ANSWERS } from "../texts/verdicts";
import styles from "./boxes.module.css";
import { chipTitle } from "./boxesTexts";
import type { Look } from "./looks";

/** Of several actions asked, what comes through down to a level; the parts that have no room beside the name are left out. */
export function Kept({ kept, keptSentence }: Pick<Look, "kept" | "keptSentence">) {
  if (kept.length === 0) return null;
  return (
    <span className={styles.kept} title={keptSentence}>
      {kept.map(({ answer, text }) => (
        <span key={answer} data-answer={answer} aria-hidden="true">
          {text}
        </span>
      ))}
      <span className="visually-hidden">{keptSentence}</span>
    </span>
  );
}

/** The parts of the actions asked, as one line along the lower edge; the card's words say the same. */
export function ShareBar({ shares }: Pick<Look, "shares">) {
  if (shares.length === 0) return null;
  return (
    <span className={styles.shareBar} aria-hidden="true">
      {shares.map(({ answer, share }) => (
        <span key={answer} data-answer={answer} style={{ flexGrow: share }} />
      ))}
    </span>
  );
}

/** A box's own policies. A chip is clicked to see the policy, twice for its text, and dragged to move it; by keyboard the
 * inspector does all of it. */
export function Chips({ chips }: { readonly chips: readonly ChipLook[] }) {
  return (
    <ul className={styles.chips} aria-label="Own policies">
      {chips.map((chip) => (
        <li key={chip.key} style={{ maxWidth: `min(100%, ${chip.width}px)` }}>
          {chip.policyId === null ? (
            <span className={styles.chip} data-tone={chip.tone} title={chipTitle(chip)}>
              {chip.text}
            </span>
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={styles.chip}
              data-policy-id={chip.policyId}
              data-tone={chip.tone}
              title={chipTitle(chip)}
            >
              {chip.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many accounts get each answer: mark and number. */
export function Counts({ counts }: { readonly counts: Look["counts"] }) {
  return (
    <span className={styles.counts}>
      {counts.map(({ answer, count }) => (
        <span key={answer} data-answer={answer} title={`${numberText(count)} ${ANSWERS[answer].count}`}>
          <span aria-hidden="true">{ANSWERS[answer].mark} </span>
          {numberText(count)}
          <span className="visually-hidden"> {ANSWERS[answer].count}</span>
        </span>
      ))}
    </span>
  );
}
