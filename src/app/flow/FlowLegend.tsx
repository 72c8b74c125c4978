import { ANSWER_ORDER } from "../../core/words/answerCounts";
import { ANSWERS, type Answer, TERM_OF_ANSWER } from "../texts/verdicts";
import { Button } from "../ui/Button";
import { Term } from "../ui/Term";
import styles from "./FlowLegend.module.css";
import { useFlow } from "./flowStore";

/** How a thread of each answer is drawn: the line in FlowLines.module.css, in words for who doesn't see it. */
const LINES: Readonly<Partial<Record<Answer, string>>> = {
  passes: "solid line",
  "passes-if": "dotted line",
  blocked: "dashed end",
  "nothing-allows": "double end",
  exempt: "pale line",
};

/** What threads and marks say, and the way back to groups of accounts. */
export function FlowLegend({ hasWide }: { readonly hasWide: boolean }) {
  const hasOpenGroups = useFlow((state) => state.openGroupIds.size > 0);
  const groupAgain = () => {
    useFlow.setState({ openGroupIds: new Set() });
    document.querySelector<HTMLElement>("#flow [role=treeitem][tabindex='0']")?.focus();
  };
  return (
    <div className={styles.foot}>
      <ul className={styles.legend} aria-label="What threads and marks say">
        {ANSWER_ORDER.filter((answer) => LINES[answer] !== undefined).map((answer) => (
          <li key={answer} title={ANSWERS[answer].meaning} data-answer={answer}>
            <span className={styles.line} data-answer={answer} aria-hidden="true" />
            <span className={styles.mark}>{ANSWERS[answer].mark}</span>{" "}
            <Term id={TERM_OF_ANSWER[answer]}>{ANSWERS[answer].word}</Term>
            <span className="visually-hidden">: {LINES[answer]}</span>
          </li>
        ))}
        {hasWide ? <li>a thread is as wide as the share of its actions that comes through</li> : null}
      </ul>
      {hasOpenGroups ? <Button onClick={groupAgain}>Group accounts again</Button> : null}
    </div>
  );
}
