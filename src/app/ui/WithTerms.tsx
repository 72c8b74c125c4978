import { Fragment } from "react";
import { Term } from "./Term";
import { termsInText } from "./termsInText";

/** A text whose words of the field lead to the glossary, each where it stands first. Not inside of what is itself pressed. */
export function WithTerms({ children }: { readonly children: string }) {
  return termsInText(children).map(({ text, termId }, index) =>
    // The pieces of a text have no ids: their order is what tells them apart.
    termId === undefined ? (
      <Fragment key={`${index} ${text}`}>{text}</Fragment>
    ) : (
      <Term key={`${index} ${text}`} id={termId} inText>
        {text}
      </Term>
    ),
  );
}
