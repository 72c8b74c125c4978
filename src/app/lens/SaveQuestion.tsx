import { useState } from "react";
import { saveLens } from "../../core/design/commands";
import { indexOfLens } from "../../core/design/savedLenses";
import { lensFields } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { perform } from "../store/actions";
import { useDesign } from "../store/derived";
import { Button } from "../ui/Button";
import { TextField } from "../ui/TextField";
import { isSameQuestion, proposedName, savedOf } from "./namedQuestions";
import styles from "./QuestionsMenu.module.css";

/** Saves the question that is asked with the design, under a name; says so where it is saved already. */
export function SaveQuestion({ lens }: { readonly lens: Lens }) {
  const design = useDesign();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const name = draft ?? proposedName(design, lens);
  const isTaken = indexOfLens(design, name) !== -1;
  const isKept = savedOf(design).some(
    (question) => question.title === name.trim() && isSameQuestion(question.lens, lens),
  );
  const save = () => {
    const result = perform(saveLens, { name, question: lensFields(lens) });
    setProblem(result.kind === "refused" ? `${result.problem.message} ${result.problem.remedy}` : undefined);
  };
  return (
    <section className={styles.save} aria-label="Save this question">
      <TextField
        label="Save this question as"
        value={name}
        problem={problem}
        help={helpFor(isKept, isTaken)}
        onChange={(text) => {
          setDraft(text);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (!isKept) save();
        }}
      />
      <Button disabled={isKept} onClick={save}>
        {isKept ? "Saved" : isTaken ? "Replace" : "Save"}
      </Button>
    </section>
  );
}

function helpFor(isKept: boolean, isTaken: boolean): string {
  if (isKept) return "Saved with the design under this name.";
  if (isTaken) return "Replaces the question of this name.";
  return "It is kept in the design’s file, for everybody who opens it.";
}
