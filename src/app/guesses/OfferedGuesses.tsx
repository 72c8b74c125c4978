import { GuessesKeeper, useGuessesChunk, useOfferedGuesses } from "./guesses";

/** The line that offers guesses, where there are some to offer. */
export function OfferedGuesses() {
  const chunk = useGuessesChunk();
  const guesses = useOfferedGuesses();
  return (
    <>
      <GuessesKeeper />
      {chunk === null || guesses.size === 0 ? null : <chunk.GuessesBar guesses={guesses} />}
    </>
  );
}
