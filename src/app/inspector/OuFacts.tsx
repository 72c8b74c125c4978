import { accountsUnder, subtreeIdsOf } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { counted } from "../../core/words/words";
import { useDesign } from "../store/derived";
import styles from "./Fields.module.css";

/** How much there is under the root or an OU. */
export function OuFacts({ nodeId }: { readonly nodeId: NodeId }) {
  const design = useDesign();
  const ous = subtreeIdsOf(design, nodeId).filter((id) => id !== nodeId && design.nodes.get(id)?.kind === "ou").length;
  const accounts = accountsUnder(design, nodeId).length;
  return (
    <p className={styles.summary}>
      {accounts === 0 ? "No accounts inside yet" : `${counted(accounts, "account")} inside`}
      {ous === 0 ? "." : `${accounts === 0 ? ", but" : " and"} ${counted(ous, "OU")}.`}
    </p>
  );
}
