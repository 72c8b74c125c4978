import { counted } from "../../core/words/words";
import { useGuesses } from "../guesses/guesses";
import { openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./Findings.module.css";

/** The rules that miss an account for something, and what it could be for. */
const MISSED: Readonly<Record<string, readonly string[]>> = {
  "no-security-account": ["security", "log-archive", "security-tooling"],
  "no-delivery-account": ["delivery"],
  "no-shared-services-account": ["shared-services"],
};

/** Where an account is missed, and a guess that isn't accepted yet would be it: says so, and leads to the guesses. */
export function GuessesWait({ rule }: { readonly rule: string }) {
  const guesses = useGuesses();
  const kinds = MISSED[rule];
  if (kinds === undefined) return null;
  const fitting = [...guesses.values()].filter(({ useCase }) => kinds.includes(useCase.kind));
  if (fitting.length === 0) return null;
  return (
    <div className={styles.wait}>
      <p>
        Guesses are waiting: by them {counted(fitting.length, "account")} {fitting.length === 1 ? "is" : "are"} there
        for it.
      </p>
      <Button kind="quiet" onClick={() => openDialog({ kind: "guesses" })}>
        Review the guesses…
      </Button>
    </div>
  );
}
