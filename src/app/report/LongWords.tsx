import { Fragment } from "react";
import { breakableParts } from "../../core/words/breakable";

/** Words up to so many characters stay whole. */
const MOST_CHARACTERS = 16;

/** A text whose long words may break, where a person would break them if there is such a place; copied it is the same. */
export function LongWords({ text }: { readonly text: string }) {
  return text.split(/(\s+)/).map((word, index) => (
    // The words have no identity but their place.
    <Fragment key={`${index} ${word}`}>{word.length > MOST_CHARACTERS ? <LongWord word={word} /> : word}</Fragment>
  ));
}

function LongWord({ word }: { readonly word: string }) {
  const pieces = breakableParts(word).flatMap(
    (part) => part.match(new RegExp(`.{1,${MOST_CHARACTERS}}`, "gsu")) ?? [part],
  );
  return pieces.map((piece, index) => (
    <Fragment key={`${index} ${piece}`}>
      {index === 0 ? null : <wbr />}
      {piece}
    </Fragment>
  ));
}
