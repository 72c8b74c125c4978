import { cutName } from "./cutName";
import styles from "./RowName.module.css";

/** A name that is shortened where it doesn't fit, in its middle if it can be cut there. */
export function RowName({ name }: { readonly name: string }) {
  const { head, tail } = cutName(name);
  return (
    <span className={styles.name} title={name} dir="auto">
      <span className={styles.head}>{head}</span>
      {tail === "" ? null : <span className={styles.tail}>{tail}</span>}
    </span>
  );
}
