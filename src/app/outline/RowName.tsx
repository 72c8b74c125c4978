import styles from "./RowName.module.css";

const TAIL = 6;
const SHORT = 12;

/** A name that is cut in its middle where it doesn't fit: names of siblings often differ at the end only. */
export function RowName({ name }: { readonly name: string }) {
  const characters = [...name];
  const cut = characters.length > SHORT ? -TAIL : characters.length;
  const head = characters.slice(0, cut).join("");
  const tail = characters.slice(cut).join("");
  return (
    <span className={styles.name} title={name}>
      <span className={styles.head}>{head}</span>
      <span className={styles.tail}>{tail}</span>
    </span>
  );
}
