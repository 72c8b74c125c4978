import {
  childIdsOf,
  heightOf,
  isAccount,
  isContainer,
  isManagementAccount,
  isOu,
  nodeOf,
  nodesInOrder,
} from "../design/queries";
import { type AccountNode, type Design, FULL_AWS_ACCESS_ID, type NodeId } from "../design/types";
import { cellKeyOf, matrixOf } from "../matrix";
import { policyTypeWord } from "../words/policyWords";
import { labelOfUseCase } from "../words/useCases";
import { counted, listed, listedUpTo, numberText } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { code, heading, item, linesOf, list, nameText, paragraph, strong, table } from "./spans";
import type { Block, Line, ListItem, ReportSection, Span } from "./types";

/** Up to so many nodes the tree names every account, so many OUs are drawn in it. */
const MOST_NODES = 300;
const MOST_OUS = 300;
/** Business units in their table, and accounts in one of its cells. */
const MOST_UNITS = 150;
const MOST_IN_CELL = 8;
/** Up to so many accounts their table stands beside the tree, and so many are listed at all. */
export const MOST_ACCOUNTS_HERE = 60;
export const MOST_ACCOUNTS = 2_000;

/** The organization: what it has in numbers, its tree, its accounts, business units by delivery phases. */
export function organizationSection(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
): ReportSection {
  const accounts = nodesInOrder(design).filter(isAccount);
  const isSmall = accounts.length <= MOST_ACCOUNTS_HERE;
  return {
    id: "organization",
    title: "The organization",
    blocks: [
      ...linesOf(design.description).map((line) => paragraph(line)),
      ...list(facts(design, accounts)),
      heading("Tree"),
      ...tree(design, names, totals),
      { kind: "tree-diagram" },
      ...(isSmall
        ? [heading("Accounts"), ...accountsTable(design, names, accounts)]
        : [paragraph("The accounts are listed at the end.")]),
      ...unitsByPhases(design, names),
    ],
  };
}

function facts(design: Design, accounts: readonly AccountNode[]): readonly ListItem[] {
  const { organization } = design;
  const ous = [...design.nodes.values()].filter(isOu);
  const depth = heightOf(design, design.rootId) - 1;
  const own = [...design.policies.values()].filter(({ id }) => id !== FULL_AWS_ACCESS_ID);
  const attachments = [...design.nodes.values()].reduce(
    (sum, { policyIds }) => sum + policyIds.filter((id) => id !== FULL_AWS_ACCESS_ID).length,
    0,
  );
  const levels = depth === 0 ? "" : ` on ${counted(depth, "level")} below the root`;
  const inNumbers = `${counted(accounts.length, "account")} and ${counted(ous.length, "OU")}${levels}; ${counted(own.length, "policy", "policies")} besides FullAWSAccess with ${counted(attachments, "attachment")}.`;
  return [
    item(strong("In numbers: "), inNumbers),
    item(strong("Management account: "), nameText(nodeOf(design, organization.managementAccountId).name)),
    item(strong("Home Region: "), code(organization.homeRegion)),
    item(strong("Delivery phases: "), organization.phases.map(nameText).join(" → ") || "none"),
    item(
      strong("Policy types in use: "),
      listed(organization.enabledPolicyTypes.map(policyTypeWord)) || "none: no policy filters anything",
    ),
    ...(organization.awsId === undefined ? [] : [item(strong("AWS id: "), code(organization.awsId))]),
  ];
}

function tree(design: Design, names: PlaceNames, totals: ReadonlyMap<NodeId, number>): readonly Block[] {
  const hasAccounts = design.nodes.size <= MOST_NODES;
  const deepest = deepestShown(design);
  const itemOf = (id: NodeId, depth: number): ListItem => {
    const node = nodeOf(design, id);
    if (!isContainer(node)) return item(...accountLine(design, node));
    const children = childIdsOf(design, id).filter((childId) => hasAccounts || design.childIds.has(childId));
    const below = depth < deepest ? children : [];
    const left = children.length - below.length;
    const cut = left === 0 ? "" : `, ${counted(left, "OU")} in it`;
    const line: Line = [
      strong(names.labelOf(id)),
      ` (${counted(totals.get(id) ?? 0, "account")}${cut})${attachedText(design, node.policyIds)}`,
    ];
    return below.length === 0 ? { line } : { line, items: below.map((childId) => itemOf(childId, depth + 1)) };
  };
  return list([itemOf(design.rootId, 0)]);
}

/** How many levels below the root have few enough OUs to be read. */
function deepestShown(design: Design): number {
  if (design.nodes.size <= MOST_NODES) return Number.POSITIVE_INFINITY;
  let level: readonly NodeId[] = [design.rootId];
  let shown = 0;
  for (let depth = 0; ; depth++) {
    level = level.flatMap((id) => childIdsOf(design, id).filter((childId) => design.childIds.has(childId)));
    shown += level.length;
    if (level.length === 0 || shown > MOST_OUS) return depth;
  }
}

function accountLine(design: Design, account: AccountNode): Line {
  const use = isManagementAccount(design, account.id) ? ", the management account" : "";
  return [`${nameText(account.name)}${use}${attachedText(design, account.policyIds)}`];
}

/** ": DenyRegions, ProtectData"; without FullAWSAccess, which is everywhere. */
function attachedText(design: Design, policyIds: AccountNode["policyIds"]): string {
  const own = policyIds.filter((id) => id !== FULL_AWS_ACCESS_ID);
  return own.length === 0 ? "" : `: ${own.map((id) => nameText(design.policies.get(id)?.name ?? id)).join(", ")}`;
}

/** What each account is for and where it is. */
export function accountsTable(design: Design, names: PlaceNames, accounts: readonly AccountNode[]): readonly Block[] {
  const shown = accounts.slice(0, MOST_ACCOUNTS);
  const rows = shown.map((account): readonly Line[] => {
    const { useCases, email, awsId } = account;
    const parentId = design.parentIds.get(account.id) ?? design.rootId;
    const units = distinct(useCases.map(({ businessUnit }) => businessUnit));
    const phases = distinct(
      useCases.map(({ phase, environments = [] }) => {
        const others = environments.filter((name) => name !== phase);
        return phase === undefined ? undefined : `${phase}${others.length === 0 ? "" : ` (${others.join(", ")})`}`;
      }),
    );
    return [
      [nameText(account.name)],
      [distinct(useCases.map(({ kind }) => labelOfUseCase(kind))).join(", ") || "–"],
      [units.join(", ") || "–"],
      [phases.join(", ") || "–"],
      [names.placeOf(parentId)],
      optionalCode(email),
      optionalCode(awsId),
    ];
  });
  const left = accounts.length - shown.length;
  return [
    ...table(["Account", "For", "Business unit", "Phase", "In", "Email", "AWS id"], rows),
    ...(left === 0 ? [] : [paragraph(`${numberText(left)} more accounts are not listed.`)]),
  ];
}

function optionalCode(text: string | undefined): readonly Span[] {
  return [text === undefined || text === "" ? "–" : code(text)];
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined && text !== ""))].map((text) => nameText(text ?? ""));
}

function unitsByPhases(design: Design, names: PlaceNames): readonly Block[] {
  const { columns, units } = matrixOf(design);
  if (units.length === 0) return [];
  const head = columns.map((column) =>
    column.kind === "phase" ? nameText(column.phase) : labelOfUseCase(column.useCaseKind),
  );
  const shown = units.slice(0, MOST_UNITS);
  const rows = shown.map(({ name, cells }): readonly Line[] => {
    const byKey = new Map(cells.map((cell) => [cellKeyOf(cell.address), cell]));
    return [
      [strong(nameText(name))],
      ...columns.map((column): Line => {
        const cell = byKey.get(cellKeyOf({ unit: name, column }));
        const accounts = (cell?.entries ?? []).map(({ accountId }) => names.placeOf(accountId));
        return [listedUpTo(MOST_IN_CELL, accounts) || (cell?.isGap ? "missing" : "–")];
      }),
    ];
  });
  const left = units.length - shown.length;
  return [
    heading("Business units by delivery phases"),
    ...table(["Business unit", ...head], rows),
    ...(left === 0
      ? []
      : [paragraph(`${counted(left, "more business unit")} ${left === 1 ? "is" : "are"} not listed.`)]),
  ];
}
