import { noteTextsOf } from "../design/notes";
import { nodesInOrder } from "../design/queries";
import type { Design, NodeId, PolicyId } from "../design/types";
import { visible } from "../json/problem";
import type { Finding } from "../lint";
import { lintRuleById } from "../lint";
import type { PlaceNames } from "./placeNames";
import { heading, item, linesOf, list, nameText, paragraph, strong } from "./spans";
import type { Block, ListItem, ReportSection } from "./types";

/** Why it is so: notes and decisions by place, findings that were accepted with their reasons. */
export function whySection(design: Design, names: PlaceNames, findings: readonly Finding[]): ReportSection {
  const places = nodesInOrder(design).flatMap(({ id }): readonly ListItem[] => {
    const texts = noteTextsOf(design, id).flatMap(linesOf);
    const [only = "", ...more] = texts;
    if (texts.length === 0) return [];
    const place = id === design.rootId ? "The organization" : names.placeOf(id);
    if (more.length === 0) return [item(strong(`${place}: `), only)];
    return [{ line: [strong(`${place}:`)], items: texts.map((text) => item(text)) }];
  });
  return {
    id: "why",
    title: "Why it is so",
    blocks: [
      ...(places.length === 0 ? [paragraph("No decisions are noted in the design.")] : list(places)),
      ...acceptedBlocks(design, names, findings),
    ],
  };
}

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
      line: [message],
      items: linesOf(reason).map((line) => item("Accepted: ", line)),
    })),
    ...stale.flatMap(({ rule, nodeId, policyId, reason }) => {
      if (typeof rule !== "string" || typeof reason !== "string") return [];
      const title = lintRuleById(rule)?.title ?? visible(rule);
      const about = aboutText(design, names, nodeId, policyId);
      return [
        {
          line: [`${title}${about}: nothing of the kind is found any more.`],
          items: linesOf(reason).map((line) => item("Was accepted: ", line)),
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
