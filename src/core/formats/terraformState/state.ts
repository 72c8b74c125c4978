import type { Problem, Result } from "../../json/problem";
import type { Importer, TextFile } from "../format";
import { documentOfFound } from "../found/documentOfFound";
import { error, formatVersionProblem, type ParsedObject, parseObject, refused, titleOf, WRITE_PLAN } from "./file";
import { foundOf } from "./foundOf";
import { readShown } from "./readShown";
import { readState } from "./readState";
import { own, type TerraformResources } from "./resource";
import { terraformStatesOf } from "./statesOf";
import { aboutOthers, namesOf, warning } from "./warnings";

/**
 * Terraform's or OpenTofu's state, as the file or as `terraform show -json` tells it: the organization as it was at the last
 * apply or refresh, so it becomes the baseline, too. Several states are one organization. Whatever lies beside a state is left
 * alone, Terraform code as well: the state says what is.
 */
export const terraformStateImporter: Importer = {
  id: "terraform-state",
  title: "Terraform's state (.tfstate, or terraform show -json)",
  takes: "folder",
  recognises: isState,
  read(files, knownActions) {
    if (files.some(isInPlanFile)) return refused({}, "plan-file", "This is a plan as Terraform keeps it.", WRITE_PLAN);
    const states = statesAmong(files);
    const readings = states.map(readFile);
    const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
    if (problems.length > 0) return { ok: false, problems };
    const read = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const told = foundOf(
      read.flatMap(({ resources }) => resources),
      { name: titleOf(states[0]?.path ?? "") },
    );
    if (told === null) return nothingThere(files, states);
    return documentOfFound(
      { ...told.found, terraform: terraformStatesOf(read) },
      {
        isReal: true,
        knownActions,
        warnings: [
          ...aboutFilesBeside(files, states),
          ...told.warnings,
          ...aboutOthers(read.reduce((sum, { otherCount }) => sum + otherCount, 0)),
        ],
      },
    );
  },
};

/** `.terraform/terraform.tfstate` only says where the state is kept. */
function isState({ path, text }: TextFile): boolean {
  if (/(?:^|\/)\.terraform\//.test(path) || /"(?:planned_values|resource_changes)"\s*:/.test(text)) return false;
  return (
    /\.tfstate(?:\.backup)?$/i.test(path) ||
    (/^\s*\{/.test(text) && /"(?:terraform_version|encrypted_data)"\s*:/.test(text))
  );
}

/** A plan file is a zip with the states before it. */
function isInPlanFile({ path }: TextFile): boolean {
  return /(?:^|\/)tfstate-prev$/.test(path);
}

/** A backup is an older state of the same things, so it counts only where nothing newer is there. */
function statesAmong(files: readonly TextFile[]): readonly TextFile[] {
  const states = files.filter(isState);
  const current = states.filter(({ path }) => !/\.backup$/i.test(path));
  if (current.length > 0) return current;
  return states.length > 0 ? states : files;
}

function readFile(file: TextFile): Result<TerraformResources> {
  const parsing = parseObject(file);
  if (!parsing.ok) return parsing;
  const parsed = parsing.value;
  const { value, placeOf } = parsed;
  if (own(value, "encrypted_data") !== undefined)
    return refused(
      placeOf(["encrypted_data"]),
      "encrypted-state",
      "The state is encrypted by OpenTofu.",
      "Where its key is known, “tofu show -json > state.json” writes it readable.",
    );
  if (own(value, "format_version") !== undefined) {
    const problem = formatVersionProblem(parsed);
    if (problem !== null) return { ok: false, problems: [problem] };
    const values = own(value, "values");
    const module =
      typeof values === "object" && values !== null && "root_module" in values ? values.root_module : undefined;
    return { ok: true, value: readShown(module, ["values", "root_module"], parsed), warnings: [] };
  }
  const problem = stateVersionProblem(parsed);
  return problem === null ? { ok: true, value: readState(parsed), warnings: [] } : { ok: false, problems: [problem] };
}

function stateVersionProblem({ value, placeOf }: ParsedObject): Problem | null {
  const version = own(value, "version");
  if (version === 4) return null;
  const at = placeOf(["version"]);
  if (typeof version !== "number")
    return error(at, "unsupported-version", "The state doesn't say its version; 4 is read.", "");
  const remedy =
    version < 4
      ? "“terraform state pull > new.tfstate” with Terraform 0.12 or newer writes it as version 4."
      : "“terraform show -json > state.json” writes it in a form that is read.";
  return error(at, "unsupported-version", `State version ${version} is not supported; 4 is read.`, remedy);
}

function nothingThere<T>(files: readonly TextFile[], states: readonly TextFile[]): Result<T> {
  const remedy = files.some(isCode)
    ? "To read the Terraform code beside it, leave the state out."
    : "Take the state that holds the organization, its OUs and accounts; “terraform state pull” writes one that is kept elsewhere.";
  const at = states.length === 1 && states[0] !== undefined ? { file: states[0].path } : {};
  return refused(
    at,
    "no-organization",
    "The state has no organization, OU, account or policy of AWS Organizations.",
    remedy,
  );
}

function isCode({ path }: TextFile): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(path);
}

function aboutFilesBeside(files: readonly TextFile[], states: readonly TextFile[]): readonly Problem[] {
  const beside = files.filter((file) => !states.includes(file));
  const [first] = beside;
  if (first === undefined) return [];
  const named = namesOf(beside.map(({ path }) => path));
  const message = `${beside.length === 1 ? "A file" : `${beside.length} files`} beside the state ${beside.length === 1 ? "was" : "were"} left alone, as the state says what is: ${named}.`;
  const remedy = beside.some(isCode) ? "To read what the Terraform code says, leave the state out." : "";
  return [warning("files-left-alone", {}, message, remedy)];
}
