import { evaluate } from "../../hcl/evaluate";
import { parseHclExpression } from "../../hcl/parseHcl";
import { sourceOf, sourceWithin } from "../../hcl/source";
import { isList, Unresolved, type Value } from "../../hcl/value";
import { parseJson } from "../../json/parseJson";
import type { Place } from "../../json/problem";
import { isJsonObject, type JsonValue } from "../../json/value";
import { MANIFEST_PATH } from "../terraform/manifest";
import type { ArgumentReader } from "./argumentReader";
import type { ModuleInstance } from "./moduleInstance";
import { joined } from "./paths";

/** What the export of a design calls the output of the targets that the script takes FullAWSAccess off. */
const DETACH_OUTPUT = "detach_full_aws_access";

/**
 * The keys of the targets that a configuration written by Orgwright keeps without FullAWSAccess: no resource of Terraform says
 * so. They stand in the export's list of files, and in the output that its script reads.
 */
export function withoutFullAwsAccess(root: ModuleInstance, reader: ArgumentReader): readonly string[] {
  const block = root.source.outputs.get(DETACH_OUTPUT);
  const output = root.output(DETACH_OUTPUT);
  const told = [
    ...(block === undefined || output === undefined ? [] : targetsIn(output, block.source.placeOf(block.start))),
    ...listedTargets(root),
  ];
  const keys = told.flatMap(({ target, at }) => {
    const key = reader.identities.named(target, at);
    if (!(key instanceof Unresolved)) return [key];
    reader.leftOut.add(key, {
      kind: "attachment",
      one: (of) => `FullAWSAccess stays attached to ${of} that it is taken off`,
      many: (count) => `FullAWSAccess stays attached to ${count} targets that it is taken off`,
      of: "a target",
      at,
    });
    return [];
  });
  return [...new Set(keys)];
}

interface Target {
  readonly target: Value;
  readonly at: Place;
}

function targetsIn(targets: Value, at: Place): readonly Target[] {
  return (isList(targets) ? targets : [targets]).map((target) => ({ target, at }));
}

/** An export in steps has its list above the steps. */
function listedTargets(root: ModuleInstance): readonly Target[] {
  const { files, rootFolder } = root.reading;
  const file = files.at(joined(rootFolder, MANIFEST_PATH)) ?? files.at(joined(files.top, MANIFEST_PATH));
  if (file === undefined) return [];
  const parsed = parseJson(file.text);
  if ("syntaxError" in parsed || !isJsonObject(parsed.value)) return [];
  const { withoutFullAwsAccess: listed } = parsed.value;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((expression: JsonValue, index) => {
    if (typeof expression !== "string") return [];
    const at = { file: file.path, ...parsed.placeOf(["withoutFullAwsAccess", index]) };
    const { path: _, ...place } = at;
    const source = { ...sourceWithin(sourceOf(file.path, file.text), 0, expression), placeOf: () => place };
    const written = parseHclExpression(source);
    return "syntaxError" in written ? [] : [{ target: evaluate(written.expression, root.scope), at: place }];
  });
}
