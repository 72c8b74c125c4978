import { capitalized } from "../../core/design/useCaseWords";
import type { Guess } from "../../core/guesses";
import { sentenceOfUseCase } from "../../core/words/useCases";
import { Button } from "../ui/Button";
import styles from "./Guesses.module.css";
import { acceptGuessesFor } from "./guesses";

/** In the inspector of an account without a use case: what it is probably for, and why. */
export function GuessOfAccount({ guess }: { readonly guess: Guess }) {
  const words = sentenceOfUseCase(guess.useCase);
  return (
    <div className={styles.inspected}>
      <p>
        <span className={styles.guess}>{words} ?</span>{" "}
        <span className={styles.sureness}>{guess.sureness === "sure" ? "guessed" : "guessed, not sure"}</span>
      </p>
      <p className={styles.why}>{capitalized(guess.why())}.</p>
      <Button aria-label={`Accept the guess: ${words}`} onClick={() => acceptGuessesFor([guess.accountId])}>
        Accept
      </Button>
    </div>
  );
}
