import { useEffect, useMemo, useRef, useState } from "react";
import { editPolicy } from "../../core/design/commands";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import {
  type Design,
  type NodeId,
  type Policy,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../../core/design/types";
import { formatJson } from "../../core/json/formatJson";
import { offsetOf } from "../../core/json/offsetOf";
import { describeProblem, type Problem } from "../../core/json/problem";
import { useActionCatalog } from "../catalog/actionCatalog";
import { mended, mendOf } from "../policyEditor/mends";
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
import { EnablingNote } from "./EnablingNote";
import { PolicySize } from "./PolicySize";
import { PolicyTypeField, RcpOffer } from "./PolicyTypeField";
import { ProblemList } from "./ProblemList";
import { FIRST_TEXT, isRatherRcp, readPolicyText } from "./policyText";
import { replaceText } from "./replaceText";
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
  const [first] = useState(() => firstFields(design, policy, props));
  const [name, setName] = useState(() => first.name || freePolicyName(design, "MyPolicy"));
  const [description, setDescription] = useState(first.description);
  const [type, setType] = useState<PolicyType>(first.type);
  const [text, setText] = useState(first.text);
  const [isLeaving, setLeaving] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const isFirstText = first.text === FIRST_TEXT;
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useDebounced(text, text.length > READ_AT_ONCE_CHARACTERS ? PAUSE_MS : 0);
  const catalog = useActionCatalog();
  const { document, problems } = useMemo(
    () => readPolicyText(settled, type, design.organization, catalog),
    [settled, type, design.organization, catalog],
  );
  const isRead = settled === text;
  const isReadable = document !== null;
  const offersRcp = useMemo(
    () => policy === undefined && type === SERVICE_CONTROL_POLICY && isRatherRcp(settled, design.organization),
    [policy, type, settled, design.organization],
  );
  const formatted = useMemo(() => formatJson(settled), [settled]);

  useEffect(() => {
    if (isFirstText) area.current?.select(); // what is pasted takes its place
  }, [isFirstText]);

  const goTo = (problem: Problem) => {
    const offset = offsetOf(text, problem);
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  };
  const isChanged = text !== first.text || (policy !== undefined && name !== policy.name);
  const leave = () => (isChanged && !isLeaving ? setLeaving(true) : onClose());

  const replaceWith = (next: string) => {
    if (area.current !== null && next !== text && !replaceText(area.current, next)) setText(next);
  };
  const format = () => {
    if (formatted !== null) replaceWith(`${formatted}\n`);
  };
  const mendOfProblem = (problem: Problem) => {
    const mend = mendOf(text, problem);
    return mend === null ? null : { title: mend.title, apply: () => replaceWith(mended(text, mend)) };
  };

  const edit = ({ id }: Policy) => {
    const content = isReadable ? { document, draft: undefined } : { draft: text };
    return perform(editPolicy, {
      policyId: id,
      changes: { name, description: description || undefined, ...content },
    });
  };
  const add = () => {
    const made: Policy = {
      id: newPolicyId(name),
      type,
      name,
      ...(description === "" ? {} : { description }),
      ...(isReadable ? { document } : { draft: text }),
    };
    return addPolicyAt(made, targetId);
  };
  const save = () => {
    const result = policy === undefined ? add() : edit(policy);
    if (result.kind === "done") onClose();
    else setRefusal(result.problem);
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
        {policy === undefined ? <PolicyTypeField type={type} onChange={setType} /> : null}
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
        <div className={styles.row}>
          <div className={styles.grow}>
            <PolicySize document={document} type={type} text={settled} />
          </div>
          {isAwsOwn ? null : (
            <Button disabled={formatted === null || !isRead} onClick={format}>
              Format
            </Button>
          )}
        </div>
        {refusal === null ? null : (
          <p role="alert" className={styles.fieldProblem}>
            Not saved: {describeProblem(refusal)}
          </p>
        )}
        {policy === undefined ? <EnablingNote type={type} targetId={targetId} /> : null}
        {offersRcp ? <RcpOffer onTake={() => setType(RESOURCE_CONTROL_POLICY)} /> : null}
        <p role="status">{statusOf(isRead, isReadable, problems, policy)}</p>
        <div className={styles.found}>
          <ProblemList problems={problems} onGoTo={goTo} mendOf={isAwsOwn || !isRead ? undefined : mendOfProblem} />
        </div>
      </div>
    </Dialog>
  );
}

/** A text that is brought along is taken for what it reads like, as where several files are read. */
function firstFields(design: Design, policy: Policy | undefined, { text, name }: PolicyTextDialogProps) {
  const inForce = policy?.document === undefined ? FIRST_TEXT : `${JSON.stringify(policy.document, null, 2)}\n`;
  const isRcp = text !== undefined && isRatherRcp(text, design.organization);
  return {
    type: policy?.type ?? (isRcp ? RESOURCE_CONTROL_POLICY : SERVICE_CONTROL_POLICY),
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
