/** What guesses, and shows guesses outside dialogs, fetched together where an account says no use case. */
export { acceptGuesses, guessesOf } from "../../core/guesses";
export { GuessesBar } from "./GuessesBar";
export { GuessOfAccount } from "./GuessOfAccount";
