import { policyQuotaOf, sizeInCharacters } from "../../core/design/quotas";
import type { PolicyType } from "../../core/design/types";
import type { JsonObject } from "../../core/json/value";
import { policySizesSentence } from "../../core/words/policyWords";
import { useDesign } from "../store/derived";
import styles from "./dialogs.module.css";

export interface PolicySizeProps {
  readonly document: JsonObject | null;
  readonly type: PolicyType;
  /** The document as it is typed; absent where nobody types it. */
  readonly text?: string;
}

/** The size of a policy as AWS counts it, against the quota in force. */
export function PolicySize({ document, type, text }: PolicySizeProps) {
  const { organization } = useDesign();
  if (document === null) return <p className={styles.size}>No size until it can be read.</p>;
  const quota = policyQuotaOf(organization, type)?.characters ?? null;
  const stripped = sizeInCharacters(document);
  return (
    <p className={styles.size} data-over={quota !== null && stripped > quota}>
      {policySizesSentence({ stripped, typed: text?.length ?? null, quota })}
    </p>
  );
}
