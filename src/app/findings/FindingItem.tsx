import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Finding } from "../../core/lint";
import { useDesign } from "../store/derived";
import { permissionsChanged } from "../store/dropPreview";
import { newPolicyId } from "../store/ids";
import { useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { TextField } from "../ui/TextField";
import { WithTerms } from "../ui/WithTerms";
import { wantsMotion } from "../ui/wantsMotion";
import styles from "./Findings.module.css";
import { accept, applyFix, withdraw } from "./findings";
import { GuessesWait } from "./GuessesWait";
import { leadTo } from "./leadTo";
import { useRules } from "./rules";
import { looksOf } from "./severities";

interface FindingItemProps {
  readonly finding: Finding;
  /** Whether the sentence leads to what it is about; not where that is shown anyway. */
  readonly leads: boolean;
}

/** What is wrong, in one line that unfolds: why, how to mend it, the fix with what it would do, and how to keep it. */
export function FindingItem({ finding, leads }: FindingItemProps) {
  const { severity, message, accepted } = finding;
  const [isOpen, setIsOpen] = useState(false);
  const { mark, word, meaning } = looksOf(severity);
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: "nearest", behavior: wantsMotion() ? "smooth" : "auto" });
  }, [isOpen]);
  return (
    <li ref={item} className={styles.finding} data-severity={accepted === undefined ? severity : "accepted"}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.sentence}
          data-sentence
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.mark} title={meaning} aria-hidden="true">
            {accepted === undefined ? mark : "✓"}
          </span>
          <span>
            <span className="visually-hidden">{accepted === undefined ? word : "accepted"}: </span>
            {message}
          </span>
        </button>
        {leads ? <LeadButton finding={finding} /> : null}
      </div>
      {accepted === undefined ? <GuessesWait rule={finding.rule} /> : null}
      {accepted === undefined ? null : <p className={styles.reason}>Accepted: {accepted}</p>}
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Details finding={finding} /> : null}
      </div>
    </li>
  );
}

function LeadButton({ finding }: { readonly finding: Finding }) {
  if (finding.nodeId === undefined && finding.policyId === undefined) return null;
  return (
    <span className={styles.lead}>
      <Button kind="quiet" aria-label={`Show what this is about: ${finding.message}`} onClick={() => leadTo(finding)}>
        Show
      </Button>
    </span>
  );
}

function Details({ finding }: { readonly finding: Finding }) {
  const { rule, mend, fix, accepted } = finding;
  const known = useRules()?.lintRuleById(rule);
  return (
    <div className={styles.details}>
      {known === undefined ? null : (
        <p>
          <WithTerms>{known.why.text}</WithTerms>{" "}
          <a href={known.why.source.url} target="_blank" rel="noreferrer">
            {known.why.source.title}
          </a>
        </p>
      )}
      <p>
        <WithTerms>{mend}</WithTerms>
      </p>
      {fix === undefined || accepted !== undefined ? null : <FixOffer finding={finding} />}
      {accepted === undefined ? (
        <AcceptForm finding={finding} />
      ) : (
        <div>
          <Button onClick={() => withdraw(finding)}>No longer accept it</Button>
        </div>
      )}
    </div>
  );
}

/** The fix, with what it would do to everybody's permissions. */
function FixOffer({ finding }: { readonly finding: Finding }) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const { fix } = finding;
  const effect = useMemo(() => {
    const result = fix?.apply(design, { policyId: newPolicyId });
    if (result === undefined || result.kind === "refused") return null;
    return permissionsChanged(design, result.design, { lens, disabledPolicyIds }).permissions;
  }, [fix, design, lens, disabledPolicyIds]);
  return (
    <div className={styles.offer}>
      <Button kind="primary" onClick={() => applyFix(finding)}>
        {fix?.title}
      </Button>
      <p>{effect === null ? "No account’s permissions change." : `${effect}.`}</p>
    </div>
  );
}

function AcceptForm({ finding }: { readonly finding: Finding }) {
  const [reason, setReason] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const keep = () => {
    if (reason === null || reason.trim() === "") return;
    if (form.current !== null) focusBeside(form.current); // the form goes with what it is about
    accept(finding, reason);
  };
  if (reason === null)
    return (
      <div className={styles.quiet}>
        <Button kind="quiet" onClick={() => setReason("")}>
          Accept it, with a reason…
        </Button>
      </div>
    );
  return (
    <form
      ref={form}
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label="Why it may stay as it is"
        value={reason}
        onChange={setReason}
        help="Kept in the design, with the finding."
        autoFocus
      />
      <div className={styles.buttons}>
        <Button disabled={reason.trim() === ""} onClick={keep}>
          Accept
        </Button>
        <Button kind="quiet" onClick={() => setReason(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Gives the focus to the finding after the one that this stands in, else to the one before it, else to the whole list. */
function focusBeside(element: HTMLElement): void {
  const list = element.closest<HTMLElement>("[data-findings]");
  const sentences = [...(list?.querySelectorAll<HTMLElement>("[data-sentence]") ?? [])];
  const index = sentences.findIndex((sentence) => element.closest("li")?.contains(sentence));
  (sentences[index + 1] ?? sentences[index - 1] ?? list)?.focus();
}
