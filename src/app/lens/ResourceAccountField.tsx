import { useId, useState } from "react";
import { shown } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { Lens } from "../../core/engine/types";
import { useDesign } from "../store/derived";
import { changeLens } from "./ask";
import styles from "./MoreFacts.module.css";
import { readResourceAccount, resourceAccountText } from "./resourceAccount";

/** Whose resource it is: of the account that asks where nothing is given, of one of the design, or of one outside. */
export function ResourceAccountField({ lens }: { readonly lens: Lens }) {
  const id = useId();
  const design = useDesign();
  const inForce = lens.resourceAccountId === undefined ? "" : resourceAccountText(design, lens.resourceAccountId);
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? inForce;
  const read = readResourceAccount(design, text);
  const take = () => {
    if (draft === null || read.kind === "problem") return;
    setDraft(null);
    changeLens(({ resourceAccountId: _before, ...others }) =>
      read.accountId === null ? others : { ...others, resourceAccountId: read.accountId },
    );
  };
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>Account that owns the resource</span>
      <input
        className={styles.input}
        list={`${id}-accounts`}
        placeholder="the account that asks"
        value={text}
        aria-invalid={read.kind === "problem"}
        aria-describedby={`${id}-help`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
      <datalist id={`${id}-accounts`}>
        {accountsUnder(design, design.rootId).map((account) => (
          <option key={account.id} value={shown(account.name)} />
        ))}
      </datalist>
      <span id={`${id}-help`} className={read.kind === "problem" ? styles.problem : styles.help}>
        {read.kind === "problem" ? read.message : "Its resource control policies filter the request, whoever asks."}
      </span>
    </label>
  );
}
