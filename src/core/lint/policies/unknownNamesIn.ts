import type { ActionCatalog } from "../../catalog/actionCatalog";
import type { Design, PolicyId } from "../../design/types";
import type { Problem } from "../../json/problem";
import type { JsonObject } from "../../json/value";
import { unknownNames } from "../../policy";

/** A name in a policy's Action or NotAction that the catalogue doesn't know. */
export interface UnknownName {
  readonly policyId: PolicyId;
  readonly problem: Problem;
}

/** By document, as long as it and the catalogue stay the same objects. */
const known = new WeakMap<ActionCatalog, WeakMap<JsonObject, readonly Problem[]>>();

/** In the order of the library. AWS's own policies aren't looked at. */
export function unknownNamesIn({ policies }: Design, catalog: ActionCatalog): readonly UnknownName[] {
  const ofCatalog = known.get(catalog) ?? new WeakMap<JsonObject, readonly Problem[]>();
  known.set(catalog, ofCatalog);
  return [...policies.values()].flatMap(({ id, document, awsManaged }) => {
    if (document === undefined || awsManaged === true) return [];
    let problems = ofCatalog.get(document);
    if (problems === undefined) {
      problems = unknownNames(document, catalog);
      ofCatalog.set(document, problems);
    }
    return problems.map((problem) => ({ policyId: id, problem }));
  });
}
