import type { DesignProblem } from "../../core/design/structure/designProblem";
import { revealNode } from "../boxes/stage";
import { useFindings } from "../store/findings";
import { select, useView } from "../store/viewStore";
import { counted } from "../texts/words";
import styles from "./StatusBar.module.css";
import { StatusDetails } from "./StatusDetails";

const MOST_LISTED = 50;

/** What AWS would refuse about the whole design, in a list that opens; an entry goes to what it is about. */
export function DesignProblems() {
  const problems = useFindings();
  if (problems.length === 0) return null;
  return (
    <StatusDetails className={styles.problems} summary={`▲ ${summaryOf(problems)}`}>
      <ul>
        {problems.slice(0, MOST_LISTED).map((problem) => (
          <li key={`${problem.code} ${problem.at.path} ${problem.message}`}>
            <Entry problem={problem} />
          </li>
        ))}
        {problems.length > MOST_LISTED ? <li>and {problems.length - MOST_LISTED} more</li> : null}
      </ul>
    </StatusDetails>
  );
}

function Entry({ problem }: { readonly problem: DesignProblem }) {
  const { nodeId, policyId, message, remedy } = problem;
  if (nodeId === null && policyId === null) return `${message} ${remedy}`;
  const goTo = () => {
    if (policyId !== null) useView.setState({ selectedPolicyId: policyId });
    if (nodeId === null) return;
    select([nodeId]);
    revealNode(nodeId);
  };
  return (
    <button type="button" className={styles.entry} onClick={goTo}>
      {message} {remedy}
    </button>
  );
}

/** "AWS would refuse 2 things, 1 thing to look at". */
function summaryOf(problems: readonly DesignProblem[]): string {
  const refused = problems.filter(({ severity }) => severity === "error").length;
  const others = problems.length - refused;
  const parts = [
    refused === 0 ? "" : `AWS would refuse ${counted(refused, "thing")}`,
    others === 0 ? "" : `${counted(others, "thing")} to look at`,
  ];
  return parts.filter(Boolean).join(", ");
}
