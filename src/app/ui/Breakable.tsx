import { Fragment } from "react";
import { breakableParts } from "../../core/words/breakable";

/**
 * A name or address whose lines end where a person would break it; copied it is the same. Browsers put blanks at these
 * places where it makes the name of a button or heading, which then needs its own `aria-label`.
 */
export function Breakable({ text }: { readonly text: string }) {
  return breakableParts(text).map((part, index) => (
    // The parts have no identity but their place.
    <Fragment key={`${index} ${part}`}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
