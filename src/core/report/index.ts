import { isAccount, nodesInOrder } from "../design/queries";
import type { Document } from "../design/types";
import { visible } from "../json/problem";
import { lint } from "../lint";
import { numberText } from "../words/words";
import { changesSection } from "./changesSection";
import { checksSection } from "./checksSection";
import { limitsSection } from "./limitsSection";
import { accountsTable, MOST_ACCOUNTS, MOST_ACCOUNTS_HERE, organizationSection } from "./organizationSection";
import { PlaceNames } from "./placeNames";
import { policiesSection, policyTextsSection } from "./policiesSection";
import { questionsSection } from "./questionsSection";
import { nameText } from "./spans";
import type { Report, ReportOptions, ReportSection } from "./types";
import { unreadSections } from "./unreadSection";
import { accountCountsOf } from "./wherePlaces";
import { whySection } from "./whySection";

export type {
  Block,
  Line,
  ListItem,
  Report,
  ReportKnowledge,
  ReportOptions,
  ReportSection,
  Span,
  TreeDiagram,
} from "./types";

/**
 * The report of a document's first design: what it is, why, what its policies say, what passes where, whether requirements
 * hold, what changed since the import, and what isn't said. The same for the same document and options.
 *
 * Cost: a colouring for each ready question, the rules once, and a trace for each way in which accounts get an answer; with a
 * baseline also two permission maps.
 */
export function reportOf({ design, baseline }: Document, options: ReportOptions): Report {
  const names = new PlaceNames(design);
  const totals = accountCountsOf(design);
  const accounts = nodesInOrder(design).filter(isAccount);
  const findings = lint(design, { ...options, ...(baseline === undefined ? {} : { baseline: baseline.design }) });
  const appendix: readonly ReportSection[] = [
    ...(accounts.length <= MOST_ACCOUNTS_HERE
      ? []
      : [{ id: "accounts", title: "Appendix: the accounts", blocks: accountsTable(design, names, accounts) }]),
    ...(options.hasPolicyTexts ? [policyTextsSection(design)] : []),
  ];
  const day = options.date === undefined || options.date === "" ? "" : `, ${visible(options.date)}`;
  return {
    title: nameText(design.name),
    lead: [[`Organization design: what it is, why, and what its policies filter${day}. Made with Orgwright.`]],
    sections: [
      organizationSection(design, names, totals),
      ...unreadSections(design, names),
      whySection(design, names, findings),
      policiesSection(design, names, options),
      questionsSection(design, names, totals, options),
      checksSection(design, names, totals, findings, options),
      ...(baseline === undefined ? [] : [changesSection(baseline.design, design, names, totals, options)]),
      limitsSection(design, options),
      ...appendix,
    ],
    notices: noticesOf(accounts.length, options),
  };
}

function noticesOf(accountCount: number, { catalog }: ReportOptions): readonly string[] {
  return [
    ...(accountCount > MOST_ACCOUNTS
      ? [
          `The design has ${numberText(accountCount)} accounts: the report lists the first ${numberText(MOST_ACCOUNTS)} and tells of the others by OU.`,
        ]
      : []),
    ...(catalog === undefined
      ? [
          "The report was made without the catalogue of AWS’s actions: some findings, and what changes of permissions, are not in it.",
        ]
      : []),
  ];
}
