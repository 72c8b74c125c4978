import { useState } from "react";
import { describeProblem, type Problem } from "../../core/json/problem";
import { Button } from "../ui/Button";
import { copyText } from "../ui/copyText";
import styles from "./importing.module.css";

/** Copies warnings as text, one a line; where the browser doesn't let the page, shows them to be selected. */
export function CopyProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const [copied, setCopied] = useState<"no" | "yes" | "denied">("no");
  const text = problems.map(describeProblem).join("\n");
  const copy = async () => setCopied((await copyText(text)) ? "yes" : "denied");
  return (
    <div className={styles.copy}>
      <Button glyph="copy" onClick={() => void copy()}>
        {copied === "yes" ? "Copied" : "Copy the warnings"}
      </Button>
      {copied === "denied" ? (
        <textarea aria-label="The warnings as text, to be copied by hand" readOnly rows={5} value={text} />
      ) : null}
    </div>
  );
}
