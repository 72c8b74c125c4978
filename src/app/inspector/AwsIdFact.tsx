import type { OuNode, RootNode } from "../../core/design/types";
import styles from "./Fields.module.css";

/** The id that AWS gave the root or an OU; nothing where it isn't known. */
export function AwsIdFact({ node: { kind, awsId } }: { readonly node: RootNode | OuNode }) {
  if (awsId === undefined) return null;
  return (
    <dl className={styles.facts}>
      <dt>{kind === "ou" ? "AWS OU id" : "AWS root id"}</dt>
      <dd>
        <code>{awsId}</code>
      </dd>
    </dl>
  );
}
