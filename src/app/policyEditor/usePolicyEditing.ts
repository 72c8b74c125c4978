import { useEffect, useMemo, useRef, useState } from "react";
import { editPolicy } from "../../core/design/commands";
import type { Entry } from "../../core/design/history";
import type { Design, Policy } from "../../core/design/types";
import { offsetOf } from "../../core/json/offsetOf";
import type { Problem } from "../../core/json/problem";
import type { JsonObject } from "../../core/json/value";
import { useActionCatalog } from "../catalog/actionCatalog";
import type { ProblemMend } from "../dialogs/ProblemList";
import { readPolicyText } from "../dialogs/policyText";
import { useDebounced } from "../dialogs/useDebounced";
import { performOn } from "../store/actions";
import { useDesign } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { type Mend, mended, mendOf } from "./mends";

/** Shorter texts are read at every key, longer ones when the person pauses. */
const READ_AT_ONCE_CHARACTERS = 50_000;
const PAUSE_MS = 300;

export interface PolicyEditing {
  readonly text: string;
  /** What the text says; null: it can't be read. */
  readonly document: JsonObject | null;
  readonly problems: readonly Problem[];
  readonly state: "in-force" | "draft" | "reading" | "read-only";
  readonly isReadOnly: boolean;
  /** The design when the editing began. */
  readonly since: Design;
  /** Where the cursor is asked to go; a new object for every request. */
  readonly goTo: { readonly offset: number } | null;
  readonly change: (text: string) => void;
  readonly goBack: () => void;
  readonly show: (problem: Problem) => void;
  /** What does away with a problem; null where nothing sure does, or where nothing may be changed. */
  readonly mendOf: (problem: Problem) => ProblemMend | null;
}

/**
 * The text of a policy that is put in force at every key where it can be read, and kept as a draft where it can't. All of it
 * is one entry to undo. What happens to the policy elsewhere (undo, another edit) comes back into the text.
 */
export function usePolicyEditing(policy: Policy): PolicyEditing {
  const design = useDesign();
  const catalog = useActionCatalog();
  const isReadOnly = useDocument(({ saveState }) => saveState.kind === "read-only") || policy.awsManaged === true;
  const [since] = useState(design);
  const [text, setText] = useState(() => textOf(policy));
  const [goTo, setGoTo] = useState<{ readonly offset: number } | null>(null);
  const entry = useRef<Entry | null>(null);
  const written = useRef(policy);
  const settled = useDebounced(text, text.length > READ_AT_ONCE_CHARACTERS ? PAUSE_MS : 0);
  const { organization } = design;
  const { document, problems } = useMemo(
    () => readPolicyText(settled, policy.type, organization, catalog),
    [settled, policy.type, organization, catalog],
  );

  useEffect(() => {
    if (isReadOnly || settled === textOf(written.current) || isInForce(written.current, document)) return;
    const changes = document === null ? { draft: settled } : { document, draft: undefined };
    const done = performOn(entry.current, editPolicy, { policyId: written.current.id, changes });
    if (done.result.kind !== "done") return;
    entry.current = done.entry;
    written.current = done.result.design.policies.get(written.current.id) ?? written.current;
  }, [settled, document, isReadOnly]);

  useEffect(() => {
    const { current } = written;
    if (policy.document === current.document && policy.draft === current.draft) return;
    written.current = policy;
    setText(textOf(policy));
  }, [policy]);

  const isSettled = settled === text;
  const apply = (mend: Mend) => {
    setText(mended(text, mend));
    setGoTo({ offset: mend.from });
  };
  return {
    text,
    document,
    problems,
    state: isReadOnly ? "read-only" : !isSettled ? "reading" : document === null ? "draft" : "in-force",
    isReadOnly,
    since,
    goTo,
    change: setText,
    goBack: () => setText(textOf({ ...policy, draft: undefined })),
    show: (problem) => setGoTo({ offset: offsetOf(text, problem) }),
    mendOf: (problem) => {
      const mend = isReadOnly || !isSettled ? null : mendOf(text, problem);
      return mend === null ? null : { title: mend.title, apply: () => apply(mend) };
    },
  };
}

function textOf({
  document,
  draft,
}: Pick<Policy, "document" | "draft"> | { document?: JsonObject; draft: undefined }): string {
  return draft ?? (document === undefined ? "" : `${JSON.stringify(document, null, 2)}\n`);
}

/** White space alone puts nothing else in force. */
function isInForce({ document: inForce, draft }: Policy, document: JsonObject | null): boolean {
  return document !== null && draft === undefined && JSON.stringify(inForce) === JSON.stringify(document);
}
