import { linesOfText } from "../../core/design/notes";
import { visible } from "../../core/json/problem";
import { linkedParts } from "../../core/words/links";
import styles from "./Notes.module.css";

/** What people wrote, in their lines, its addresses to be followed. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <p className={styles.text}>
      {linesOfText(text).map((line, index) => (
        // Lines and parts have no identity but their place.
        <span key={index} className={styles.line}>
          {linkedParts(visible(line)).map(({ text: part, href }, place) =>
            href === undefined ? (
              part
            ) : (
              <a key={place} href={href} target="_blank" rel="noopener noreferrer">
                {part}
              </a>
            ),
          )}
        </span>
      ))}
    </p>
  );
}
