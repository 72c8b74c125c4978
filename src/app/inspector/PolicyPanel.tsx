import { editPolicy, removePolicy } from "../../core/design/commands";
import { labelOf, shown } from "../../core/design/labels";
import { targetsOf } from "../../core/design/queries";
import { type Policy, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { visible } from "../../core/json/problem";
import { templateById } from "../../core/templates";
import { policySizeSentence, policyTypeWord } from "../../core/words/policyWords";
import { FindingsSection } from "../findings/FindingsSection";
import { tryWithout } from "../lens/tryWithout";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { select, useView } from "../store/viewStore";
import { Breakable } from "../ui/Breakable";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { Term } from "../ui/Term";
import attached from "./AttachedPolicy.module.css";
import { CommitField } from "./CommitField";
import fields from "./Fields.module.css";
import styles from "./Inspector.module.css";
import { NameButton } from "./NameButton";
import { detach, editParameters, editText, hasParameters } from "./policyActions";
import statement from "./StatementView.module.css";

/** A policy chosen in the library or the inspector: what it is, where it is attached, its text. */
export function PolicyPanel({ policy }: { readonly policy: Policy }) {
  const { organization } = useDesign();
  const isManaged = policy.awsManaged === true;
  const template = policy.template === undefined ? undefined : templateById(policy.template.id);
  const rename = (name: string) => perform(editPolicy, { policyId: policy.id, changes: { name } });
  const describe = (text: string) =>
    perform(editPolicy, { policyId: policy.id, changes: { description: text || undefined } });
  return (
    <>
      <div className={styles.section}>
        <div className={styles.heading}>
          <p className={styles.kind}>
            {isManaged ? "AWS managed " : ""}
            <PolicyType type={policy.type} />
          </p>
          <IconButton
            glyph="close"
            label="Close the policy"
            onClick={() => useView.setState({ selectedPolicyId: null })}
          />
        </div>
        <h2 className={styles.name} aria-label={visible(policy.name)}>
          <Breakable text={visible(policy.name)} />
        </h2>
        {policy.description ? <p>{policy.description}</p> : null}
        <p className={fields.summary}>
          {policySizeSentence(organization, policy)}
          {template === undefined ? "" : `, made from the template “${template.title}”`}.
        </p>
        <Buttons policy={policy} />
        {isManaged ? null : (
          <details className={fields.form}>
            <summary className={fields.more}>Name and description</summary>
            <CommitField label="Name" value={policy.name} commit={rename} />
            <CommitField label="Description" value={policy.description ?? ""} commit={describe} />
          </details>
        )}
      </div>
      <FindingsSection key={policy.id} policyId={policy.id} />
      <Targets policy={policy} />
      <section className={styles.section} aria-label="Text">
        <h3 className={styles.title}>Text</h3>
        {policy.draft === undefined ? null : (
          <p className={attached.draft}>
            Its newest text can’t be read yet{policy.document === undefined ? "." : ": this one is in force."}
          </p>
        )}
        {policy.document === undefined ? null : (
          // Focusable, so that the keyboard can scroll it.
          <section className={statement.document} aria-label={`Text of ${shown(policy.name)}`} tabIndex={0}>
            <pre className={statement.code}>{JSON.stringify(policy.document, null, 2)}</pre>
          </section>
        )}
      </section>
    </>
  );
}

function Buttons({ policy }: { readonly policy: Policy }) {
  const isOff = useView((state) => state.disabledPolicyIds.has(policy.id));
  return (
    <div className={styles.buttons}>
      {hasParameters(policy) ? <Button onClick={() => editParameters(policy)}>Edit parameters</Button> : null}
      {policy.awsManaged === true ? null : (
        <Button data-opens="policy-editor" onClick={() => editText(policy)}>
          Edit text
        </Button>
      )}
      <Button glyph={isOff ? "eye-off" : "eye"} aria-pressed={isOff} onClick={() => tryWithout(policy.id, !isOff)}>
        Try without
      </Button>
      {policy.awsManaged === true ? null : (
        <Button kind="danger" onClick={() => perform(removePolicy, { policyId: policy.id })}>
          Delete
        </Button>
      )}
    </div>
  );
}

function Targets({ policy }: { readonly policy: Policy }) {
  const design = useDesign();
  const targets = targetsOf(design, policy.id);
  return (
    <section className={styles.section} aria-label="Attached to">
      <h3 className={styles.title}>
        Attached to {targets.length} <Term id="target">{targets.length === 1 ? "target" : "targets"}</Term>
      </h3>
      {targets.length === 0 ? <p className={styles.hint}>Drag it onto the root, an OU or an account.</p> : null}
      <ul className={styles.list}>
        {targets.map((node) => (
          <li key={node.id} className={attached.inherited}>
            <NameButton name={labelOf(design, node.id)} className={attached.name} onClick={() => select([node.id])} />
            <IconButton
              glyph="close"
              label={`Detach ${shown(policy.name)} from ${shown(node.name)}`}
              onClick={() => detach(node.id, policy.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const TERMS: Readonly<Record<string, string>> = { [SERVICE_CONTROL_POLICY]: "scp", [RESOURCE_CONTROL_POLICY]: "rcp" };

/** "SCP", "RCP", which lead to the glossary; other types by their words. */
function PolicyType({ type }: Pick<Policy, "type">) {
  const term = TERMS[type];
  return term === undefined ? policyTypeWord(type) : <Term id={term}>{policyTypeWord(type)}</Term>;
}
