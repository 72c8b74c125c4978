import { useId } from "react";
import { shown } from "../../core/design/labels";
import type { SplitLine, SplitState } from "../../core/partition";
import { Glyph } from "../ui/glyphs";
import styles from "./Split.module.css";
import type { AccountEdit } from "./splitEdits";

/** What becomes of the account; `parentName`: where it comes to. */
function stateWords(state: SplitState, parentName: string): string {
  switch (state) {
    case "new":
      return "new";
    case "there":
      return "is there already";
    case "stays":
      return "keeps this account";
    case "moves":
      return `keeps this account, which moves to ${shown(parentName)}`;
  }
}

interface SplitTreeProps {
  readonly lines: readonly SplitLine[];
  /** `account`: its place among the accounts. */
  readonly onEdit: (account: number, edit: AccountEdit) => void;
}

/** The tree after a split, from the root down; each account with its name and email to be edited. */
export function SplitTree({ lines, onEdit }: SplitTreeProps) {
  return (
    <ul className={styles.tree} aria-label="The accounts as they would be">
      {lines.map((line, index) =>
        line.kind === "container" ? (
          <li key={index} className={styles.container} style={{ paddingInlineStart: line.depth * INDENT }}>
            <Glyph name={line.depth === 0 ? "root" : "ou"} size={14} />
            <span className={styles.name}>{line.name}</span>
            {line.isNew ? <span className={styles.new}>new</span> : null}
          </li>
        ) : (
          <li key={index} className={styles.account} style={{ paddingInlineStart: line.depth * INDENT }}>
            <AccountFields line={line} onEdit={(edit) => onEdit(line.index, edit)} />
          </li>
        ),
      )}
    </ul>
  );
}

const INDENT = 16;

interface AccountFieldsProps {
  readonly line: Extract<SplitLine, { kind: "account" }>;
  readonly onEdit: (edit: AccountEdit) => void;
}

function AccountFields({ line: { account, serves, state, parentName, nameBefore }, onEdit }: AccountFieldsProps) {
  const beforeId = useId();
  const { name, email = "" } = account;
  return (
    <>
      <p className={styles.serves}>
        <Glyph name="account" size={14} />
        <span>{serves}</span>
        <span className={state === "new" ? styles.new : styles.kept}>{stateWords(state, parentName)}</span>
      </p>
      <div className={styles.fields}>
        <input
          aria-label={`Name of the account for ${serves}`}
          aria-describedby={nameBefore === null ? undefined : beforeId}
          className={styles.input}
          value={name}
          onChange={(event) => onEdit({ name: event.target.value, email })}
        />
        <input
          aria-label={`Email of the account for ${serves}`}
          className={styles.input}
          placeholder="no email yet"
          value={email}
          onChange={(event) => onEdit({ name, email: event.target.value })}
        />
        {nameBefore === null ? null : (
          <p id={beforeId} className={styles.was}>
            was {shown(nameBefore)}
          </p>
        )}
      </div>
    </>
  );
}
