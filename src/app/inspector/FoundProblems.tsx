import type { DesignProblem } from "../../core/design/structure/designProblem";
import { useFindings } from "../store/findings";
import { Glyph } from "../ui/glyphs";
import styles from "./Inspector.module.css";

/** What AWS would refuse about one node or policy, and what to look at. */
export function FoundProblems({ about }: { readonly about: Pick<DesignProblem, "nodeId" | "policyId"> }) {
  const problems = useFindings().filter(
    ({ nodeId, policyId }) => nodeId === about.nodeId && policyId === about.policyId,
  );
  return (
    <>
      <Found title="AWS would refuse" problems={problems.filter(({ severity }) => severity === "error")} />
      <Found title="To look at" problems={problems.filter(({ severity }) => severity === "warning")} />
    </>
  );
}

function Found({ title, problems }: { readonly title: string; readonly problems: readonly DesignProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {problems.map(({ code, message, remedy }) => (
          <li key={`${code} ${message}`} className={styles.problem}>
            <Glyph name="warning" size={14} />
            <span>
              {message} {remedy}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
