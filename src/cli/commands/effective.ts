import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { nameOf } from "../../core/design/queries";
import type { AccountNode, Design } from "../../core/design/types";
import {
  accountIn,
  type ContextValue,
  type CountedVerdict,
  type Lens,
  ordinaryLens,
  permissionMap,
  permissionsByService,
  type ServicePermissions,
  savedLensesOf,
  spaceOf,
} from "../../core/engine";
import { quoted, visible } from "../../core/json/problem";
import { type Command, misused, readArguments } from "../command";
import { globalServiceWarnings } from "../globalServices";
import { printableJson, problem, refuse, warn } from "../io";
import { readActions, readDetails } from "../readActions";
import { readDesign } from "../readFiles";

export const effectiveCommand: Command = {
  name: "effective",
  usage: "effective DESIGN --account ID [--lens NAME] [--context key=value]… [--json]",
  summary: "List what the design's policies leave of AWS for one account.",
  help: `ID is the account's id in the design or its AWS account id. The question is that of an ordinary role of the account in
the home Region; what such a call leaves open stays open. Where a policy asks for the Region of services that answer from
another Region alone, such as IAM from us-east-1, a warning says so.

  --lens NAME          Ask the question that the design keeps under this name instead: of its actions, with all it says.
  --context key=value  The key has this value: aws:RequestedRegion=eu-west-1. Several times: several keys, and several
                       values of one key.
  --json               Print { "accountId", "catalog": { "date", "actions" }, "services": [{ "prefix", "allowed",
                       "conditional", "denied" }] }. SCPs don't concern the management account: what they would deny is
                       among its allowed actions.

IAM in the account decides after that; it is not part of a design.`,
  async run(args, io) {
    const parsed = readArguments(args, {
      account: { type: "string" },
      lens: { type: "string" },
      context: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
    });
    if (!parsed.ok) return refuse(io, parsed.problems);
    const { positionals, values } = parsed.value;
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return refuse(io, misused("effective takes one DESIGN.").problems);
    if (values.account === undefined) return refuse(io, misused("--account ID is missing.").problems);
    const wrong = values.context.find((pair) => !/^[^=]+:[^=]+=/.test(pair));
    if (wrong !== undefined)
      return refuse(io, misused(`--context takes key=value with a condition key, not ${quoted(wrong)}.`).problems);

    const document = await readDesign(io, [path]);
    if (!document.ok) return refuse(io, document.problems);
    const { design } = document.value;
    const account = accountIn(design, values.account);
    if (account === null)
      return refuse(io, [
        problem("unknown-account", `The design has no account ${quoted(values.account)}.`, accountsHint(design)),
      ]);
    const question = values.lens === undefined ? ordinaryLens(design, "*") : savedLens(design, values.lens);
    if (question === null)
      return refuse(io, [
        problem("unknown-lens", `The design has no question ${quoted(values.lens ?? "")}.`, lensesHint(design)),
      ]);
    warn(io, document.warnings);

    const catalog = readActions();
    const lens = withContext(question, values.context);
    const space = spaceOf(lens, catalog);
    const inRegion = (region: string) => `Ask about them with --context aws:RequestedRegion=${region}.`;
    warn(io, globalServiceWarnings([design], lens, space, inRegion));
    const map = permissionMap(design, lens, space, { resourceCatalog: readDetails(catalog) });
    const verdicts = map.accounts.get(account.id);
    if (verdicts === undefined) throw new Error(`The account ${account.id} has no verdicts.`);
    const services = permissionsByService(verdicts, catalog);
    io.out(values.json ? asJson(account, catalog, services) : asText(design, account, lens, catalog, services));
    return 0;
  },
};

function accountsHint(design: Design): string {
  const accounts = [...design.nodes.values()].filter(({ kind }) => kind === "account").map(({ id }) => id);
  const more = accounts.length > 5 ? ` and ${accounts.length - 5} more` : "";
  return `Its accounts are ${accounts.slice(0, 5).join(", ")}${more}.`;
}

function savedLens(design: Design, name: string): Lens | null {
  return savedLensesOf(design).find((saved) => saved.name === name.trim())?.lens ?? null;
}

function lensesHint(design: Design): string {
  const names = savedLensesOf(design).flatMap(({ name, lens }) =>
    name === null || lens === null ? [] : [quoted(name)],
  );
  return names.length === 0 ? "It keeps none that can be read." : `It keeps ${names.join(", ")}.`;
}

function withContext(lens: Lens, pairs: readonly string[]): Lens {
  const given = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const key = pair.slice(0, at);
    given.set(key, [...(given.get(key) ?? []), pair.slice(at + 1)]);
  }
  const context: Record<string, ContextValue> = { ...lens.context };
  for (const [key, texts] of given) context[key] = texts.length === 1 ? (texts[0] ?? "") : texts;
  return { ...lens, context };
}

const PASSING: readonly CountedVerdict[] = ["allowed", "exempt"];
const DENIED: readonly CountedVerdict[] = ["explicitDeny", "implicitDeny"];

function namesWith({ actions }: ServicePermissions, verdicts: readonly CountedVerdict[]): readonly string[] {
  return actions.filter(({ verdict }) => verdicts.includes(verdict)).map(({ action }) => action.name);
}

function asJson(account: AccountNode, catalog: ActionCatalog, services: readonly ServicePermissions[]): string {
  return printableJson({
    accountId: account.id,
    catalog: { date: catalog.date, actions: catalog.actionCount },
    services: services.map((each) => ({
      prefix: each.service.prefix,
      allowed: namesWith(each, PASSING),
      conditional: namesWith(each, ["conditional"]),
      denied: namesWith(each, DENIED),
    })),
  });
}

const LINES: readonly (readonly [CountedVerdict, string])[] = [
  ["conditional", "passes if…"],
  ["explicitDeny", "blocked by a statement"],
  ["implicitDeny", "nothing allows it"],
];

function asText(
  design: Design,
  account: AccountNode,
  { region, principal, context }: Lens,
  { date }: ActionCatalog,
  services: readonly ServicePermissions[],
): string {
  const filtered = services.filter((each) => namesWith(each, PASSING).length < each.actions.length);
  const numberWith = (verdicts: readonly CountedVerdict[]) =>
    services.reduce((sum, each) => sum + namesWith(each, verdicts).length, 0).toLocaleString("en-US");
  const asked = services.reduce((sum, { actions }) => sum + actions.length, 0);
  const where = Object.keys(context).some((key) => key.toLowerCase() === "aws:requestedregion")
    ? ""
    : ` in ${region ?? "any Region"}`;
  return [
    `${visible(nameOf(design, account.id))} (${visible(account.id)}): what SCPs and RCPs leave of ${asked.toLocaleString("en-US")} actions as of ${date},`,
    `asked${where} as ${principal ?? "any principal"}. IAM in the account decides next.`,
    "",
    `${numberWith(PASSING)} pass${account.id === design.organization.managementAccountId ? " (SCPs don’t concern the management account)" : ""}, ${numberWith(["conditional"])} pass if…, ${numberWith(["explicitDeny"])} blocked by a statement, ${numberWith(["implicitDeny"])} nothing allows.`,
    "",
    ...filtered.flatMap((each) => [
      `${each.service.prefix}: ${namesWith(each, PASSING).length} of ${each.actions.length} pass`,
      ...LINES.flatMap(([verdict, words]) => {
        const names = namesWith(each, [verdict]);
        if (names.length === 0) return [];
        const what = names.length === each.actions.length ? `all ${names.length}` : names.map(afterColon).join(", ");
        return [`  ${words}: ${what}`];
      }),
    ]),
    `${services.length - filtered.length} of ${services.length} services pass in full.`,
    "",
  ].join("\n");
}

function afterColon(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
