import { type PolicyType, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { Button } from "../ui/Button";
import styles from "./dialogs.module.css";

/** The type of a new policy; what it is can't change later. */
export function PolicyTypeField({
  type,
  onChange,
}: {
  readonly type: PolicyType;
  readonly onChange: (type: PolicyType) => void;
}) {
  return (
    <label className={styles.select}>
      Type
      <select value={type} onChange={(event) => onChange(event.target.value)}>
        <option value={SERVICE_CONTROL_POLICY}>Service control policy (SCP)</option>
        <option value={RESOURCE_CONTROL_POLICY}>Resource control policy (RCP)</option>
      </select>
    </label>
  );
}

/** What to do with a text that is no service control policy, but reads like a resource control policy. */
export function RcpOffer({ onTake }: { readonly onTake: () => void }) {
  return (
    <div className={styles.offer} role="note">
      <p>This looks like a resource control policy: it says Principal, which service control policies can't.</p>
      <Button onClick={onTake}>Make it one</Button>
    </div>
  );
}
