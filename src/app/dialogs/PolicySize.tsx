import { policyQuotaOf, sizeInCharacters } from "../../core/design/quotas";
import type { PolicyType } from "../../core/design/types";
import type { JsonObject } from "../../core/json/value";
import { useDesign } from "../store/derived";
import { counted } from "../texts/words";
import styles from "./dialogs.module.css";

/** The size of a policy as AWS counts it, against the quota in force. */
export function PolicySize({ document, type }: { readonly document: JsonObject | null; readonly type: PolicyType }) {
  const { organization } = useDesign();
  const quota = policyQuotaOf(organization, type)?.characters ?? null;
  if (document === null) return <p className={styles.size}>No size until it can be read.</p>;
  const size = sizeInCharacters(document);
  const isOver = quota !== null && size > quota;
  return (
    <p className={styles.size} data-over={isOver}>
      {counted(size, "character")} without white space
      {quota === null ? "." : `; AWS takes ${quota.toLocaleString("en-US")}.`}
      {isOver ? " Split it or shorten it." : ""}
    </p>
  );
}
