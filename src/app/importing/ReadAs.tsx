import { counted } from "../../core/words/words";
import styles from "./importing.module.css";
import type { OtherFormats } from "./otherFormats";

/** Files that could be of several formats: as what they were read, and the choice of another. */
export function ReadAs({ others: { format, formats, readAs } }: { readonly others: OtherFormats }) {
  return (
    <label className={styles.readAs}>
      Read as
      <select value={format ?? formats[0]?.id} onChange={(event) => readAs(event.target.value)}>
        {formats.map(({ id, title, files }) => (
          <option key={id} value={id}>
            {title}: {counted(files, "file")}
          </option>
        ))}
      </select>
    </label>
  );
}
