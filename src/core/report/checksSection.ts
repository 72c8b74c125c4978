import { labelOf } from "../design/labels";
import type { Design, NodeId } from "../design/types";
import { visible } from "../json/problem";
import { type Finding, lintRuleById, SEVERITIES, type Severity } from "../lint";
import { type IndexedRequirement, readRequirements, type Standing, standingOf } from "../requirements";
import { counted, listed, listedUpTo, numberText } from "../words/words";
import { failureItems } from "./failures";
import { grouped } from "./grouped";
import type { PlaceNames } from "./placeNames";
import { code, heading, item, list, nameText, paragraph, shortened, strong, table } from "./spans";
import type { Block, Line, ListItem, ReportKnowledge, ReportSection } from "./types";

const MOST_FINDINGS = 20;
/** Names of what else a finding is said of. */
const MOST_ALIKE = 60;

/** Requirements and whether each holds, then what the rules find, the worst first, with how to mend it. */
export function checksSection(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  findings: readonly Finding[],
  knowledge: ReportKnowledge,
): ReportSection {
  return {
    id: "checks",
    title: "Requirements and findings",
    blocks: [
      ...requirementBlocks(design, names, totals, knowledge),
      heading("Findings"),
      ...findingBlocks(design, names, findings, knowledge),
    ],
  };
}

function requirementBlocks(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  knowledge: ReportKnowledge,
): readonly Block[] {
  const { requirements, unreadable } = readRequirements(design, knowledge.catalog ?? null);
  if (requirements.length + unreadable.length === 0)
    return [heading("Requirements"), paragraph("No requirement is kept with the design.")];
  const checked = requirements.map((requirement) => ({
    requirement,
    standing: standingOf(design, requirement, knowledge),
  }));
  const rows = checked.map(({ requirement, standing }): readonly Line[] => [
    [strong(nameText(requirement.title))],
    [...actionsLine(requirement)],
    [`${counted(standing.accountIds.length, "account")}`],
    [
      standing.accountIds.length === 0
        ? "✓ holds: it is about no account"
        : standing.breaches.length === 0
          ? "✓ holds"
          : `✗ fails in ${counted(failingIn(standing).length, "account")}`,
    ],
  ]);
  const told = unreadable.map(({ label, problems }) => ({
    line: [strong(visible(label)), " can’t be checked:"],
    items: problems.map(({ message, remedy }) => item(`${visible(message)} ${visible(remedy)}`.trim())),
  }));
  return [
    heading("Requirements"),
    ...table(["Requirement", "Asks that", "Asked of", "Holds"], rows),
    ...list([
      ...checked.flatMap(({ requirement, standing }) =>
        failureItems(design, names, totals, requirement, standing, knowledge),
      ),
      ...told,
    ]),
  ];
}

function actionsLine({ actions, expect, exceptPrincipals }: IndexedRequirement): Line {
  const shown = actions.length > 7 ? actions.slice(0, 6) : actions;
  const rest = actions.length - shown.length;
  const more = rest === 0 ? "" : ` and ${numberText(rest)} more`;
  const what = expect === "denied" ? " always filtered out" : " always let through";
  const exceptions =
    exceptPrincipals.length === 0 ? "" : `, except for ${listed(exceptPrincipals.map((one) => visible(one)))}`;
  const verb = actions.length === 1 ? " is" : " are";
  return [
    ...shown.flatMap((action, index) => (index === 0 ? [code(action)] : [", ", code(action)])),
    `${more}${verb}${what}${exceptions}`,
  ];
}

function failingIn({ breaches }: Standing): readonly NodeId[] {
  return [...new Set(breaches.map(({ accountId }) => accountId))];
}

const HEADS: Readonly<Record<Severity, string>> = {
  error: "Errors: AWS refuses this",
  warning: "Warnings: AWS takes this, but it works against what the organization is for",
  note: "Notes: worth a look",
};

function findingBlocks(
  design: Design,
  names: PlaceNames,
  findings: readonly Finding[],
  { catalog }: ReportKnowledge,
): readonly Block[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const unlooked: readonly Block[] =
    catalog === undefined
      ? [paragraph("The catalogue of AWS’s actions wasn’t at hand: rules that need it haven’t looked.")]
      : [];
  const acceptedCount = findings.length - open.length;
  const accepted: readonly Block[] =
    acceptedCount === 0
      ? []
      : [
          paragraph(
            `${acceptedCount === 1 ? "One finding is" : `${numberText(acceptedCount)} findings are`} accepted, as “Why it is so” tells.`,
          ),
        ];
  if (open.length === 0)
    return [
      paragraph(acceptedCount === 0 ? "The rules find nothing." : "The rules find nothing else."),
      ...accepted,
      ...unlooked,
    ];
  return [
    ...SEVERITIES.flatMap((severity): readonly Block[] => {
      const here = open.filter((finding) => finding.severity === severity);
      if (here.length === 0) return [];
      return [
        paragraph(strong(`${HEADS[severity]} (${numberText(here.length)})`)),
        ...list(byRule(design, names, here)),
      ];
    }),
    ...accepted,
    ...unlooked,
  ];
}

/** The findings rule by rule; how to mend it stands once where it is the same for all. */
function byRule(design: Design, names: PlaceNames, findings: readonly Finding[]): readonly ListItem[] {
  const rules = grouped(findings, ({ rule }) => rule);
  return [...rules].map(([rule, found]): ListItem => {
    const title = lintRuleById(rule)?.title ?? rule;
    const mends = new Set(found.map(({ mend }) => mend));
    const [mend = ""] = mends;
    const isShared = mends.size === 1;
    const alike = [
      ...grouped(found, (finding) => `${likenessOf(design, finding)} ${isShared ? "" : finding.mend}`).values(),
    ];
    const messages = shortened(MOST_FINDINGS, alike, (same) => findingItem(names, same, isShared), "findings");
    return {
      line: [strong(title), found.length === 1 ? "" : ` (${numberText(found.length)})`],
      items: [...messages, ...(isShared ? [item(`To mend it: ${visible(mend)}`)] : [])],
    };
  });
}

/** What a finding says but for the name of what it is about. */
function likenessOf(design: Design, { message, nodeId }: Finding): string {
  if (nodeId === undefined) return message;
  const label = labelOf(design, nodeId).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return message.replace(new RegExp(`(?<![\\p{L}\\p{N}])${label}(?![\\p{L}\\p{N}])`, "gu"), "\u0000");
}

/** One finding as it is; of several alike the first, with what else it is said of. */
function findingItem(names: PlaceNames, [first, ...others]: readonly Finding[], isMendShared: boolean): ListItem {
  if (first === undefined) return item();
  const line = [visible(isMendShared ? first.message : `${first.message} ${first.mend}`)];
  const places = others.flatMap(({ nodeId }) => (nodeId === undefined ? [] : [names.placeOf(nodeId)]));
  return places.length === 0
    ? { line }
    : { line, items: [item(`The same goes for ${listedUpTo(MOST_ALIKE, places)}.`)] };
}
