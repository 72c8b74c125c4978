import type { Document } from "../../design/types";
import { LimitReached } from "../../hcl/limits";
import { MAX_PROBLEMS, type Problem, type Result } from "../../json/problem";
import type { KnownActions } from "../../policy";
import type { Importer, TextFile } from "../format";
import { documentOfFound } from "../found/documentOfFound";
import { ConfigurationFiles, isConfiguration } from "./configurationFiles";
import { foundOrganization } from "./foundOrganization";
import { LeftOut } from "./leftOut";
import { ModuleInstance } from "./moduleInstance";
import { isNothing, nothingThere } from "./nothingThere";
import { nameOf } from "./paths";
import { Reading } from "./reading";
import { isStepOfExport, rootFolderOf } from "./rootFolder";
import { unreadWarnings } from "./unread";
import { variableValues } from "./variableValues";

/**
 * A folder of Terraform or OpenTofu configuration, as far as it makes an organization. Nothing is run, nothing fetched: what the
 * files alone can't tell (variables without a value, modules from elsewhere, what AWS gives) is left out and told with its lines.
 *
 * Source: documentation of hashicorp/aws, `aws_organizations_*`; Terraform's language documentation.
 */
export const terraformImporter: Importer = {
  id: "terraform",
  title: "Terraform or OpenTofu configuration (.tf, .tofu)",
  takes: "folder",
  recognises: ({ path }) => isConfiguration(path),
  read(given, knownActions) {
    const files = new ConfigurationFiles(given);
    const folder = rootFolderOf(files);
    if (!folder.ok) return folder;
    const reading = new Reading(files, folder.value);
    try {
      return read(reading, given, knownActions);
    } catch (failure) {
      if (!(failure instanceof LimitReached)) throw failure;
      return { ok: false, problems: [...reading.problems, limitProblem(failure, reading)] };
    }
  },
};

function read(reading: Reading, given: readonly TextFile[], knownActions?: KnownActions): Result<Document> {
  const source = reading.module(reading.rootFolder);
  if (source === null) throw new Error("The root folder has no configuration.");
  const values = variableValues(reading);
  const leftOut = new LeftOut();
  const root = new ModuleInstance(reading, source, "", values, null);
  const found = foundOrganization(root, titleOf(reading, given), leftOut);
  for (const instance of reading.firstInstances.values()) instance.workOutLocals();
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const unknown = [...circleWarnings(reading), ...leftOut.problems()];
  const unread = unreadWarnings(reading, root).slice(0, MAX_PROBLEMS);
  if (isNothing(found, reading)) return { ok: false, problems: nothingThere(reading, unknown, unread) };
  const warnings = [...unknown, ...unread];
  return documentOfFound(found, { warnings, knownActions, isReal: false });
}

function titleOf(reading: Reading, given: readonly TextFile[]): string {
  const [only] = given;
  const isStep = isStepOfExport(reading.files, reading.rootFolder);
  const folder = nameOf(isStep ? reading.files.top : reading.rootFolder);
  if (given.length > 1 && folder !== "" && folder !== "..") return folder;
  return given.length === 1 && only !== undefined
    ? nameOf(only.path).replace(/\.(?:tf|tofu)(?:\.json)?$/, "")
    : "Terraform";
}

function circleWarnings({ circles }: Reading): readonly Problem[] {
  return [...circles].map(([circle, at]) => ({
    severity: "warning",
    code: "circle",
    at,
    message: `These refer to each other in a circle: ${circle}.`,
    remedy: "Terraform refuses this.",
  }));
}

function limitProblem({ message, remedy }: LimitReached, { budget: { current } }: Reading): Problem {
  return {
    severity: "error",
    code: "too-large",
    at: current?.source.placeOf(current.start) ?? {},
    message,
    remedy,
  };
}
