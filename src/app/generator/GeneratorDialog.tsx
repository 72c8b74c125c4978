import { useDeferredValue, useMemo, useState } from "react";
import { generateStructure, type StructurePlan, structurePreview } from "../../core/generator";
import { labelOfUseCase } from "../../core/words/useCases";
import { counted } from "../../core/words/words";
import { take } from "../store/actions";
import { useDesign } from "../store/derived";
import { newNodeId } from "../store/ids";
import { select } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import styles from "./Generator.module.css";
import { firstForm, OTHER_FUNCTIONS, type PlanForm, planIn, problemAt, type SecurityChoice } from "./planForm";
import { StructureTree } from "./StructureTree";
import { UnitRows } from "./UnitRows";

const SANDBOXES: readonly (readonly [StructurePlan["sandbox"], string])[] = [
  ["shared", "one for all"],
  ["per-unit", "one for each unit"],
  ["none", "none"],
];
const SECURITY: readonly (readonly [SecurityChoice, string])[] = [
  ["one", "one account"],
  ["apart", "log archive and security tooling apart"],
  ["none", "none"],
];

/** Business units × delivery phases as accounts and OUs: typed on the left, seen on the right, added as one step. */
export function GeneratorDialog({ onClose }: { readonly onClose: () => void }) {
  const design = useDesign();
  const [form, setForm] = useState<PlanForm>(() => firstForm(design));
  const plan = useDeferredValue(useMemo(() => planIn(form), [form]));
  const preview = useMemo(() => structurePreview(design, plan), [design, plan]);
  const { newOus, newAccounts, problems } = preview;
  const hasErrors = problems.some(({ severity }) => severity === "error");
  const isNothing = newOus + newAccounts === 0;
  const change = (changes: Partial<PlanForm>) => setForm({ ...form, ...changes });

  const add = () => {
    const made = generateStructure(design, planIn(form), newNodeId);
    if (made.kind === "refused") return; // what is wrong stands beside its field
    onClose();
    if (take(made.title, made.result).kind === "done") select(made.addedIds);
  };

  return (
    <Dialog
      title="Accounts by business unit and phase"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={hasErrors || isNothing} onClick={add}>
            {isNothing ? "Add" : `Add ${addedWords(newOus, newAccounts)}`}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.form}>
          <UnitRows form={form} problems={problems} onChange={(units) => change({ units })} />
          <TextField
            label="Delivery phases, in delivery order"
            value={form.phases}
            onChange={(phases) => change({ phases })}
            problem={problemAt(problems, "phases")}
            help="A unit gets an account for each."
          />
          <TextField
            label="Environments that share a phase’s account"
            value={form.sharing}
            onChange={(sharing) => change({ sharing })}
            problem={problemAt(problems, "environmentsSharing")}
            help="Those with like needs: “uat in dev”. May be empty."
          />
          <div className={styles.patterns}>
            <TextField
              label="Names"
              value={form.namePattern}
              onChange={(namePattern) => change({ namePattern })}
              problem={problemAt(problems, "namePattern")}
            />
            <TextField
              label="Emails"
              value={form.emailPattern}
              onChange={(emailPattern) => change({ emailPattern })}
              problem={problemAt(problems, "emailPattern")}
            />
          </div>
          <Choice
            legend="Sandbox accounts"
            choices={SANDBOXES}
            chosen={form.sandbox}
            onChange={(sandbox) => change({ sandbox })}
          />
          <Choice
            legend="Security"
            choices={SECURITY}
            chosen={form.security}
            onChange={(security) => change({ security })}
          />
          <fieldset className={styles.fieldset}>
            <legend>Other enterprise accounts</legend>
            <div className={styles.choices}>
              {OTHER_FUNCTIONS.map((kind) => (
                <label key={kind} className={styles.tick}>
                  <input
                    type="checkbox"
                    checked={form.others.includes(kind)}
                    onChange={() => change({ others: OTHER_FUNCTIONS.filter((each) => isChosen(form, each, kind)) })}
                  />
                  {labelOfUseCase(kind)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
        <StructureTree
          preview={preview}
          title={isNothing ? "Nothing would be added" : `Would add ${addedWords(newOus, newAccounts)}`}
        />
      </div>
    </Dialog>
  );
}

/** Whether a function is chosen after `toggled` was clicked. */
function isChosen({ others }: PlanForm, each: PlanForm["others"][number], toggled: string): boolean {
  return others.includes(each) !== (each === toggled);
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, choices, chosen, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.fieldset}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map(([value, text]) => (
          <label key={value} className={styles.tick}>
            <input type="radio" name={legend} checked={value === chosen} onChange={() => onChange(value)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function addedWords(ous: number, accounts: number): string {
  return [ous === 0 ? "" : counted(ous, "OU"), accounts === 0 ? "" : counted(accounts, "account")]
    .filter(Boolean)
    .join(" and ");
}
