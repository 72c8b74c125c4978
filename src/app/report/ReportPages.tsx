import { createElement, memo, type ReactNode } from "react";
import type { Design } from "../../core/design/types";
import type { ThemeId } from "../../core/pictures";
import type { Block, ListItem, Report } from "../../core/report";
import { keyed } from "./keyed";
import styles from "./Report.module.css";
import { ReportTable } from "./ReportTable";
import { Spans } from "./Spans";
import { TreePicture } from "./TreePicture";

interface ReportPagesProps {
  readonly report: Report;
  readonly design: Design;
  /** Of its title: headings below it count on from there. */
  readonly headingLevel: 1 | 3;
  /** Of its picture: the page's own, or one for paper. */
  readonly theme: ThemeId | "page";
}

/** A report as headings, lists and tables, to be read or printed. */
export const ReportPages = memo(function ReportPages({ report, design, headingLevel, theme }: ReportPagesProps) {
  const { title, lead, sections } = report;
  return (
    <article className={styles.report}>
      <Heading level={headingLevel}>{title}</Heading>
      {keyed(lead).map(([key, line]) => (
        <p key={key} className={styles.lead}>
          <Spans line={line} />
        </p>
      ))}
      {sections.map((section) => (
        <section key={section.id} data-section={section.id} className={styles.section}>
          <Heading level={headingLevel + 1} isTarget>
            {section.title}
          </Heading>
          {keyed(section.blocks).map(([key, block]) => (
            <BlockView key={key} block={block} design={design} level={headingLevel + 2} theme={theme} />
          ))}
        </section>
      ))}
    </article>
  );
});

interface BlockViewProps {
  readonly block: Block;
  readonly design: Design;
  readonly level: number;
  readonly theme: ThemeId | "page";
}

function BlockView({ block, design, level, theme }: BlockViewProps) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Spans line={block.line} />
        </p>
      );
    case "heading":
      return (
        <Heading level={level}>
          <Spans line={block.line} />
        </Heading>
      );
    case "list":
      return <Items items={block.items} />;
    case "table":
      return <ReportTable head={block.head} rows={block.rows} />;
    case "code":
      return <pre className={styles.code}>{block.text}</pre>;
    case "tree-diagram":
      return <TreePicture design={design} diagram={block} theme={theme} />;
  }
}

function Heading({
  level,
  isTarget = false,
  children,
}: {
  readonly level: number;
  readonly isTarget?: boolean;
  readonly children: ReactNode;
}) {
  return createElement(`h${Math.min(level, 6)}`, isTarget ? { tabIndex: -1 } : null, children);
}

function Items({ items }: { readonly items: readonly ListItem[] }) {
  return (
    <ul>
      {keyed(items).map(([key, { line, items: inner = [] }]) => (
        <li key={key}>
          <Spans line={line} />
          {inner.length === 0 ? null : <Items items={inner} />}
        </li>
      ))}
    </ul>
  );
}
