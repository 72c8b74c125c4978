import { labelOf, policyLabelOf } from "../design/labels";
import type { Design, NodeId } from "../design/types";
import { allInWords } from "../design/useCaseWords";
import type { CountedVerdict } from "../engine";
import { effectOf } from "./effects";
import type { PermissionChange } from "./permissionDifference";
import type { StructureChange } from "./structureDifference";
import { differenceSummary } from "./summary";

/** A difference with what is needed to tell it. */
export interface Difference {
  readonly before: Design;
  readonly after: Design;
  readonly structure: readonly StructureChange[];
  readonly permissions: readonly PermissionChange[];
  /** What changes in other Regions, as `elsewhereBetween` says it; null: the same. */
  readonly elsewhere: string | null;
  /** The actions' names by number. */
  readonly names: readonly string[];
}

const WORDS: Record<CountedVerdict, string> = {
  allowed: "passes",
  conditional: "passes if…",
  explicitDeny: "blocked by a statement",
  implicitDeny: "nothing allows it",
  exempt: "exempt",
};

/** Fields of organization, nodes and policies whose name in the file isn't the word for them. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  useCases: "use case",
  awsId: "AWS id",
  roleName: "role name",
  document: "text",
  template: "the template it comes from",
  awsManaged: "whether AWS manages it",
  enabledPolicyTypes: "enabled policy types",
  serviceAccessPrincipals: "AWS services with access",
  delegatedAdministrators: "delegated administrators",
};

const MAX_NAMES = 12;

/** The difference as lines of text, structure first. Names are as they are in the designs. */
export function differenceLines(difference: Difference): readonly string[] {
  const { after, structure, permissions, elsewhere } = difference;
  const summary = differenceSummary(permissions);
  const told = permissions.filter((change) => effectOf(change) !== "otherReason");
  return [
    structure.length === 0 ? "The structure is the same." : "Structure",
    ...structure.map((change) => `  ${structureSentence(change, difference)}`),
    "",
    summary === null ? "Nobody’s permissions change." : `Permissions: ${summary}.`,
    ...(elsewhere === null ? [] : [`${elsewhere}.`]),
    ...told.flatMap((change) => [
      `  ${changeWords(change)}: ${shortenedList(change.accountIds.map((id) => labelOf(after, id)))}`,
      ...servicesIn(change, difference.names).map(([prefix, names]) => `    ${prefix}: ${shortened(names)}`),
    ]),
  ];
}

/** The difference as Markdown for a comment on a pull request. Names are escaped. */
export function differenceMarkdown(difference: Difference): string {
  const { after, structure, permissions, elsewhere } = difference;
  const summary = differenceSummary(permissions);
  const told = permissions.filter((change) => effectOf(change) !== "otherReason");
  const rows = told.flatMap((change) =>
    servicesIn(change, difference.names).map(([prefix, names]) =>
      [changeWords(change), accountsCell(after, change.accountIds), `\`${prefix}\``, shortened(names)].join(" | "),
    ),
  );
  return [
    "### Structure",
    "",
    ...(structure.length === 0
      ? ["The structure is the same."]
      : structure.map((change) => `- ${escaped(structureSentence(change, difference))}`)),
    "",
    "### Permissions",
    "",
    summary === null ? "Nobody’s permissions change." : `${summary}.`,
    ...(elsewhere === null ? [] : ["", `${elsewhere}.`]),
    ...(rows.length === 0 ? [] : ["", "Change | Accounts | Service | Actions", "--- | --- | --- | ---", ...rows]),
    "",
  ].join("\n");
}

function accountsCell(design: Design, ids: readonly NodeId[]): string {
  return escaped(shortenedList(ids.map((id) => labelOf(design, id))));
}

/** "passes → blocked by a statement"; "passes if…, on another condition". */
export function changeWords({ before, after }: Pick<PermissionChange, "before" | "after">): string {
  return before === after ? `${WORDS[before]}, on another condition` : `${WORDS[before]} → ${WORDS[after]}`;
}

/** "ecommerce-prod moved from Runtime OU to Sandbox OU". */
export function structureSentence(
  change: StructureChange,
  { before, after }: Pick<Difference, "before" | "after">,
): string {
  const design = change.change === "removed" ? before : after;
  const node = change.nodeId === undefined ? null : labelOf(design, change.nodeId);
  const policyDesign =
    change.change === "detached" && !after.policies.has(change.policyId ?? ("" as never)) ? before : design;
  const policy = change.policyId === undefined ? null : policyLabelOf(policyDesign, change.policyId);
  const subject = node ?? policy ?? "The organization";
  const place = (id: string | undefined, of: Design) => (id === undefined ? "" : labelOf(of, id as NodeId));
  switch (change.change) {
    case "added":
      return node === null || change.to === undefined
        ? `${subject} added`
        : `${subject} added to ${place(change.to, after)}`;
    case "removed":
      return change.from === undefined ? `${subject} removed` : `${subject} removed from ${place(change.from, before)}`;
    case "moved":
      return `${subject} moved from ${place(change.from, after.nodes.has((change.from ?? "") as NodeId) ? after : before)} to ${place(change.to, after)}`;
    case "renamed":
      return `${change.from} renamed to ${change.to}`;
    case "edited":
      return node === null && policy === null && change.to === "organization"
        ? "The organization’s settings changed"
        : `${subject}: ${FIELD_WORDS[change.to ?? ""] ?? change.to} changed${changeOfUseCases(change, before, after)}`;
    case "attached":
      return `${policy} attached to ${node}`;
    case "detached":
      return `${policy} detached from ${node}`;
  }
}

/** " from Ecommerce in dev to a sandbox"; nothing of other fields, and where the earlier design has the account under another id. */
function changeOfUseCases({ to, nodeId }: StructureChange, before: Design, after: Design): string {
  const earlier = nodeId === undefined ? undefined : before.nodes.get(nodeId);
  const later = nodeId === undefined ? undefined : after.nodes.get(nodeId);
  if (to !== "useCases" || earlier?.kind !== "account" || later?.kind !== "account") return "";
  return ` from ${allInWords(earlier.useCases)} to ${allInWords(later.useCases)}`;
}

function servicesIn(
  { actions }: PermissionChange,
  names: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const services = new Map<string, string[]>();
  for (const number of actions.numbers()) {
    const [prefix = "", action = ""] = (names[number] ?? "").split(":");
    const here = services.get(prefix) ?? [];
    services.set(prefix, here);
    here.push(action);
  }
  return [...services];
}

function shortened(names: readonly string[]): string {
  return names.length > MAX_NAMES ? `${names.length} actions` : names.join(", ");
}

function shortenedList(names: readonly string[]): string {
  return names.length > MAX_NAMES
    ? `${names.slice(0, MAX_NAMES).join(", ")} and ${names.length - MAX_NAMES} more`
    : names.join(", ");
}

/** Text that Markdown shows as it is, also within a cell of a table. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+!|<>~&@-]/g, "\\$&");
}
