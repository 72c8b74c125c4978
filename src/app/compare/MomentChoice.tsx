import { useState } from "react";
import type { Compared } from "../store/comparison";
import { useDocument } from "../store/documentStore";
import { openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./ComparePanel.module.css";
import { momentGroups, placeBefore, timeLabel } from "./momentLabels";

const HOUR = 3_600_000;

/** The moment that the design now is compared with: before one of the things that were done. */
export function MomentChoice({ compared }: { readonly compared: Compared & { readonly of: "moment" } }) {
  const past = useDocument((state) => state.history.past);
  const [now] = useState(() => Date.now());
  if (past.length === 0) return <p className={styles.note}>Nothing was changed yet that could be compared with.</p>;
  const place = Math.min(compared.place, past.length - 1);
  const show = (next: number) => openSidePanel({ kind: "compare", compared: { of: "moment", place: next } });
  const anHourAgo = placeBefore(past, now, HOUR);
  return (
    <div className={styles.choice}>
      <label className={styles.field}>
        Before
        <select value={place} onChange={(event) => show(Number(event.target.value))}>
          {momentGroups(past, now, (at) => timeLabel(at, now)).map((group, index) => (
            <optgroup key={index} label={group.title}>
              {group.moments.map((moment) => (
                <option key={moment.place} value={moment.place}>
                  {moment.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <div className={styles.row}>
        <Button kind="quiet" aria-pressed={place === past.length - 1} onClick={() => show(past.length - 1)}>
          Last change
        </Button>
        {anHourAgo === null ? null : (
          <Button kind="quiet" aria-pressed={place === anHourAgo} onClick={() => show(anHourAgo)}>
            An hour ago
          </Button>
        )}
        <Button kind="quiet" aria-pressed={place === 0} onClick={() => show(0)}>
          All changes
        </Button>
      </div>
    </div>
  );
}
