import { FULL_AWS_ACCESS_ID } from "../../design/types";
import type { Problem } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { Importer, TextFile } from "../format";
import { documentOfFound } from "../found/documentOfFound";
import { formatVersionProblem, type ParsedObject, parseObject, refused, titleOf, WRITE_PLAN } from "./file";
import { foundOf } from "./foundOf";
import { planReferences } from "./planReferences";
import { readShown, resourceOf } from "./readShown";
import { own, type TerraformResource, type TerraformResources, textIn } from "./resource";
import { terraformStatesOf } from "./statesOf";
import { aboutOthers, namesOf, warning } from "./warnings";

/**
 * What `terraform show -json PLAN` writes: the design is the organization after the apply, the baseline the one before it, as far
 * as the plan tells it.
 */
export const terraformPlanImporter: Importer = {
  id: "terraform-plan",
  title: "a Terraform plan (terraform show -json)",
  takes: "folder",
  recognises: isPlan,
  read(files, knownActions) {
    const plans = files.filter(isPlan);
    const [file, second] = plans.length > 0 ? plans : files;
    if (file === undefined || second !== undefined)
      return refused({}, "several-plans", `One plan is read at a time; ${plans.length} are here.`, "Name one of them.");
    if (isLog(file))
      return refused(
        { file: file.path },
        "plan-log",
        "This is what “terraform plan -json” tells while it works, not the plan.",
        WRITE_PLAN,
      );
    const parsing = parseObject(file);
    if (!parsing.ok) return parsing;
    const problem = formatVersionProblem(parsing.value);
    if (problem !== null) return { ok: false, problems: [problem] };
    const plan = partsOf(parsing.value);
    const name = titleOf(file.path);
    const after = foundOf(plan.after, {
      name,
      referenced: planReferences(plan.configuration, plan.after),
      detached: plan.detached,
    });
    if (after === null)
      return refused(
        { file: file.path },
        "no-organization",
        "The plan leaves no organization, OU, account or policy of AWS Organizations.",
        "Take the plan of the configuration that holds them.",
      );
    const before = foundOf(plan.before.resources, { name })?.found;
    const isSameOrganization = before?.roots[0] !== undefined && before.roots[0].key === after.found.roots[0]?.key;
    return documentOfFound(after.found, {
      isReal: false,
      before: isSameOrganization ? { ...before, terraform: terraformStatesOf([plan.before]) } : undefined,
      knownActions,
      warnings: [
        ...aboutFilesBeside(files, file),
        ...aboutErrors(parsing.value),
        ...after.warnings,
        ...aboutOthers(plan.otherCount),
      ],
    });
  },
};

function isPlan(file: TextFile): boolean {
  const { text } = file;
  if (isLog(file)) return true;
  return (
    /^\s*\{/.test(text) && /"format_version"\s*:/.test(text) && /"(?:planned_values|resource_changes)"\s*:/.test(text)
  );
}

/** One JSON object a line. */
function isLog({ text }: TextFile): boolean {
  return /^\s*\{"@level"\s*:/.test(text);
}

interface PlanParts {
  readonly before: TerraformResources;
  readonly after: readonly TerraformResource[];
  readonly otherCount: number;
  readonly configuration: JsonObject;
  /** What FullAWSAccess is taken off. */
  readonly detached: readonly string[];
}

/**
 * `planned_values` holds only what the plan is about: data sources, what `-target` passes over, what is forgotten and what stays
 * behind by `skip_destroy` is in the organization after the apply as it is before it.
 */
function partsOf(parsed: ParsedObject): PlanParts {
  const { value } = parsed;
  const shown = (part: JsonValue | undefined, path: readonly string[]) =>
    readShown(isJsonObject(part) ? own(part, "root_module") : undefined, [...path, "root_module"], parsed);
  const planned = shown(own(value, "planned_values"), ["planned_values"]);
  const prior = own(value, "prior_state");
  const before = shown(isJsonObject(prior) ? own(prior, "values") : undefined, ["prior_state", "values"]);
  const changes = changesOf(value, parsed);
  const changed = new Set(changes.flatMap(({ resource, previousAddress }) => [resource.address, previousAddress]));
  const planable = new Set(planned.resources.map(({ address }) => address));
  const untouched = before.resources.filter(({ address }) => !changed.has(address) && !planable.has(address));
  const configuration = own(value, "configuration");
  return {
    before,
    after: [
      ...planned.resources,
      ...untouched,
      ...changes.filter(({ staysBehind }) => staysBehind).map(({ resource }) => resource),
    ],
    otherCount: planned.otherCount,
    configuration: isJsonObject(configuration) ? configuration : {},
    detached: changes.flatMap(({ resource: { type, values }, isDestroyed }) =>
      isDestroyed &&
      type === "aws_organizations_policy_attachment" &&
      textIn(values, "policy_id") === FULL_AWS_ACCESS_ID
        ? (textIn(values, "target_id") ?? [])
        : [],
    ),
  };
}

interface PlannedChange {
  /** With the values before the change. */
  readonly resource: TerraformResource;
  readonly previousAddress: string | undefined;
  /** Leaves Terraform, but not AWS. */
  readonly staysBehind: boolean;
  readonly isDestroyed: boolean;
}

function changesOf(plan: JsonObject, parsed: ParsedObject): readonly PlannedChange[] {
  const listed = own(plan, "resource_changes");
  return (Array.isArray(listed) ? listed : []).flatMap((entry: JsonValue, index) => {
    const change = isJsonObject(entry) ? own(entry, "change") : undefined;
    if (!isJsonObject(entry) || !isJsonObject(change) || own(entry, "deposed") !== undefined) return [];
    const before = own(change, "before");
    const resource = resourceOf(
      { ...entry, values: isJsonObject(before) ? before : {} },
      textIn(entry, "module_address") ?? "",
      ["resource_changes", index],
      parsed,
    );
    if (resource === null) return [];
    const actions = own(change, "actions");
    const does = (action: string) => Array.isArray(actions) && actions.includes(action);
    const keepsObject = own(resource.values, "skip_destroy") === true;
    return [
      {
        resource,
        previousAddress: textIn(entry, "previous_address"),
        staysBehind: isJsonObject(before) && (does("forget") || (does("delete") && keepsObject && !does("create"))),
        isDestroyed: does("delete") && !keepsObject,
      },
    ];
  });
}

function aboutErrors({ value, placeOf }: ParsedObject): readonly Problem[] {
  if (own(value, "errored") !== true && own(value, "complete") !== false) return [];
  const message = "The plan is incomplete: Terraform met an error, or put something off.";
  return [
    warning(
      "incomplete-plan",
      placeOf([own(value, "errored") === true ? "errored" : "complete"]),
      message,
      "Mend it, and plan again.",
    ),
  ];
}

function aboutFilesBeside(files: readonly TextFile[], plan: TextFile): readonly Problem[] {
  const beside = files.filter((file) => file !== plan);
  if (beside.length === 0) return [];
  const message = `${beside.length === 1 ? "A file" : `${beside.length} files`} beside the plan ${beside.length === 1 ? "was" : "were"} left alone: ${namesOf(beside.map(({ path }) => path))}.`;
  return [warning("files-left-alone", {}, message, "")];
}
