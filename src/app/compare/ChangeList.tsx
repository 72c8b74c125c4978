import { changeWords, effectOf } from "../../core/difference";
import { counted } from "../../core/words/words";
import { EFFECT_ORDER, EFFECTS, shortChangeWords } from "../texts/comparisonWords";
import { Glyph } from "../ui/glyphs";
import { TreeList } from "../ui/TreeList";
import styles from "./ChangeList.module.css";
import type { ChangeRow } from "./changeRows";

type Leaf = ChangeRow & { readonly kind: "leaf" };

interface ChangeListProps {
  readonly rows: readonly ChangeRow[];
  readonly onToggle: (key: string) => void;
  readonly onLeaf: (leaf: Leaf) => void;
}

/** What changes: services, accounts and actions, the last line of each leading to its trace. */
export function ChangeList({ rows, onToggle, onLeaf }: ChangeListProps) {
  return (
    <TreeList
      label="What changes"
      lines={rows}
      actOn={(row) => () => (row.kind === "leaf" ? onLeaf(row) : onToggle(row.key))}
    >
      {(row) => <Line row={row} />}
    </TreeList>
  );
}

function Line({ row }: { readonly row: ChangeRow }) {
  const isCode = row.kind !== "group" || row.of === "service";
  return (
    <>
      {row.isOpen === null ? null : <Glyph name={row.isOpen ? "unfolded" : "folded"} size={12} />}
      <span className={isCode ? styles.code : styles.account} data-outermost={row.level === 1} title={row.title}>
        {row.title}
      </span>
      {row.kind === "group" ? <Numbers row={row} /> : <Change row={row} />}
    </>
  );
}

function Numbers({ row: { note, numbers } }: { readonly row: ChangeRow & { readonly kind: "group" } }) {
  return (
    <>
      <span className={styles.note}>{note}</span>
      {EFFECT_ORDER.map((effect) => {
        const count = numbers.get(effect);
        return count === undefined ? null : (
          <span key={effect} className={styles.number} data-effect={effect} title={`${count} ${EFFECTS[effect].word}`}>
            <span aria-hidden="true">{EFFECTS[effect].mark}</span> {count.toLocaleString("en-US")}
            <span className="visually-hidden"> {EFFECTS[effect].word}</span>
          </span>
        );
      })}
    </>
  );
}

function Change({ row }: { readonly row: ChangeRow & { readonly kind: "action" | "leaf" } }) {
  return (
    <span className={styles.change} data-effect={effectOf(row.change)} title={changeWords(row.change)}>
      {row.kind === "action" ? `in ${counted(row.accounts, "account")}: ` : ""}
      {shortChangeWords(row.change)}
    </span>
  );
}
