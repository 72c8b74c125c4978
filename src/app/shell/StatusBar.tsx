import { useMemo } from "react";
import { counted } from "../../core/words/words";
import { AwsDifferenceButton } from "../compare/AwsDifferenceButton";
import { FindingsButton } from "../findings/FindingsButton";
import { FindingsKeeper } from "../findings/findings";
import { LeftOutButton } from "../importing/LeftOutButton";
import { useDesign } from "../store/derived";
import { CatalogFacts } from "./CatalogFacts";
import { Message } from "./Message";
import styles from "./StatusBar.module.css";

/** How much there is, what the rules find, and for a while what just happened. */
export function StatusBar() {
  const design = useDesign();
  const counts = useMemo(() => {
    const kinds = [...design.nodes.values()].map((node) => node.kind);
    return {
      ous: kinds.filter((kind) => kind === "ou").length,
      accounts: kinds.filter((kind) => kind === "account").length,
    };
  }, [design]);
  return (
    <footer className={styles.bar}>
      <span>{counted(counts.ous, "OU")}</span>
      <span>{counted(counts.accounts, "account")}</span>
      <span>{counted(design.policies.size, "policy", "policies")}</span>
      <FindingsKeeper />
      <FindingsButton />
      <AwsDifferenceButton />
      <LeftOutButton />
      <Message />
      <span className={styles.end}>
        <CatalogFacts />
        AWS quotas of {design.organization.rules}
      </span>
    </footer>
  );
}
