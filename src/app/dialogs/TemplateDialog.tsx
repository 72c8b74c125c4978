import { Fragment, useMemo, useState } from "react";
import { attachPolicy, editPolicy } from "../../core/design/commands";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import type { NodeId, Policy, PolicyId } from "../../core/design/types";
import {
  canRequire,
  policyFromTemplate,
  readArguments,
  requirementFromTemplate,
  templateById,
} from "../../core/templates";
import type { PolicyTemplate, TemplateArguments } from "../../core/templates/types";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { newPolicyId, newRequirementId } from "../store/ids";
import { freePolicyName } from "../store/newPolicies";
import { select } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import { addPolicyAt } from "./addPolicyAt";
import styles from "./dialogs.module.css";
import { EnablingNote } from "./EnablingNote";
import { ParameterField } from "./ParameterField";
import { PolicySize } from "./PolicySize";
import { TemplateDocumentation } from "./TemplateDocumentation";
import { firstTexts, isEditedByHand, organizationIdIn, problemsOf } from "./templateForm";

export interface TemplateDialogProps {
  readonly templateId: string;
  readonly targetId: NodeId | null;
  /** The policy whose parameters are edited; absent for a new one. */
  readonly policyId?: PolicyId;
  readonly onClose: () => void;
}

/** Fills in a template: what it is for, its parameters, and the policy that they make. */
export function TemplateDialog({ templateId, targetId, policyId, onClose }: TemplateDialogProps) {
  const design = useDesign();
  const template = templateById(templateId);
  const policy = policyId === undefined ? undefined : design.policies.get(policyId);
  if (template === undefined)
    return (
      <Dialog
        title="Unknown template"
        width="narrow"
        onClose={onClose}
        footer={<Button onClick={onClose}>Close</Button>}
      >
        <p>This Orgwright has no template “{templateId}”. Edit the policy's text instead.</p>
      </Dialog>
    );
  return <KnownTemplate template={template} targetId={targetId} policy={policy} onClose={onClose} />;
}

interface KnownTemplateProps {
  readonly template: PolicyTemplate;
  readonly targetId: NodeId | null;
  readonly policy: Policy | undefined;
  readonly onClose: () => void;
}

function KnownTemplate({ template, targetId, policy, onClose }: KnownTemplateProps) {
  const design = useDesign();
  const [name, setName] = useState(() => policy?.name ?? freePolicyName(design, template.policyName));
  const [texts, setTexts] = useState<TemplateArguments>(() => firstTexts(template, policy, design.organization));
  const [keepsId, setKeepsId] = useState(true);
  const [requires, setRequires] = useState(true);
  const read = useMemo(() => readArguments(template, texts), [template, texts]);
  const problems = read.ok ? read.warnings : read.problems;
  const document = useMemo(() => (read.ok ? template.document(read.value) : null), [template, read]);

  const isIdOpen = policy === undefined && design.organization.awsId === undefined;
  const namedId = isIdOpen && read.ok ? organizationIdIn(template, read.value) : undefined;

  const offersRequirement = policy === undefined && targetId !== null && canRequire(design, template, targetId);
  const requirementAt = (attachToId: NodeId, given: TemplateArguments) =>
    offersRequirement
      ? requirementFromTemplate(design, template, {
          id: newRequirementId(template.requirement ?? template.title),
          given,
          targetId: attachToId,
        })
      : undefined;

  const add = (attachToId: NodeId | null) => {
    if (!read.ok) return;
    const made = { ...policyFromTemplate(template, newPolicyId(name), read.value), name };
    onClose();
    addPolicyAt(made, attachToId, {
      organizationId: keepsId ? namedId : undefined,
      requirement: requires && attachToId !== null ? requirementAt(attachToId, read.value) : undefined,
    });
  };
  const save = () => {
    if (!read.ok || policy === undefined || document === null) return;
    onClose();
    const changes = { name, document, draft: undefined, template: { id: template.id, parameters: read.value } };
    perform(editPolicy, { policyId: policy.id, changes });
  };

  return (
    <Dialog
      title={policy === undefined ? template.title : `${template.title}: ${policyLabelOf(design, policy.id)}`}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {policy !== undefined ? (
            <Button kind="primary" disabled={!read.ok} onClick={save}>
              Save
            </Button>
          ) : (
            <>
              {targetId === null ? null : (
                <Button disabled={!read.ok} onClick={() => add(null)}>
                  Add to the library only
                </Button>
              )}
              <Button kind="primary" disabled={!read.ok} onClick={() => add(targetId)}>
                {targetId === null ? "Add to the library" : `Add and attach to ${labelOf(design, targetId)}`}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <p>{template.summary}</p>
          {policy === undefined ? <EnablingNote type={template.policyType} targetId={targetId} /> : null}
          {policy !== undefined && isEditedByHand(template, policy) ? (
            <p className={styles.note}>
              The text of this policy was edited by hand. Saving here writes it anew from the parameters and drops those
              edits; undo brings them back.
            </p>
          ) : null}
          {policy === undefined && targetId !== null ? (
            <ExistingOffers templateId={template.id} targetId={targetId} onClose={onClose} />
          ) : null}
          <TextField label="Name in AWS" value={name} onChange={setName} maxLength={128} />
          {template.parameters.map((parameter) => (
            <Fragment key={parameter.id}>
              <ParameterField
                parameter={parameter}
                texts={texts[parameter.id] ?? []}
                problems={problemsOf(problems, parameter.id)}
                onChange={(changed) => setTexts({ ...texts, [parameter.id]: changed })}
              />
              {namedId !== undefined && parameter.kind === "organization-ids" ? (
                <OwnIdChoice id={namedId} isTaken={keepsId} onChange={setKeepsId} />
              ) : null}
            </Fragment>
          ))}
          {offersRequirement ? (
            <label className={styles.check}>
              <input type="checkbox" checked={requires} onChange={() => setRequires(!requires)} />
              <span>
                Keep as a requirement: “{template.requirement}”. Findings then say when a change breaks it in{" "}
                {labelOf(design, targetId)}.
              </span>
            </label>
          ) : null}
        </div>
        <div className={styles.column}>
          <TemplateDocumentation template={template} />
          <section aria-label="The policy as it would be">
            <PolicySize document={document} type={template.policyType} />
            <textarea
              className={styles.json}
              aria-label="The policy's JSON"
              readOnly
              rows={16}
              value={document === null ? "Mend what is marked on the left." : JSON.stringify(document, null, 2)}
            />
          </section>
        </div>
      </div>
    </Dialog>
  );
}

interface OwnIdChoiceProps {
  readonly id: string;
  readonly isTaken: boolean;
  readonly onChange: (isTaken: boolean) => void;
}

/** A design that doesn't know its organization's id can't answer who belongs to it: the one typed here may be it. */
function OwnIdChoice({ id, isTaken, onChange }: OwnIdChoiceProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isTaken} onChange={() => onChange(!isTaken)} />
      <span>{id} is the organization of this design. Keep it, so that the answers know who belongs to it.</span>
    </label>
  );
}

interface ExistingOffersProps {
  readonly templateId: string;
  readonly targetId: NodeId;
  readonly onClose: () => void;
}

/** The policies that were made from this template before: one of them may be what is wanted. */
function ExistingOffers({ templateId, targetId, onClose }: ExistingOffersProps) {
  const design = useDesign();
  const existing = [...design.policies.values()].filter(({ template }) => template?.id === templateId);
  const attach = (policyId: PolicyId) => {
    onClose();
    if (perform(attachPolicy, { nodeId: targetId, policyId, enablesType: true }).kind === "done") select([targetId]);
  };
  return existing.map(({ id }) => (
    <div key={id} className={styles.offer}>
      <p>The design has {policyLabelOf(design, id)} from this template already.</p>
      <Button
        glyph="attach"
        disabled={design.nodes.get(targetId)?.policyIds.includes(id) === true}
        onClick={() => attach(id)}
      >
        Attach the existing one
      </Button>
    </div>
  ));
}
