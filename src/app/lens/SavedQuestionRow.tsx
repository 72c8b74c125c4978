import { useRef, useState } from "react";
import { deleteLens, renameLens } from "../../core/design/commands";
import { shown } from "../../core/design/labels";
import { perform } from "../store/actions";
import { IconButton } from "../ui/IconButton";
import { LensNameField } from "./LensNameField";
import type { SavedQuestion } from "./namedQuestions";
import { QuestionButton } from "./QuestionButton";
import styles from "./QuestionsMenu.module.css";

interface SavedQuestionRowProps {
  readonly question: SavedQuestion;
  readonly isAsked: boolean;
  readonly onAsked: () => void;
}

/** A saved question: to ask, rename and delete. */
export function SavedQuestionRow({ question, isAsked, onAsked }: SavedQuestionRowProps) {
  const { index, title, lacksOwner } = question;
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  if (isRenaming)
    return (
      <li className={styles.renaming}>
        <LensNameField
          label={`New name of ${shown(title)}`}
          name={title}
          take={(name) => perform(renameLens, { index, name })}
          onDone={() => {
            setRenaming(false);
            requestAnimationFrame(() => rename.current?.focus());
          }}
        />
      </li>
    );
  return (
    <li className={styles.saved}>
      <QuestionButton question={question} isAsked={isAsked} onAsked={onAsked} />
      <IconButton ref={rename} glyph="edit" label={`Rename ${shown(title)}`} onClick={() => setRenaming(true)} />
      <IconButton
        glyph="remove"
        label={`Delete the question ${shown(title)}`}
        onClick={() => perform(deleteLens, { index })}
      />
      {lacksOwner ? (
        <p className={styles.problem}>
          The account that owns the resource isn’t in the design: it is taken for one outside.
        </p>
      ) : null}
    </li>
  );
}
