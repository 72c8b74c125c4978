import type { Request, Verdict } from "../../core/engine/types";
import { exampleSentence } from "../texts/exampleSentence";
import styles from "./ExampleRequests.module.css";

/** Of a conditional verdict one request that passes and one that doesn't: what tells them apart, and both in full. */
export function ExampleRequests({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.kind !== "conditional") return null;
  const { allowedExample, deniedExample, proved } = verdict;
  if (!proved) return <p className={styles.sentence}>{UNPROVED}</p>;
  const sentence = exampleSentence(allowedExample, deniedExample);
  if (sentence === null || allowedExample === null || deniedExample === null) return null;
  return (
    <div className={styles.examples}>
      <p className={styles.sentence}>{sentence}</p>
      <details>
        <summary className={styles.summary}>Both requests in full</summary>
        <RequestView title="Passes" request={allowedExample} />
        <RequestView title="Doesn’t pass" request={deniedExample} />
      </details>
    </div>
  );
}

const UNPROVED =
  "It may pass always or never: the search for a request that passes and one that doesn’t had to stop before it found both.";

function RequestView({ title, request }: { readonly title: string; readonly request: Request }) {
  return (
    <figure className={styles.request}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <pre className={styles.code}>{JSON.stringify(request, null, 2)}</pre>
    </figure>
  );
}
