import { shown } from "../../core/design/labels";
import { type Comparison, useComparison } from "../store/comparison";
import { closeSidePanel } from "../store/viewStore";
import { TONE_ORDER, TONES } from "../texts/comparisonWords";
import { IconButton } from "../ui/IconButton";
import styles from "./ComparisonLegend.module.css";

/** While something is compared: what the marks mean, and the way back to the answers. `note`: what else is to be known. */
export function ComparisonLegend({ note }: { readonly note?: string }) {
  const comparison = useComparison();
  if (comparison === null) return null;
  const tones = comparison.tones.get(comparison.after.design.rootId);
  const present = TONE_ORDER.filter((tone) => tones?.has(tone));
  return (
    <section className={styles.legend} aria-label="Legend of the comparison">
      <p className={styles.title}>{titleOfComparison(comparison)}</p>
      <ul className={styles.tones}>
        {present.length === 0 ? <li>= the same permissions</li> : null}
        {present.map((tone) => (
          <li key={tone} data-compared={tone}>
            <span aria-hidden="true">{TONES[tone].mark} </span>
            {TONES[tone].word}
          </li>
        ))}
      </ul>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      <IconButton glyph="close" label="Stop comparing, show the answers again" onClick={closeSidePanel} />
    </section>
  );
}

/** "Now compared with before": what is compared, in words. */
export function titleOfComparison({ compared, before, after }: Comparison): string {
  switch (compared.of) {
    case "accounts":
      return `${after.name} compared with ${before.name}`;
    case "moment":
      return "Now compared with before";
    case "aws":
      return "The design compared with AWS";
    case "design":
      return `Compared with ${shown(before.name)}`;
  }
}
