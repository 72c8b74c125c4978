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
import { type AccountNode, type Design, FULL_AWS_ACCESS_ID, type NodeId, type UseCase } from "../design/types";
import { policyTypeWords } from "../words/policyWords";
import { labelOfUseCase } from "../words/useCases";
import { counted, listed, numberText } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { code, heading, item, linkedLinesOf, list, nameText, paragraph, strong, table } from "./spans";
import { treeDiagrams } from "./treeDiagrams";
import type { Block, Line, ListItem, ReportSection, Span } from "./types";
import { unitsByPhases } from "./unitsByPhases";

/** Up to so many nodes the tree names every account, so many OUs are drawn in it. */
const MOST_NODES = 300;
const MOST_OUS = 300;
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
      ...linkedLinesOf(design.description).map((line) => paragraph(...line)),
      ...list(facts(design, accounts)),
      heading("Tree"),
      ...tree(design, names, totals),
      ...treeDiagrams(design, names, totals),
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
  const policies =
    own.length === 0
      ? "no policy besides FullAWSAccess"
      : `${counted(own.length, "policy", "policies")} besides FullAWSAccess, attached in ${attachments === 0 ? "no place" : counted(attachments, "place")}`;
  const inNumbers = `${counted(accounts.length, "account")} and ${ous.length === 0 ? "no OU" : counted(ous.length, "OU")}${levels}; ${policies}.`;
  return [
    item(strong("In numbers: "), inNumbers),
    item(strong("Management account: "), nameText(nodeOf(design, organization.managementAccountId).name)),
    item(strong("Home Region: "), code(organization.homeRegion)),
    item(strong("Delivery phases: "), organization.phases.map(nameText).join(" → ") || "none"),
    item(
      strong("Policy types in use: "),
      listed(organization.enabledPolicyTypes.map(policyTypeWords)) || "none: no policy filters anything",
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

/** What each account is for and where it is; a column that says nothing of any of them is left out. */
export function accountsTable(design: Design, names: PlaceNames, accounts: readonly AccountNode[]): readonly Block[] {
  const shown = accounts.slice(0, MOST_ACCOUNTS);
  const columns = [
    { head: "Account", cellOf: ({ name }: AccountNode): Line => [nameText(name)] },
    {
      head: "For",
      cellOf: ({ useCases }: AccountNode): Line => distinct(useCases.map(({ kind }) => labelOfUseCase(kind))),
    },
    {
      head: "Business unit",
      cellOf: ({ useCases }: AccountNode): Line => distinct(useCases.map(({ businessUnit }) => businessUnit)),
    },
    { head: "Phase", cellOf: ({ useCases }: AccountNode): Line => distinct(useCases.map(phaseText)) },
    { head: "In", cellOf: ({ id }: AccountNode): Line => [names.placeOf(design.parentIds.get(id) ?? design.rootId)] },
    { head: "Email", cellOf: ({ email }: AccountNode): Line => optionalCode(email) },
    { head: "AWS id", cellOf: ({ awsId }: AccountNode): Line => optionalCode(awsId) },
  ].map(({ head, cellOf }) => ({ head, cells: shown.map(cellOf) }));
  const told = columns.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const rows = shown.map((_account, index) => told.map(({ cells }) => orDash(cells[index] ?? [])));
  const left = accounts.length - shown.length;
  return [
    ...table(
      told.map(({ head }) => head),
      rows,
    ),
    ...(left === 0 ? [] : [paragraph(`${numberText(left)} more accounts are not listed.`)]),
  ];
}

function orDash(cell: Line): Line {
  return cell.length === 0 ? ["–"] : cell;
}

/** "dev (dev-eu, dev-us)". */
function phaseText({ phase, environments = [] }: UseCase): string | undefined {
  const others = environments.filter((name) => name !== phase);
  return phase === undefined ? undefined : `${phase}${others.length === 0 ? "" : ` (${others.join(", ")})`}`;
}

function optionalCode(text: string | undefined): readonly Span[] {
  return text === undefined || text === "" ? [] : [code(text)];
}

/** "dev, prod": each text once; nothing where there is none. */
function distinct(texts: readonly (string | undefined)[]): Line {
  const told = new Set(texts.filter((text) => text !== undefined && text !== ""));
  return told.size === 0 ? [] : [[...told].map((text) => nameText(text ?? "")).join(", ")];
}
