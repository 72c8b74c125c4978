import { useMemo } from "react";
import { labelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import { capitalized } from "../../core/design/useCaseWords";
import {
  changeWords,
  differenceSummary,
  effectOf,
  effectsSentence,
  elsewhereWords,
  permissionDifference,
  permissionEffects,
} from "../../core/difference";
import { counted, listedUpTo } from "../../core/words/words";
import { useKnowledge } from "../catalog/knowledge";
import { useDebounced } from "../dialogs/useDebounced";
import { useDesign } from "../store/derived";
import { effectsElsewhere } from "../store/effectsElsewhere";
import { type Permissions, permissionsOf } from "../store/permissions";
import { select, useView } from "../store/viewStore";
import { usePainted } from "../ui/usePainted";
import styles from "./PolicyEditorPanel.module.css";

interface ChangedAccountsProps {
  readonly since: Design;
  readonly policyName: string;
  /** The text as it stands can't be read: what changes is by the last one that could. */
  readonly isDraft: boolean;
}

const MOST = 6;

/** Which accounts gain and lose what by all that was typed since the editing began; the canvas goes first. */
export function ChangedAccounts({ since, policyName, isDraft }: ChangedAccountsProps) {
  const design = usePainted(useDesign());
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const knowledge = useKnowledge();
  const before = useMemo(() => permissionsOf(since, lens, disabled, knowledge), [since, lens, disabled, knowledge]);
  const after = useMemo(() => permissionsOf(design, lens, disabled, knowledge), [design, lens, disabled, knowledge]);
  const changes = useMemo(
    () => (before === null || after === null ? [] : permissionDifference(before.map, after.map)),
    [before, after],
  );
  const elsewhere = useElsewhere(since, design, after);
  if (after === null) return null;
  const told = changes.filter((change) => effectOf(change) !== "otherReason");
  return (
    <section className={styles.changes} aria-label="Accounts that change">
      {isDraft ? <p>By the last text that could be read, not by what stands there now:</p> : null}
      <p role="status">
        {differenceSummary(changes) ?? `No account’s permissions change by what was typed in ${policyName}`}.
      </p>
      {elsewhere === null ? null : <p>{elsewhere}.</p>}
      <ul>
        {told.slice(0, MOST).map((change) => (
          <li key={`${change.before} ${change.after} ${change.accountIds[0]} ${change.actions.size}`}>
            <button type="button" className={styles.accounts} onClick={() => select(change.accountIds)}>
              {listedUpTo(
                2,
                change.accountIds.map((id) => labelOf(design, id)),
              )}
            </button>
            : {counted(change.actions.size, "action")}, {changeWords(change)}
          </li>
        ))}
      </ul>
      {told.length > MOST ? <p>… and {told.length - MOST} more changes.</p> : null}
    </section>
  );
}

const REST_MS = 400;

/** What was typed does in other Regions, where that is something else; once the typing rests. */
function useElsewhere(since: Design, design: Design, permissions: Permissions | null): string | null {
  const disabled = useView((state) => state.disabledPolicyIds);
  const rested = useDebounced(design, REST_MS);
  return useMemo(() => {
    if (permissions === null || rested !== design) return null;
    const before = permissionsOf(since, permissions.circumstances, disabled);
    const here = before === null ? [] : permissionEffects(before.map, permissions.map);
    const words = elsewhereWords(
      effectsSentence(here),
      effectsElsewhere(since, design, permissions, disabled, here.length === 0),
    );
    return words === null ? null : capitalized(words);
  }, [since, design, rested, permissions, disabled]);
}
