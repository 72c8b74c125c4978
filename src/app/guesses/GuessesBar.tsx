import { counted } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { openDialog } from "../store/viewStore";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { acceptGuessesFor, countAccounts, declineGuesses, type Guesses } from "./guesses";

/** Offers the guesses of an import: to be looked through, taken at once, or left. */
export function GuessesBar({ guesses }: { readonly guesses: Guesses }) {
  const { open } = countAccounts(useDesign());
  return (
    <Banner
      tone="info"
      actions={
        <>
          <Button onClick={() => openDialog({ kind: "guesses" })}>Review…</Button>
          <Button onClick={() => acceptGuessesFor([...guesses.keys()])}>Accept all</Button>
          <Button kind="quiet" onClick={declineGuesses}>
            Not now
          </Button>
        </>
      }
    >
      Use cases are guessed for {guesses.size} of {counted(open, "account")} that {open === 1 ? "has" : "have"} none.
    </Banner>
  );
}
