import { useMemo } from "react";
import { structureWarnings } from "../../core/design/structureWarnings";
import { useActionCatalog } from "../catalog/actionCatalog";
import { useDesign } from "../store/derived";
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
  const problems = useMemo(() => structureWarnings(design), [design]);
  return (
    <footer className={styles.bar}>
      <span>{plural(counts.ous, "OU", "OUs")}</span>
      <span>{plural(counts.accounts, "account", "accounts")}</span>
      <span>{plural(design.policies.size, "policy", "policies")}</span>
      {problems.length > 0 && (
        <details className={styles.problems}>
          <summary>▲ AWS would refuse {plural(problems.length, "thing", "things")}</summary>
          <ul>
            {problems.slice(0, 50).map((problem) => (
              <li key={`${problem.code} ${problem.at.path} ${problem.message}`}>
                {problem.message} {problem.remedy}
              </li>
            ))}
          </ul>
        </details>
      )}
      <span className={styles.end}>
        {catalog === null ? null : `${catalog.actionCount.toLocaleString("en-US")} actions as of ${catalog.date} · `}
        AWS quotas of {design.organization.rules}
      </span>
    </footer>
  );
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
