import { wordsOfTerm } from "../../core/lessons/glossary";
import { plainText } from "../../core/lessons/inlineText";
import type { Lesson } from "../../core/lessons/types";
import { announce } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Paragraph } from "./LessonText";
import { progressOf } from "./progress";
import styles from "./school.module.css";
import { keepProgress, useSchool } from "./schoolStore";

/** The hints that were asked for, and a button for the next one. */
export function Hints({ lesson }: { readonly lesson: Lesson }) {
  const count = useSchool((kept) => progressOf(kept, lesson.id).hintsShown);
  const shownHints = lesson.hints.slice(0, count);
  const next = lesson.hints[count];
  const show = () => {
    if (next === undefined) return;
    keepProgress(lesson.id, { hintsShown: count + 1 });
    announce("spoken", `Hint: ${plainText(next, wordsOfTerm)}`);
  };
  return (
    <>
      {shownHints.length === 0 ? null : (
        <ol className={styles.hints} aria-label="Hints">
          {shownHints.map((hint, index) => (
            <li key={index}>
              <Paragraph text={hint} />
            </li>
          ))}
        </ol>
      )}
      {next === undefined ? null : (
        <div>
          <Button kind="quiet" glyph="help" onClick={show}>
            {count === 0 ? "A hint, please" : `Another hint (${count + 1} of ${lesson.hints.length})`}
          </Button>
        </div>
      )}
    </>
  );
}
