import styles from "./exporting.module.css";

/** What a person must know before using an export. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    // Focusable, so that the keyboard can scroll it.
    <section aria-label="Before you use it" tabIndex={0} className={styles.notices}>
      <strong>Before you use it</strong>
      <ul>
        {notices.map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </section>
  );
}
