import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design } from "../design/types";
import { accountIn } from "../engine";
import { FieldReader } from "../json/fieldReader";
import { jsonPath } from "../json/parseJson";
import { quoted, type Result } from "../json/problem";
import { ProblemList } from "../json/problemList";
import { oneOf, refuseUnknownFields, shortText, shortTexts } from "../json/strictFields";
import { type JsonObject, present } from "../json/value";
import { compilePattern } from "../policy";
import { ousNamed } from "./accounts";
import { actionsMeant, isActionPattern } from "./actions";
import type { Requirement, RequirementAccounts } from "./types";

const FIELDS = ["id", "title", "accounts", "actions", "except", "expect"];
const ACCOUNTS_FIELDS = ["kind", "businessUnit", "phase", "ou", "ids"];
const OWNER = "The requirement";

const MAX_CHARACTERS = 500;
const MAX_ENTRIES = 1_000;

/**
 * Reads one entry of a design's `requirements` strictly: what isn't known, or points to nothing in the design, is a problem,
 * so that no slip makes a requirement hold. Paths are within the entry. A phase, business unit or kind that no account has
 * is none: there may be one tomorrow.
 *
 * `catalog`: null where AWS's actions aren't known; a pattern of actions is a problem then.
 */
export function readRequirement(entry: JsonObject, design: Design, catalog: ActionCatalog | null): Result<Requirement> {
  const problems = new ProblemList((path) => ({ path: jsonPath(path) }), []);
  const reader = new FieldReader(entry, [], problems);
  const requirement: Requirement = {
    id: shortText(reader, "id", OWNER, MAX_CHARACTERS),
    title: shortText(reader, "title", OWNER, MAX_CHARACTERS),
    accounts: accountsIn(reader, design),
    actions: actionsIn(reader, catalog),
    exceptPrincipals: exceptPrincipalsIn(reader),
    expect: oneOf(reader, "expect", OWNER, ["denied", "allowed"]),
  };
  refuseUnknownFields(reader, FIELDS);
  return problems.isEmpty
    ? { ok: true, value: requirement, warnings: [] }
    : { ok: false, problems: problems.inOrder() };
}

function accountsIn(reader: FieldReader, design: Design): RequirementAccounts {
  const inner = reader.reader("accounts");
  if (inner === undefined) return {};
  const wordIn = (key: string) =>
    Object.hasOwn(inner.object, key) ? shortText(inner, key, OWNER, MAX_CHARACTERS) : undefined;
  const ids = Object.hasOwn(inner.object, "ids") ? listIn(inner, "ids") : undefined;
  ids?.forEach((id, index) => {
    if (accountIn(design, id) === null)
      inner.error(["ids", index], "missing-account", `The design has no account ${quoted(id)}.`, "Write its id.");
  });
  const ou = wordIn("ou");
  if (ou !== undefined && ou !== "" && ousNamed(design, ou).length === 0)
    inner.error(["ou"], "missing-ou", `The design has no OU ${quoted(ou)}.`, "Write the id or the name of one.");
  const accounts = {
    kind: wordIn("kind"),
    businessUnit: wordIn("businessUnit"),
    phase: wordIn("phase"),
    ou,
    ids,
  };
  refuseUnknownFields(inner, ACCOUNTS_FIELDS);
  return present(accounts) as RequirementAccounts;
}

function actionsIn(reader: FieldReader, catalog: ActionCatalog | null): readonly string[] {
  const actions = listIn(reader, "actions");
  actions.forEach((action, index) => {
    const [message, remedy] = problemOfAction(action, catalog) ?? [];
    if (message !== undefined) reader.error(["actions", index], "no-action", message, remedy);
  });
  return actions;
}

function problemOfAction(action: string, catalog: ActionCatalog | null): readonly [string, string] | null {
  if (!/^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i.test(action))
    return [`${quoted(action)} is no action.`, "Write it as “s3:GetObject”, or as a pattern such as “s3:Delete*”."];
  if (!isActionPattern(action) || actionsMeant(action, catalog).length > 0) return null;
  return catalog === null
    ? [`Without AWS's list of actions, ${quoted(action)} can't be read.`, "Name the actions."]
    : [`No action of AWS fits ${quoted(action)}.`, "Look for a slip of the pen."];
}

function exceptPrincipalsIn(reader: FieldReader): readonly string[] {
  const inner = reader.reader("except");
  if (inner === undefined) return [];
  const principals = listIn(inner, "principals");
  principals.forEach((principal, index) => {
    if (
      principal.split(":").length < 6 ||
      !principal.startsWith("arn:") ||
      !("glob" in compilePattern(principal, "arn"))
    )
      inner.error(
        ["principals", index],
        "no-principal",
        `${quoted(principal)} is no ARN of a principal.`,
        "Write it as “arn:aws:iam::*:role/DBA”; * and ? stand for any text.",
      );
  });
  refuseUnknownFields(inner, ["principals"]);
  return principals;
}

/** A list of texts with at least one entry. */
function listIn(reader: FieldReader, key: string): readonly string[] {
  return shortTexts(reader, key, OWNER, { most: MAX_CHARACTERS, entries: MAX_ENTRIES, least: 1 });
}
