import { readFileSync } from "node:fs";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { nodeId } from "../../design/ids";
import { readDocument } from "../../design/readDocument";
import type { Document } from "../../design/types";
import { type Report, reportOf } from "../../report";
import { mermaidOf } from "../mermaid/mermaidOf";
import { markdownExporter } from ".";
import { writeMarkdown } from "./writeMarkdown";

const htmlOf = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

function hostile(): Document {
  const read = readDocument(
    readFileSync(new URL("../../../../fixtures/designs/hostile-names.orgwright.json", import.meta.url), "utf8"),
  );
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const notes = [...read.value.design.nodes.values()].map(({ id, name }) => ({
    nodeId: id,
    text: `${name}\n\n# ${name}`,
  }));
  return { ...read.value, design: { ...read.value.design, notes, description: "<b>\n1. [x](y)\n```" } };
}

const reportWith = (blocks: Report["sections"][number]["blocks"]): Report => ({
  title: "T",
  lead: [],
  sections: [{ id: "s", title: "S", blocks }],
  notices: [],
});

describe("a report in Markdown", () => {
  it("becomes headings, lists, tables, emphasis and code, whatever the design's texts hold", () => {
    const report = reportOf(hostile(), { hasPolicyTexts: true });
    const html = htmlOf(writeMarkdown(report, () => mermaidOf(hostile().design, "policies").text));
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z\d]*)/gi)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(
      ["code", "h1", "h2", "h3", "li", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"].sort(),
    );
    expect(html.match(/<h2>/g)).toHaveLength(report.sections.length);
    const headings = report.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "heading"));
    expect(html.match(/<h3>/g)).toHaveLength(headings.length);
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block : [])),
    );
    const cells = tables.reduce((sum, { head, rows }) => sum + head.length * (rows.length + 1), 0);
    expect(html.match(/<t[dh]>/g)).toHaveLength(cells);
  });

  it("nests lists and parts blocks by an empty line", () => {
    const items = [{ line: ["a"], items: [{ line: [{ as: "code", text: "b:*" } as const] }] }, { line: ["c"] }];
    expect(
      writeMarkdown(
        reportWith([
          { kind: "list", items },
          { kind: "paragraph", line: ["1. d"] },
        ]),
        null,
      ),
    ).toBe("# T\n\n## S\n\n- a\n  - `b:*`\n- c\n\n1\\. d\n");
  });

  it("links what a text links, and nothing else comes of its characters", () => {
    const href = "https://x.example/a_b*c?d=1&copy;=2$e~f";
    const html = htmlOf(
      writeMarkdown(reportWith([{ kind: "paragraph", line: [{ as: "link", text: href, href }] }]), null),
    );
    const escaped = href.replace("&", "&amp;");
    expect(html).toContain(`<p><a href="${escaped}">${escaped}</a></p>`);
  });

  it("leaves the diagram out where there is none, and puts it in a fence where there is", () => {
    const report = reportWith([
      { kind: "tree-diagram", title: "T", caption: [], rootId: nodeId("root"), foldedIds: [] },
    ]);
    expect(writeMarkdown(report, null)).toBe("# T\n\n## S\n");
    expect(writeMarkdown(report, () => "flowchart TB\n")).toBe("# T\n\n## S\n\n```mermaid\nflowchart TB\n```\n");
  });

  it("has the policies' texts and a date where they are asked for, and tells what is missing without the catalogue", () => {
    const { files, notices } = markdownExporter.export(hostile(), { date: "15 May 2026", "policy-texts": false });
    expect(files[0]?.text).toContain("filter, 15 May 2026.");
    expect(files[0]?.text).not.toContain("```json");
    expect(notices.join()).toContain("without the catalogue of AWS’s actions");
  });
});
