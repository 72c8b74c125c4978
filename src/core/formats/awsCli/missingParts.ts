import { shown } from "../../design/labels";
import type { Place, Problem } from "../../json/problem";
import type { Facts, ToldNode } from "./facts";

/** The other way to what is missing. */
export const SCRIPT_GETS_ALL =
  "A script gets everything at once: “Import from AWS…” in the page copies it, orgwright collect-script prints it.";

/** What answers leave open about the organization's tree, each with the call that tells it. */
export function missingParts(facts: Facts, nodes: readonly ToldNode[]): readonly Problem[] {
  const { organization, roots, asked, parents } = facts;
  const known = new Set(facts.nodes.map(({ id }) => id));
  const isTold = ({ id }: ToldNode) => known.has(id);
  const hasOus = nodes.some(({ kind }) => kind === "ou");
  const hasAccounts = facts.nodes.some(({ kind }) => kind === "account");
  const managementId = organization?.managementAccountId ?? facts.arns.managementAccountId;
  const isPlaceless = ({ id, kind }: ToldNode) =>
    !parents.parentIds.has(id) && (known.has(id) || kind === "ou") && id !== managementId;
  return [
    ...(roots.length === 0 && organization === null
      ? [
          missing(
            "policy-types-not-told",
            {},
            "Which policy types are enabled isn't told: service control policies are taken to be.",
            "Add the answer of list-roots",
          ),
        ]
      : []),
    ...(hasAccounts
      ? []
      : [missing("accounts-not-told", {}, "Accounts aren't told.", "Add the answer of list-accounts")]),
    ...(hasOus || asked.has("OrganizationalUnits")
      ? []
      : [
          missing(
            "ous-not-told",
            {},
            "OUs aren't told.",
            "Add the answers of list-organizational-units-for-parent, for the root and for each OU",
          ),
        ]),
    ...(isRootOnlyPlace(facts, nodes)
      ? []
      : [
          ...placeless(nodes.filter((node) => node.kind === "account" && isPlaceless(node))),
          ...placeless(nodes.filter((node) => node.kind === "ou" && isPlaceless(node))),
        ]),
    ...unasked(facts, nodes),
    ...nameless(
      facts,
      nodes.filter((node) => node.name === undefined || (!isTold(node) && node.name === node.id)),
    ),
  ];
}

/** Whether it is told that the root has no OUs: then everything is right under it. */
export function isRootOnlyPlace({ asked }: Facts, nodes: readonly ToldNode[]): boolean {
  const parents = [...(asked.get("OrganizationalUnits") ?? [])];
  return parents.some((id) => id?.startsWith("r-")) && nodes.every(({ kind }) => kind === "account");
}

/** Nodes that hang under the root for want of anything better. */
function placeless(nodes: readonly ToldNode[]): readonly Problem[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const isOu = first.kind === "ou";
  const many = counted(nodes, isOu ? "OU" : "account");
  const call = isOu ? "list-organizational-units-for-parent" : "list-accounts-for-parent";
  return [
    missing(
      "parent-not-told",
      first.at,
      `Under which parent ${many} ${nodes.length === 1 ? "is" : "are"} isn't told: under the root for now.`,
      `Add the answers of ${call} for the root and for each OU, each in a file that is named after its parent (${call}-ou-ab12-11111111.json); until then an export leaves ${nodes.length === 1 ? "it" : "them"} where ${nodes.length === 1 ? "it is" : "they are"}, also when ${nodes.length === 1 ? "it is" : "they are"} moved here`,
    ),
  ];
}

const MAX_OU_DEPTH = 5;

/** Parents whose children nobody asked for, where those of others are told. Below the fifth level there are no OUs. */
function unasked({ asked, parents, roots }: Facts, nodes: readonly ToldNode[]): readonly Problem[] {
  const of = (key: "OrganizationalUnits" | "Accounts" | "Children") => asked.get(key) ?? new Set<string | null>();
  const told: readonly { readonly id: string; readonly name?: string; readonly at: Place }[] = [
    ...roots,
    ...nodes.filter(({ kind }) => kind === "ou"),
  ];
  return (["OrganizationalUnits", "Accounts"] as const).flatMap((key) => {
    // One answer that doesn't tell whose it is may be that of any parent; list-accounts is of all.
    if (!of(key).size || of(key).has(null)) return [];
    const missed = told.filter(
      ({ id }) => !of(key).has(id) && !of("Children").has(id) && !(key === "OrganizationalUnits" && isLowest(id)),
    );
    const [first] = missed;
    if (first === undefined) return [];
    const isOus = key === "OrganizationalUnits";
    const where = missed.length === 1 ? nameOf(first) : `${missed.length} parents (${nameOf(first)} first)`;
    const message = `Whether there are ${isOus ? "OUs" : "accounts"} right under ${where} isn't told: none for now.`;
    const call = isOus ? "list-organizational-units-for-parent" : "list-accounts-for-parent";
    return [missing("children-not-told", first.at, message, `Add the answers of ${call} for them`)];
  });

  /** Parents may still form a circle: no more steps are made than there are levels. */
  function isLowest(id: string): boolean {
    let step: string | undefined = id;
    for (let level = 1; level < MAX_OU_DEPTH; level++) step = step && parents.parentIds.get(step);
    return step?.startsWith("ou-") ?? false;
  }
}

function nameOf({ id, name }: { readonly id: string; readonly name?: string }): string {
  return `“${shown(name ?? id)}”`;
}

/** Nodes that have their id for want of a name: those that are only mentioned, and records without one. */
function nameless({ organization }: Facts, nodes: readonly ToldNode[]): readonly Problem[] {
  const others = nodes.filter(({ id }) => id !== organization?.managementAccountId);
  return (["ou", "account"] as const).flatMap((kind) => {
    const these = others.filter((node) => node.kind === kind);
    const [first] = these;
    if (first === undefined) return [];
    const call = kind === "ou" ? "list-organizational-units-for-parent" : "list-accounts";
    const many = counted(these, kind === "ou" ? "OU" : "account");
    return [
      missing(
        "name-not-told",
        first.at,
        `How ${many} ${these.length === 1 ? "is" : "are"} called isn't told: by id for now.`,
        `Add the ${kind === "ou" ? "answers" : "answer"} of ${call}; until then an export would rename ${these.length === 1 ? "it" : "them"}`,
      ),
    ];
  });
}

/** "account “dev”", "3 accounts (“dev” first)". */
function counted(nodes: readonly ToldNode[], word: string): string {
  const name = nameOf(nodes[0] ?? { id: "" });
  return nodes.length === 1 ? `${word} ${name}` : `${nodes.length} ${word}s (${name} first)`;
}

export function missing(code: string, at: Place, message: string, remedy: string): Problem {
  return { severity: "warning", code, at, message, remedy: `${remedy}.` };
}
