import styles from "./boxes.module.css";
import type { Look } from "./looks";

/** Beside a name: how many errors and warnings there are about it. */
export function Found({ found }: Pick<Look, "found">) {
  if (found === null) return null;
  return (
    <span className={styles.found} data-severity={found.severity} title={found.told}>
      <span aria-hidden="true">{found.text}</span>
      <span className="visually-hidden">{found.told}</span>
    </span>
  );
}
