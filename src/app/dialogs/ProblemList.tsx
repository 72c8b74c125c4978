import { describeProblem, type Problem } from "../../core/json/problem";
import { Glyph } from "../ui/glyphs";
import styles from "./dialogs.module.css";

/** More than this are only counted. */
export const MAX_PROBLEMS_SHOWN = 200;

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Goes to the place in the text; without it, problems are only read. */
  readonly onGoTo?: (problem: Problem) => void;
  /** What does away with a problem at a click; null where nothing sure does. */
  readonly mendOf?: ((problem: Problem) => ProblemMend | null) | undefined;
}

export interface ProblemMend {
  readonly title: string;
  readonly apply: () => void;
}

/** Every problem with its place, the first two hundred in full. */
export function ProblemList({ problems, onGoTo, mendOf }: ProblemListProps) {
  return (
    <>
      <ul className={styles.problems}>
        {keyed(problems.slice(0, MAX_PROBLEMS_SHOWN)).map(({ key, problem }) => (
          <li key={key} data-severity={problem.severity}>
            <Glyph name={problem.severity === "error" ? "problem" : "warning"} size={14} />
            <span className="visually-hidden">{problem.severity === "error" ? "Error: " : "Warning: "}</span>
            <span>
              {onGoTo !== undefined && problem.at.line !== undefined ? (
                <button type="button" className={styles.place} onClick={() => onGoTo(problem)}>
                  {describeProblem(problem)}
                </button>
              ) : (
                <span>{describeProblem(problem)}</span>
              )}
              <MendButton mend={mendOf?.(problem) ?? null} />
            </span>
          </li>
        ))}
      </ul>
      {problems.length > MAX_PROBLEMS_SHOWN ? <p>… and {problems.length - MAX_PROBLEMS_SHOWN} more.</p> : null}
    </>
  );
}

function MendButton({ mend }: { readonly mend: ProblemMend | null }) {
  if (mend === null) return null;
  return (
    <button type="button" className={styles.mend} onClick={mend.apply}>
      {mend.title}
    </button>
  );
}

/** The same problem may stand twice. */
function keyed(problems: readonly Problem[]): readonly { readonly key: string; readonly problem: Problem }[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const text = describeProblem(problem);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: `${times} ${text}`, problem };
  });
}
