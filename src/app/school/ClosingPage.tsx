import { useEffect } from "react";
import { createPortal } from "react-dom";
import { course } from "../../core/lessons/course";
import { Button } from "../ui/Button";
import { closingSteps } from "./closingSteps";
import { PageHead } from "./PageHead";
import { progressOf } from "./progress";
import styles from "./school.module.css";
import { useSchool } from "./schoolStore";

const TITLE = "From risks to policies: the way from here";

/** The course in six steps on one page, which can be printed without the rest of the window. */
export function ClosingPage() {
  useEffect(() => {
    document.documentElement.dataset.prints = "closing-page";
    return () => {
      delete document.documentElement.dataset.prints;
    };
  }, []);
  return (
    <div className={styles.page}>
      <PageHead title={TITLE} wayBack="to-lesson">
        <div>
          <Button onClick={() => window.print()}>Print this page</Button>
        </div>
      </PageHead>
      <Steps />
      {createPortal(
        <article className={styles.printed}>
          <h1>{TITLE}</h1>
          <Steps />
        </article>,
        document.body,
      )}
    </div>
  );
}

function Steps() {
  const kept = useSchool();
  const solved = course.filter(({ id }) => progressOf(kept, id).solved).length;
  return (
    <>
      <p className={styles.way}>{closingSteps.map(({ title }) => title).join(" → ")}</p>
      <ol className={styles.steps}>
        {closingSteps.map(({ title, text, questions }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
            <ul>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        Orgwright's school: {solved} of {course.length} lessons solved.
      </p>
    </>
  );
}
