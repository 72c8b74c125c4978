import { shown } from "../../core/design/labels";
import { accountsUnder, nameOf, parentIdOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import type { Compared } from "../store/comparison";
import { useDesign } from "../store/derived";
import { openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./ComparePanel.module.css";

/** The two accounts: from the one, to the other. */
export function AccountsChoice({ compared }: { readonly compared: Compared & { readonly of: "accounts" } }) {
  const { from, to } = compared;
  const show = (next: { readonly from: NodeId; readonly to: NodeId }) =>
    openSidePanel({ kind: "compare", compared: { of: "accounts", ...next } });
  return (
    <div className={styles.choice}>
      <AccountField label="From" value={from} onChange={(id) => show({ from: id, to: id === to ? from : to })} />
      <AccountField label="To" value={to} onChange={(id) => show({ from: id === from ? to : from, to: id })} />
      <Button kind="quiet" onClick={() => show({ from: to, to: from })}>
        The other way round
      </Button>
    </div>
  );
}

interface AccountFieldProps {
  readonly label: string;
  readonly value: NodeId;
  readonly onChange: (id: NodeId) => void;
}

function AccountField({ label, value, onChange }: AccountFieldProps) {
  const design = useDesign();
  const accounts = accountsUnder(design, design.rootId);
  const names = new Set<string>();
  const twins = new Set(accounts.filter(({ name }) => names.size === names.add(name).size).map(({ name }) => name));
  return (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as NodeId)}>
        {design.nodes.has(value) ? null : <option value={value}>an account that is gone</option>}
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {shown(name)}
            {twins.has(name) ? ` in ${shown(nameOf(design, parentIdOf(design, id) ?? design.rootId))}` : ""}
          </option>
        ))}
      </select>
    </label>
  );
}
