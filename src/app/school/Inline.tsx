import { Fragment } from "react";
import { wordsOfTerm } from "../../core/lessons/glossary";
import { inlineText } from "../../core/lessons/inlineText";
import styles from "./school.module.css";

interface InlineProps {
  readonly text: string;
  /** The term whose meaning stands open beside the text. */
  readonly openTerm?: string | null;
  /** Absent: terms are plain words, as inside a button. */
  readonly onTerm?: (term: string) => void;
}

/** A lesson's text with its code and with its terms to be opened; nothing in it is ever taken for HTML. */
export function Inline({ text, openTerm = null, onTerm }: InlineProps) {
  return inlineText(text, wordsOfTerm).map((part, index) => {
    const key = `${index} ${part.text}`;
    if (part.kind === "code") return <code key={key}>{part.text}</code>;
    if (part.kind === "text" || onTerm === undefined) return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <button
        key={key}
        type="button"
        className={styles.term}
        aria-expanded={openTerm === part.term}
        onClick={() => onTerm(part.term)}
      >
        {part.text}
      </button>
    );
  });
}
