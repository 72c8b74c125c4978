export { type AcceptGuesses, acceptGuesses } from "./acceptGuesses";
export { guessesOf } from "./guessesOf";
export { phasesWith } from "./phases";
export type { Guess } from "./types";
