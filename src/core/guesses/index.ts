export { type AcceptGuesses, acceptGuesses } from "./acceptGuesses";
export { guessesOf } from "./guessesOf";
export type { Guess } from "./types";
