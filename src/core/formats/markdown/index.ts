import type { Design } from "../../design/types";
import { type Report, reportOf } from "../../report";
import type { Exporter, TextFile } from "../format";
import { fileNameOf } from "../json";
import { mermaidOf } from "../mermaid/mermaidOf";
import { writeMarkdown } from "./writeMarkdown";

const MOST_DATE_CHARACTERS = 40;

/** The report of a workshop, for people: Markdown as GitHub shows it, readable as plain text, too. */
export const markdownExporter: Exporter = {
  id: "markdown",
  purpose: "read",
  about:
    "What the design is and why, for people who weren’t there: structure, policies in words, answers, findings, decisions.",
  title: "Report (Markdown)",
  gives: "file",
  asksKnowledge: true,
  options: [
    {
      id: "date",
      title: "Date in the report",
      help: "As it is to stand under the title; without one the report tells no date.",
      kind: "text",
      default: "",
      problemOf: (date) =>
        date.length > MOST_DATE_CHARACTERS ? `It has at most ${MOST_DATE_CHARACTERS} characters.` : null,
    },
    {
      id: "policy-texts",
      title: "The policies’ texts at the end",
      help: "As JSON, as AWS reads them.",
      kind: "flag",
      default: true,
    },
  ],
  export(document, choices, knowledge = {}) {
    const report = reportOf(document, {
      ...knowledge,
      date: String(choices.date ?? ""),
      hasPolicyTexts: choices["policy-texts"] === true,
    });
    const { file, notices } = markdownOf(document.design, report);
    return { files: [file], notices };
  },
};

/** A design's report as a file, with its tree as diagrams; and what a person must know of it. */
export function markdownOf(
  design: Design,
  report: Report,
): { readonly file: TextFile; readonly notices: readonly string[] } {
  const notices = new Set(report.notices);
  const text = writeMarkdown(report, ({ rootId, foldedIds }) => {
    const diagram = mermaidOf(design, "accounts", { rootId, foldedIds: new Set(foldedIds) });
    for (const notice of diagram.notices) notices.add(notice);
    return diagram.text;
  });
  return { file: { path: `${fileNameOf(design.name)}-report.md`, text }, notices: [...notices] };
}
