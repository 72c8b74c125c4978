import { counted, numberText } from "../../core/words/words";
import { focusView } from "../shell/focusView";
import { useDesign } from "../store/derived";
import { openDialog } from "../store/viewStore";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { acceptGuessesFor, countAccounts, declineGuesses, type Guesses, sureOnes } from "./guesses";

/** Offers the guesses of an import: to be looked through, the sure ones taken at once, or left. */
export function GuessesBar({ guesses }: { readonly guesses: Guesses }) {
  const { open } = countAccounts(useDesign());
  const sure = sureOnes(guesses);
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button onClick={() => openDialog({ kind: "guesses" })}>Review…</Button>
          {sure.length === 0 ? null : (
            <Button onClick={() => answer(() => acceptGuessesFor(sure))}>
              {sure.length === guesses.size ? "Accept all" : `Accept the ${numberText(sure.length)} sure`}
            </Button>
          )}
          <Button kind="quiet" onClick={() => answer(declineGuesses)}>
            Not now
          </Button>
        </>
      }
    >
      Use cases are guessed for {numberText(guesses.size)} of {counted(open, "account")} that{" "}
      {open === 1 ? "has" : "have"} none.
    </Banner>
  );
}

/** Does it; where the button goes away by that, the focus goes on to the view. */
function answer(run: () => void): void {
  run();
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    focusView();
  });
}
