import { type ReactNode, useState } from "react";
import { glossaryTerm } from "../../core/lessons/glossary";
import { termsIn } from "../../core/lessons/inlineText";
import type { TextBlock } from "../../core/lessons/types";
import { openSidePanel } from "../store/viewStore";
import { Button } from "../ui/Button";
import { Inline } from "./Inline";
import styles from "./school.module.css";

/** A lesson's paragraphs, lists and tables. A term opens its meaning under the block that it stands in. */
export function LessonText({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

/** The terms that a lesson introduces, each to be opened. */
export function LessonTerms({ terms }: { readonly terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return <Block block={`Words of this lesson: ${terms.map((term) => `[[${term}]]`).join(", ")}.`} />;
}

/** One paragraph, with its terms. */
export function Paragraph({ text }: { readonly text: string }) {
  return <Block block={text} />;
}

function Block({ block }: { readonly block: TextBlock }) {
  const [openTerm, setOpenTerm] = useState<string | null>(null);
  const toggle = (term: string) => setOpenTerm(term === openTerm ? null : term);
  const inline = (text: string): ReactNode => <Inline text={text} openTerm={openTerm} onTerm={toggle} />;
  return (
    <>
      {shownBlock(block, inline)}
      {openTerm === null || !textsIn(block).flatMap(termsIn).includes(openTerm) ? null : <Meaning termId={openTerm} />}
    </>
  );
}

function shownBlock(block: TextBlock, inline: (text: string) => ReactNode): ReactNode {
  if (typeof block === "string") return <p>{inline(block)}</p>;
  if ("list" in block)
    return (
      <ul className={styles.list}>
        {block.list.map((entry, index) => (
          <li key={index}>{inline(entry)}</li>
        ))}
      </ul>
    );
  const [corner, ...columns] = block.head;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {corner === "" ? <td /> : <th scope="col">{inline(corner ?? "")}</th>}
          {columns.map((cell, index) => (
            <th key={index} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(([name = "", ...cells], row) => (
          <tr key={row}>
            <th scope="row">{inline(name)}</th>
            {cells.map((cell, index) => (
              <td key={index}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Meaning({ termId }: { readonly termId: string }) {
  const term = glossaryTerm(termId);
  return (
    <aside className={styles.meaning} aria-label={`What “${term?.words ?? termId}” means`}>
      <p>
        <strong>{term?.words ?? termId}:</strong>{" "}
        {term === undefined ? "The glossary doesn't have this term." : <Inline text={term.meaning} />}
      </p>
      <Button kind="quiet" onClick={() => openSidePanel({ kind: "school", page: { of: "glossary", termId } })}>
        In the glossary
      </Button>
    </aside>
  );
}

function textsIn(block: TextBlock): readonly string[] {
  if (typeof block === "string") return [block];
  return "list" in block ? block.list : [...block.head, ...block.rows.flat()];
}
