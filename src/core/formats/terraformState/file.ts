import { type ParsedJson, parseJson } from "../../json/parseJson";
import { type Place, type Problem, quoted, type Result } from "../../json/problem";
import { isJsonObject, type JsonObject } from "../../json/value";
import type { TextFile } from "../format";
import { own } from "./resource";

export interface ParsedObject extends ParsedJson {
  readonly value: JsonObject;
}

/** A JSON object that may be taken as it is: no key stands twice. Places name the file. */
export function parseObject({ path, text }: TextFile): Result<ParsedObject> {
  const inFile = (place: Place): Place => ({ file: path, ...place });
  const parsed = parseJson(text);
  if ("syntaxError" in parsed)
    return { ok: false, problems: [{ ...parsed.syntaxError, at: inFile(parsed.syntaxError.at) }] };
  if (parsed.problems.length > 0)
    return { ok: false, problems: parsed.problems.map((problem) => ({ ...problem, at: inFile(problem.at) })) };
  const { value, placeOf } = parsed;
  if (!isJsonObject(value)) return refused({ file: path }, "wrong-type", "The file holds no JSON object.", "");
  const placed = (...place: Parameters<typeof placeOf>) => inFile(placeOf(...place));
  return { ok: true, value: { value, problems: [], placeOf: placed }, warnings: [] };
}

/** Of what `terraform show -json` writes, every version 1.x is read (Terraform, "JSON Output Format"); null where it is. */
export function formatVersionProblem({ value, placeOf }: ParsedObject): Problem | null {
  const version = own(value, "format_version");
  if (typeof version === "string" && /^1(?:\.|$)/.test(version)) return null;
  const told = typeof version === "string" ? quoted(version) : "none";
  return error(
    placeOf(["format_version"]),
    "unsupported-version",
    `The format version is ${told}; every 1.x is read.`,
    "Run “terraform show -json” with Terraform 1.0 or newer.",
  );
}

/** What to do with a plan that isn't written by `terraform show -json`. */
export const WRITE_PLAN =
  "“terraform plan -out PLAN”, then “terraform show -json PLAN > plan.json” writes one that is read.";

export function refused<T>(at: Place, code: string, message: string, remedy: string): Result<T> {
  return { ok: false, problems: [error(at, code, message, remedy)] };
}

export function error(at: Place, code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, at, message, remedy };
}

/** "terraform" for "live/terraform.tfstate". */
export function titleOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.(?:json|tfstate)$/i, "") || "Terraform";
}
