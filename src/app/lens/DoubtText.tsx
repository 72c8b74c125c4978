import type { Doubt } from "./doubt";
import styles from "./SuggestField.module.css";

interface DoubtTextProps {
  readonly doubt: Doubt;
  readonly onTake: (meant: string) => void;
}

/** "AWS has no action ec2:RunInstance (as of 2026-09-26). Did you mean ec2:RunInstances?" */
export function DoubtText({ doubt: { text, meant }, onTake }: DoubtTextProps) {
  if (meant === null) return `${text} It is judged by its name all the same.`;
  return (
    <>
      {text} Did you mean{" "}
      <button type="button" className={styles.meant} onClick={() => onTake(meant)}>
        {meant}
      </button>
      ?
    </>
  );
}
