import { useId, useState } from "react";
import { collisionsOf } from "../../core/design/collisions";
import { setAccount } from "../../core/design/commands";
import type { AccountNode, UseCase } from "../../core/design/types";
import { USE_CASE_KINDS } from "../../core/words/useCases";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { Term } from "../ui/Term";
import { WithTerms } from "../ui/WithTerms";
import styles from "./Fields.module.css";
import { changedUseCase, fieldsOf, type UseCaseFields } from "./useCaseEdits";

/** The account's use cases, each a small group of fields; a change is taken when a field is left. */
export function UseCaseForm({ account }: { readonly account: AccountNode }) {
  const design = useDesign();
  const setUseCases = (useCases: readonly UseCase[]) =>
    perform(setAccount, { nodeId: account.id, changes: { useCases } });
  return (
    <>
      {account.useCases.map((useCase, index) => (
        // A use case has no id; what it says is part of the key, so that an undone change is seen in the fields.
        <UseCaseGroup
          key={`${index} ${JSON.stringify(useCase)}`}
          title={account.useCases.length > 1 ? `Use case ${index + 1}` : "Use case"}
          useCase={useCase}
          onChange={(changed) => setUseCases(account.useCases.with(index, changed))}
          onRemove={() => setUseCases(account.useCases.toSpliced(index, 1))}
        />
      ))}
      {collisionsOf(design, account.id).length > 0 ? (
        <p className={styles.warning}>
          <WithTerms>One account for one use case keeps them apart (Single Use Case Rule).</WithTerms>
        </p>
      ) : null}
      <p className={styles.hint}>
        An{" "}
        <Term id="enterprise-use-case" inText>
          enterprise use case
        </Term>{" "}
        serves everyone. A{" "}
        <Term id="runtime-use-case" inText>
          runtime use case
        </Term>{" "}
        is a{" "}
        <Term id="business-unit" inText>
          business unit
        </Term>
        ’s workload in one{" "}
        <Term id="delivery-phase" inText>
          delivery phase
        </Term>
        ;{" "}
        <Term id="environment" inText>
          environments
        </Term>{" "}
        with like needs may share it.
      </p>
      <div>
        <Button glyph="plus" onClick={() => setUseCases([...account.useCases, { kind: "runtime" }])}>
          Add a use case
        </Button>
      </div>
    </>
  );
}

interface UseCaseGroupProps {
  readonly title: string;
  readonly useCase: UseCase;
  readonly onChange: (useCase: UseCase) => void;
  readonly onRemove: () => void;
}

function UseCaseGroup({ title, useCase, onChange, onRemove }: UseCaseGroupProps) {
  const id = useId();
  const { organization } = useDesign();
  const [fields, setFields] = useState(() => fieldsOf(useCase));
  const isKnown = USE_CASE_KINDS.some(({ kind }) => kind === useCase.kind);
  const take = (taken: UseCaseFields) => {
    const changed = changedUseCase(useCase, taken);
    if (JSON.stringify(changed) !== JSON.stringify(useCase)) onChange(changed);
  };
  const text = (field: keyof UseCaseFields, label: string, placeholder: string, list?: string) => (
    <label className={styles.labelled}>
      <span>{label}</span>
      <input
        className={styles.input}
        placeholder={placeholder}
        list={list}
        value={fields[field]}
        onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
        onBlur={() => take(fields)}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(fields);
        }}
      />
    </label>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.kindRow}>
        <label className={styles.labelled}>
          <span>Kind</span>
          <select
            className={styles.input}
            value={fields.kind}
            onChange={(event) => take({ ...fields, kind: event.target.value })}
          >
            {USE_CASE_KINDS.map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
            {isKnown ? null : <option value={useCase.kind}>{useCase.kind}</option>}
          </select>
        </label>
        <IconButton glyph="remove" label={`Remove the ${title.toLowerCase()}`} onClick={onRemove} />
      </div>
      {fields.kind === "runtime" || fields.businessUnit !== "" || fields.phase !== "" ? (
        <>
          {text("businessUnit", "Business unit", "Ecommerce")}
          {text("phase", "Delivery phase", organization.phases[0] ?? "dev", `${id}-phases`)}
          {text("environments", "Environments", "dev, uat")}
          <datalist id={`${id}-phases`}>
            {organization.phases.map((phase) => (
              <option key={phase} value={phase} />
            ))}
          </datalist>
        </>
      ) : null}
    </fieldset>
  );
}
