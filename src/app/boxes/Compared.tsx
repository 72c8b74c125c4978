import { TONES, toneCount } from "../texts/comparisonWords";
import styles from "./boxes.module.css";
import type { Look } from "./looks";

/** In a comparison: what became of this one. */
export function Compared({ compared }: Pick<Look, "compared">) {
  if (compared === null) return null;
  return (
    <p className={styles.compared} data-compared={compared.tone ?? undefined} title={compared.text}>
      <span aria-hidden="true">{compared.mark} </span>
      {compared.text}
    </p>
  );
}

/** In a comparison: how many accounts inside lose and gain. */
export function Tones({ tones }: Pick<Look, "tones">) {
  return (
    <span className={styles.counts}>
      {tones.map(({ tone, count }) => (
        <span key={tone} data-compared={tone} title={toneCount(tone, count)}>
          <span aria-hidden="true">
            {TONES[tone].mark} {count}
          </span>
          <span className="visually-hidden"> {toneCount(tone, count)}</span>
        </span>
      ))}
    </span>
  );
}
