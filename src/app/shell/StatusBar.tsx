import { useMemo } from "react";
import { useActionCatalog } from "../catalog/actionCatalog";
import { useDesign } from "../store/derived";
import { counted } from "../texts/words";
import { DesignProblems } from "./DesignProblems";
import styles from "./StatusBar.module.css";

/** How much there is, and what AWS would refuse. */
export function StatusBar() {
  const design = useDesign();
  const counts = useMemo(() => {
    const kinds = [...design.nodes.values()].map((node) => node.kind);
    return {
      ous: kinds.filter((kind) => kind === "ou").length,
      accounts: kinds.filter((kind) => kind === "account").length,
    };
  }, [design]);
  const catalog = useActionCatalog();
  return (
    <footer className={styles.bar}>
      <span>{counted(counts.ous, "OU")}</span>
      <span>{counted(counts.accounts, "account")}</span>
      <span>{counted(design.policies.size, "policy", "policies")}</span>
      <DesignProblems />
      <span className={styles.end}>
        {catalog === null ? null : `${catalog.actionCount.toLocaleString("en-US")} actions as of ${catalog.date} · `}
        AWS quotas of {design.organization.rules}
      </span>
    </footer>
  );
}
