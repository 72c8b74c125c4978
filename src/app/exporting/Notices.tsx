import { counted } from "../../core/words/words";
import styles from "./exporting.module.css";

/** What a person must know before using an export: all of it in sight, and folded away once it is read. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <section aria-label="Before you use it" className={styles.notices}>
      <details open>
        <summary>Before you use it: {counted(notices.length, "thing")} to know</summary>
        <ul>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
