import { noteTextsOf } from "../../core/design/notes";
import type { NodeId } from "../../core/design/types";
import { visible } from "../../core/json/problem";
import { useDesign } from "../store/derived";
import styles from "./Inspector.module.css";

/** The notes of the design about a node, such as why it is as it is; nothing where there are none. */
export function NodeNotes({ nodeId }: { readonly nodeId: NodeId }) {
  const texts = noteTextsOf(useDesign(), nodeId);
  if (texts.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Notes">
      <h3 className={styles.title}>Notes</h3>
      {texts.map((text) => (
        <p key={text}>{visible(text)}</p>
      ))}
    </section>
  );
}
