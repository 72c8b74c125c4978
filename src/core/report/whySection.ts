import { type Note, notesOf } from "../design/notes";
import { nodesInOrder } from "../design/queries";
import type { Design, NodeId, PolicyId } from "../design/types";
import { visible } from "../json/problem";
import type { Finding } from "../lint";
import { lintRuleById } from "../lint";
import { labelOfNote, OPEN_QUESTION } from "../words/noteWords";
import type { PlaceNames } from "./placeNames";
import { heading, item, linkedLinesOf, list, nameText, paragraph, strong } from "./spans";
import type { Block, ListItem, ReportSection } from "./types";

/** Why it is so: notes and decisions by place, what is still open, findings that were accepted with their reasons. */
export function whySection(design: Design, names: PlaceNames, findings: readonly Finding[]): ReportSection {
  const decided = notedItems(design, names, ({ kind }) => kind !== OPEN_QUESTION);
  const open = notedItems(design, names, ({ kind }) => kind === OPEN_QUESTION);
  return {
    id: "why",
    title: "Why it is so",
    blocks: [
      ...(decided.length === 0 ? [paragraph("No decisions are noted in the design.")] : list(decided)),
      ...(open.length === 0 ? [] : [heading("Open questions"), ...list(open)]),
      ...acceptedBlocks(design, names, findings),
    ],
  };
}

/** The notes by place: one that has a single line beside the place, others below it, each for itself. */
function notedItems(design: Design, names: PlaceNames, isWanted: (note: Note) => boolean): readonly ListItem[] {
  return nodesInOrder(design).flatMap(({ id }): readonly ListItem[] => {
    const notes = notesOf(design, id)
      .filter(isWanted)
      .map(noteItem)
      .filter(({ line }) => line.length > 0);
    const [only, ...more] = notes;
    if (only === undefined) return [];
    const place = id === design.rootId ? "The organization" : names.placeOf(id);
    if (more.length === 0 && only.items === undefined) return [{ line: [strong(`${place}: `), ...only.line] }];
    return [{ line: [strong(`${place}:`)], items: notes }];
  });
}

/** Its first line, after what it is where that isn't a decision; its other lines below. */
function noteItem(note: Note): ListItem {
  const [first, ...others] = linkedLinesOf(note.text);
  if (first === undefined) return { line: [] };
  const isPlain = note.phase === null && PLAIN_KINDS.includes(note.kind);
  const line = isPlain ? first : [`${labelOfNote(note)}: `, ...first];
  return others.length === 0 ? { line } : { line, items: others.map((more) => ({ line: more })) };
}

/** What needs no saying under "Why it is so". */
const PLAIN_KINDS: readonly string[] = ["", "decision", "note", OPEN_QUESTION];

function acceptedBlocks(design: Design, names: PlaceNames, findings: readonly Finding[]): readonly Block[] {
  const accepted = findings.flatMap(({ accepted: reason, message, ...finding }) =>
    reason === undefined ? [] : [{ ...finding, message, reason }],
  );
  const stale = design.acceptedFindings.filter(
    (entry) =>
      !accepted.some(
        ({ rule, nodeId, policyId }) => rule === entry.rule && nodeId === entry.nodeId && policyId === entry.policyId,
      ),
  );
  const items = [
    ...accepted.map(({ message, reason }) => ({
      line: [visible(message)],
      items: linkedLinesOf(reason).map((line) => item("Accepted: ", ...line)),
    })),
    ...stale.flatMap(({ rule, nodeId, policyId, reason }) => {
      if (typeof rule !== "string" || typeof reason !== "string") return [];
      const title = lintRuleById(rule)?.title ?? visible(rule);
      const about = aboutText(design, names, nodeId, policyId);
      return [
        {
          line: [`${title}${about}: nothing of the kind is found any more.`],
          items: linkedLinesOf(reason).map((line) => item("Was accepted: ", ...line)),
        },
      ];
    }),
  ];
  return items.length === 0 ? [] : [heading("Accepted findings"), ...list(items)];
}

function aboutText(design: Design, names: PlaceNames, nodeId: unknown, policyId: unknown): string {
  if (typeof nodeId === "string") return ` (${names.placeOf(nodeId as NodeId)})`;
  if (typeof policyId !== "string") return "";
  return ` (${nameText(design.policies.get(policyId as PolicyId)?.name ?? policyId)})`;
}
