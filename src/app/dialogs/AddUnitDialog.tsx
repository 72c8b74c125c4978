import { useMemo, useState } from "react";
import { labelOf } from "../../core/design/labels";
import { parentIdOf } from "../../core/design/queries";
import { addressed, addUnit, type CellAddress, columnKeyOf, type MatrixColumn, matrixOf } from "../../core/matrix";
import { columnTitle, isListedPhase } from "../../core/pictures/matrix/matrixTexts";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { newNodeId } from "../store/ids";
import { select } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextField } from "../ui/TextField";
import styles from "./dialogs.module.css";

const OWN: readonly CellAddress["column"][] = [
  { kind: "own", useCaseKind: "delivery" },
  { kind: "own", useCaseKind: "sandbox" },
];

/** A new business unit with the accounts that it starts with. */
export function AddUnitDialog({ onClose }: { readonly onClose: () => void }) {
  const design = useDesign();
  const [name, setName] = useState("");
  const choices = useMemo(() => choicesOf(matrixOf(design).columns), [design]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        matrixOf(design)
          .columns.filter(isListedPhase)
          .map(({ key }) => key),
      ),
  );
  const columns = choices.filter((column) => chosen.has(columnKeyOf(column)));
  const preview = useMemo(() => previewOf(design, name, columns), [design, name, columns]);
  const add = () => {
    const result = perform(addUnit, { name, columns, newId: newNodeId });
    if (result.kind === "refused") return;
    onClose();
    const added = result.patch.flatMap((change) => (change.of === "node" && change.before === null ? [change.id] : []));
    const accounts = added.filter((id) => result.design.nodes.get(id)?.kind === "account");
    select(accounts.length > 0 ? accounts : added);
  };
  const toggle = (key: string) =>
    setChosen(new Set(chosen.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key]));
  return (
    <Dialog
      title="Add a business unit"
      width="medium"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={preview.lines.length === 0} onClick={add}>
            Add the unit
          </Button>
        </>
      }
    >
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label="Name"
          data-autofocus
          value={name}
          placeholder="Payments"
          problem={preview.problem}
          onChange={setName}
        />
        <fieldset className={styles.fieldset} data-inline>
          <legend>An account for</legend>
          {choices.map((column) => {
            const key = columnKeyOf(column);
            return (
              <label key={key} className={styles.check}>
                <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} />
                {columnTitle(column)}
              </label>
            );
          })}
        </fieldset>
        {preview.lines.length === 0 ? null : (
          <section aria-label="What is added">
            <ul className={styles.added}>
              {preview.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {preview.warnings.map((warning) => (
              <p key={warning} className={styles.caution}>
                {warning}
              </p>
            ))}
          </section>
        )}
      </form>
    </Dialog>
  );
}

/** The phases of the organization, and what a unit may have of its own. */
function choicesOf(columns: readonly MatrixColumn[]): readonly CellAddress["column"][] {
  return [...columns.filter(isListedPhase).map(addressed), ...OWN];
}

interface Preview {
  /** "Payments OU in Runtime OU", "payments-dev (aws+payments-dev@example.com)"; none where it can't be added. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly problem: string | undefined;
}

/** The command run on the side. */
function previewOf(
  design: ReturnType<typeof useDesign>,
  name: string,
  columns: readonly CellAddress["column"][],
): Preview {
  if (name.trim() === "") return { lines: [], warnings: [], problem: undefined };
  const result = addUnit.run(design, { name, columns, newId: newNodeId });
  if (result.kind === "refused")
    return { lines: [], warnings: [], problem: `${result.problem.message} ${result.problem.remedy}`.trim() };
  const after = result.design;
  const lines = result.patch.flatMap((change) => {
    if (change.of !== "node" || change.before !== null || change.after === null) return [];
    const { node } = change.after;
    const isInNew = result.patch.some((other) => other.of === "node" && other.id === change.after?.parentId);
    const parentId = parentIdOf(after, node.id);
    const where = parentId === null || (isInNew && node.kind === "account") ? "" : ` in ${labelOf(after, parentId)}`;
    const email = node.kind === "account" && node.email !== undefined ? ` (${node.email})` : "";
    return [`${labelOf(after, node.id)}${email}${where}`];
  });
  return { lines, warnings: result.warnings.map(({ message }) => message), problem: undefined };
}
