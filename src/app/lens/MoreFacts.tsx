import { useState } from "react";
import type { ContextValue, Lens } from "../../core/engine/types";
import { contextValueOf, factText, MFA_KEY } from "../../core/words/contextFacts";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import { TextField } from "../ui/TextField";
import { problemOfResource } from "./actionText";
import { changeLens } from "./ask";
import { withContext, withFact } from "./contextFacts";
import { KeyForm } from "./KeyForm";
import styles from "./MoreFacts.module.css";
import { ResourceAccountField } from "./ResourceAccountField";
import type { Suggestion } from "./suggestions";

interface MoreFactsProps {
  readonly lens: Lens;
  readonly keySuggestions: readonly Suggestion[];
}

/** What else the question says: resource, multi-factor authentication and any condition key. What it doesn't is open. */
export function MoreFacts({ lens, keySuggestions }: MoreFactsProps) {
  return (
    <div className={styles.facts}>
      <p className={styles.says}>
        A{" "}
        <Term id="lens" inText>
          question
        </Term>{" "}
        is about one{" "}
        <Term id="action" inText>
          action
        </Term>{" "}
        by one{" "}
        <Term id="principal" inText>
          principal
        </Term>{" "}
        on one{" "}
        <Term id="resource" inText>
          resource
        </Term>
        . What is known of the{" "}
        <Term id="request-context" inText>
          request
        </Term>{" "}
        stands here; any other{" "}
        <Term id="condition-key" inText>
          condition key
        </Term>{" "}
        is left open.
      </p>
      <ResourceField lens={lens} />
      <ResourceAccountField lens={lens} />
      <label className={styles.labelled}>
        <span className={styles.label}>Multi-factor authentication</span>
        <select
          className={styles.select}
          value={mfaChoiceOf(contextValueOf(lens, MFA_KEY))}
          onChange={(event) => changeLens((now) => withContext(now, MFA_KEY, MFA_VALUES[event.target.value]))}
        >
          <option value="open">left open</option>
          <option value="present">present</option>
          <option value="false">not present</option>
          <option value="absent">not told (access keys)</option>
        </select>
      </label>
      <KeyForm suggestions={keySuggestions} onAdd={(key, value) => changeLens((now) => withFact(now, key, value))} />
      <KnownKeys lens={lens} />
    </div>
  );
}

const MFA_VALUES: Readonly<Record<string, ContextValue | undefined>> = {
  open: undefined,
  present: "true",
  false: "false",
  absent: null,
};

function mfaChoiceOf(value: ContextValue | undefined): string {
  return Object.keys(MFA_VALUES).find((choice) => MFA_VALUES[choice] === value) ?? "open";
}

function ResourceField({ lens }: { readonly lens: Lens }) {
  const [draft, setDraft] = useState(lens.resource ?? "");
  const text = draft.trim();
  const problem = problemOfResource(text);
  const take = () => {
    if (problem !== null || text === (lens.resource ?? "")) return;
    changeLens(({ resource: _before, ...others }) => (text === "" ? others : { ...others, resource: text }));
  };
  return (
    <TextField
      label="Resource"
      placeholder="any resource"
      help="Its ARN, such as arn:aws:s3:::bucket/key."
      value={draft}
      problem={problem ?? undefined}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
    />
  );
}

/** What the question takes for granted, each to be left open. */
function KnownKeys({ lens }: { readonly lens: Lens }) {
  const known = Object.entries(lens.context);
  if (known.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>What the question takes for granted ({known.length})</summary>
      <ul className={styles.known}>
        {known.map(([key, value]) => (
          <li key={key} className={styles.knownKey}>
            <code>{factText(key, value)}</code>
            <Button
              kind="quiet"
              aria-label={`Leave ${key} open`}
              onClick={() => changeLens((now) => withContext(now, key, undefined))}
            >
              leave open
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
