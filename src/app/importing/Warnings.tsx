import { describeProblem, type Problem } from "../../core/json/problem";
import { problemGroups } from "../../core/json/problemGroups";
import { counted } from "../../core/words/words";
import { ProblemList } from "../dialogs/ProblemList";
import styles from "./importing.module.css";

/** What to look at in what was read: each by itself, or many of a kind as one line that unfolds. */
export function Warnings({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const { single, groups } = problemGroups(problems);
  return (
    // Focusable, so that the keyboard can scroll it.
    <section aria-label="Warnings" tabIndex={0} className={styles.warnings}>
      <h3>{counted(problems.length, "warning")}: it can be opened, but look at these</h3>
      {single.length === 0 ? null : <ProblemList problems={single} />}
      {groups.map((alike) => (
        <details key={`${alike[0].code} ${alike[0].message}`}>
          <summary>
            {describeProblem(alike[0])} <strong>And {alike.length - 1} more like it.</strong>
          </summary>
          <ProblemList problems={alike} />
        </details>
      ))}
    </section>
  );
}
