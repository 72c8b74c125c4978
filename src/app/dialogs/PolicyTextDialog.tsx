import { useEffect, useMemo, useRef, useState } from "react";
import { editPolicy } from "../../core/design/commands";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import {
  type NodeId,
  type Policy,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";
import type { Problem } from "../../core/json/problem";
import { useActionCatalog } from "../catalog/actionCatalog";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { newPolicyId } from "../store/ids";
import { freePolicyName } from "../store/newPolicies";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import { addPolicyAt } from "./addPolicyAt";
import { CodeArea } from "./CodeArea";
import styles from "./dialogs.module.css";
import { PolicySize } from "./PolicySize";
import { ProblemList } from "./ProblemList";
import { FIRST_TEXT, offsetOf, readPolicyText } from "./policyText";
import { useDebounced } from "./useDebounced";

/** Shorter texts are read at every key, longer ones when the person pauses. */
const READ_AT_ONCE_CHARACTERS = 50_000;
const PAUSE_MS = 300;

export interface PolicyTextDialogProps {
  /** The policy to edit; null for a new one. */
  readonly policyId: PolicyId | null;
  /** Where a new policy is attached; null for the library only. */
  readonly targetId: NodeId | null;
  readonly text?: string;
  readonly name?: string;
  readonly onClose: () => void;
}

/** A policy as text: read at every key, saved into force where it can be read, else kept as a draft. */
export function PolicyTextDialog(props: PolicyTextDialogProps) {
  const { policyId, targetId, onClose } = props;
  const design = useDesign();
  const policy = policyId === null ? undefined : design.policies.get(policyId);
  const first = useRef(firstFields(policy, props));
  const [name, setName] = useState(() => first.current.name || freePolicyName(design, "MyPolicy"));
  const [description, setDescription] = useState(first.current.description);
  const [type, setType] = useState<PolicyType>(policy?.type ?? SERVICE_CONTROL_POLICY);
  const [text, setText] = useState(first.current.text);
  const [isLeaving, setLeaving] = useState(false);
  const isFirstText = first.current.text === FIRST_TEXT;
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useDebounced(text, text.length > READ_AT_ONCE_CHARACTERS ? PAUSE_MS : 0);
  const catalog = useActionCatalog();
  const { document, problems } = useMemo(
    () => readPolicyText(settled, type, design.organization, catalog),
    [settled, type, design.organization, catalog],
  );
  const isRead = settled === text;
  const isReadable = document !== null;

  useEffect(() => {
    if (isFirstText) area.current?.select(); // what is pasted takes its place
  }, [isFirstText]);

  const goTo = (problem: Problem) => {
    const offset = offsetOf(text, problem);
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  };
  const isChanged = text !== first.current.text || (policy !== undefined && name !== policy.name);
  const leave = () => (isChanged && !isLeaving ? setLeaving(true) : onClose());

  const save = () => {
    onClose();
    if (policy !== undefined) {
      const content = isReadable ? { document, draft: undefined } : { draft: text };
      perform(editPolicy, {
        policyId: policy.id,
        changes: { name, description: description || undefined, ...content },
      });
      return;
    }
    const made: Policy = {
      id: newPolicyId(name),
      type,
      name,
      ...(description === "" ? {} : { description }),
      ...(isReadable ? { document } : { draft: text }),
    };
    addPolicyAt(made, targetId);
  };

  const isAwsOwn = policy?.awsManaged === true;
  const where = targetId === null || policy !== undefined ? "" : ` and attach to ${labelOf(design, targetId)}`;
  return (
    <Dialog
      title={policy === undefined ? "A policy of your own" : `Edit ${policyLabelOf(design, policy.id)}`}
      width="wide"
      onClose={leave}
      footer={
        isLeaving ? (
          <>
            <p>Leave without saving what you changed?</p>
            <Button onClick={() => setLeaving(false)}>Keep editing</Button>
            <Button kind="danger" onClick={onClose}>
              Discard the changes
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave}>{isAwsOwn ? "Close" : "Cancel"}</Button>
            {isAwsOwn ? null : (
              <Button kind="primary" disabled={!isRead || name.trim() === ""} onClick={save}>
                {isReadable ? "Save" : "Keep as draft"}
                {where}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.fields}>
        <TextField label="Name" value={name} onChange={setName} maxLength={128} readOnly={isAwsOwn} />
        <TextField
          label="Description"
          value={description}
          onChange={setDescription}
          maxLength={512}
          readOnly={isAwsOwn}
        />
        {policy === undefined ? <TypeField type={type} onChange={setType} /> : null}
      </div>
      <CodeArea
        ref={area}
        label="The policy's text (JSON)"
        value={text}
        onChange={setText}
        readOnly={isAwsOwn}
        isInvalid={!isReadable}
      />
      <div className={styles.under}>
        <PolicySize document={document} type={type} />
        <p role="status">{statusOf(isRead, isReadable, problems, policy)}</p>
        <div className={styles.found}>
          <ProblemList problems={problems} onGoTo={goTo} />
        </div>
      </div>
    </Dialog>
  );
}

function TypeField({ type, onChange }: { readonly type: PolicyType; readonly onChange: (type: PolicyType) => void }) {
  return (
    <label className={styles.select}>
      Type
      <select value={type} onChange={(event) => onChange(event.target.value)}>
        <option value={SERVICE_CONTROL_POLICY}>Service control policy (SCP)</option>
        <option value={RESOURCE_CONTROL_POLICY}>Resource control policy (RCP)</option>
      </select>
    </label>
  );
}

function firstFields(policy: Policy | undefined, { text, name }: PolicyTextDialogProps) {
  const inForce = policy?.document === undefined ? FIRST_TEXT : `${JSON.stringify(policy.document, null, 2)}\n`;
  return {
    name: name ?? policy?.name ?? "",
    description: policy?.description ?? "",
    text: text ?? policy?.draft ?? inForce,
  };
}

function statusOf(
  isRead: boolean,
  isReadable: boolean,
  problems: readonly Problem[],
  policy: Policy | undefined,
): string {
  if (!isRead) return "Reading…";
  if (!isReadable)
    return policy?.document === undefined
      ? "This can't be read yet. Kept as a draft, it allows and denies nothing."
      : "This can't be read yet. Kept as a draft, it changes nothing: the last text that could be read stays in force.";
  if (problems.some(({ severity }) => severity === "error"))
    return "Its meaning is clear and it can be put in force here, but AWS would refuse it:";
  return problems.length > 0 ? "It can be put in force. Look at this first:" : "No problems found.";
}
