import { useMemo, useState } from "react";
import { labelOf, shown } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { differenceSummary, permissionDifference, structureDifference, structureSentence } from "../../core/difference";
import { useDesign } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { type Permissions, permissionsLike, usePermissions } from "../store/permissions";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel, useView } from "../store/viewStore";
import { IconButton } from "../ui/IconButton";
import { Changes } from "./Changes";
import styles from "./ComparePanel.module.css";
import { earlierDesigns } from "./earlierDesigns";

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "compare" };
}

/** Who gains and lose what: between two accounts, or between an earlier moment of this design and now. */
export default function ComparePanel({ request: { accountIds } }: PanelProps) {
  const permissions = usePermissions();
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.name}>{accountIds === null ? "What has changed" : "Two accounts compared"}</h2>
        <IconButton glyph="close" label="Close the comparison" shortcut="Escape" onClick={closeSidePanel} />
      </header>
      {permissions === null ? (
        <p className={styles.note}>The list of AWS’s actions is on its way…</p>
      ) : accountIds === null ? (
        <Moments permissions={permissions} />
      ) : (
        <Accounts permissions={permissions} accountIds={accountIds} />
      )}
    </div>
  );
}

interface AccountsProps {
  readonly permissions: Permissions;
  readonly accountIds: readonly [NodeId, NodeId];
}

function Accounts({ permissions, accountIds }: AccountsProps) {
  const design = useDesign();
  const [[from, to], setPair] = useState(accountIds);
  const accounts = accountsUnder(design, design.rootId);
  const { map } = permissions;
  const changes = useMemo(() => permissionDifference(map, map, [[from, to]]), [map, from, to]);
  const choice = (label: string, value: NodeId, onChange: (id: NodeId) => void) => (
    <label className={styles.field}>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as NodeId)}>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {shown(name)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {choice("From", from, (id) => setPair([id, to]))}
      {choice("To", to, (id) => setPair([from, id]))}
      <p className={styles.summary} role="status">
        {changes.length === 0
          ? `SCPs and RCPs leave both the same.`
          : `${labelOf(design, to)} against ${labelOf(design, from)}: ${differenceSummary(changes) ?? "denied for other reasons"}.`}
      </p>
      <Changes changes={changes} permissions={permissions} />
    </>
  );
}

function Moments({ permissions }: { readonly permissions: Permissions }) {
  const design = useDesign();
  const history = useDocument((state) => state.history);
  const disabled = useView((state) => state.disabledPolicyIds);
  const [chosen, setChosen] = useState(0);
  const { past } = history;
  const index = Math.min(chosen, Math.max(0, past.length - 1));
  const before = useMemo(() => earlierDesigns(design, past, index), [design, past, index]);
  const mapBefore = useMemo(() => permissionsLike(permissions, before, disabled), [permissions, before, disabled]);
  const structure = useMemo(() => structureDifference(before, design), [before, design]);
  const changes = useMemo(() => permissionDifference(mapBefore, permissions.map), [mapBefore, permissions]);
  if (past.length === 0) return <p className={styles.note}>Nothing was changed yet that could be compared with.</p>;
  return (
    <>
      <label className={styles.field}>
        Since before
        <select value={index} onChange={(event) => setChosen(Number(event.target.value))}>
          {past.map(({ title }, place) => (
            <option key={place} value={place}>
              {place + 1}. {shown(title)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.summary} role="status">
        {differenceSummary(changes) ?? "Nobody’s permissions change"}.
      </p>
      <ul className={styles.structure}>
        {structure.slice(0, 50).map((change) => {
          const sentence = shown(structureSentence(change, { before, after: design }));
          return <li key={`${change.change} ${change.nodeId} ${change.policyId} ${change.to}`}>{sentence}.</li>;
        })}
      </ul>
      {structure.length > 50 ? <p>… and {structure.length - 50} more.</p> : null}
      <Changes changes={changes} permissions={permissions} />
    </>
  );
}
