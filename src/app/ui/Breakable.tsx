import { Fragment } from "react";
import { breakableParts } from "../texts/breakable";

/** A name or address whose lines end where a person would break it; copied and read out it is the same. */
export function Breakable({ text }: { readonly text: string }) {
  return breakableParts(text).map((part, index) => (
    // The parts have no identity but their place.
    <Fragment key={`${index} ${part}`}>
      {index === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
