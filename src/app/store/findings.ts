import { useMemo } from "react";
import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { shown } from "../../core/design/labels";
import { aboutPolicy, type DesignProblem } from "../../core/design/structure/designProblem";
import type { Design, Policy } from "../../core/design/types";
import { unknownNames } from "../../core/policy";
import { useActionCatalog } from "../catalog/actionCatalog";
import { usePainted } from "../ui/usePainted";
import { structureProblemsOf, useDesign } from "./derived";

/** By document, as long as it and the catalogue stay the same objects. */
const known = new WeakMap<ActionCatalog, WeakMap<object, readonly DesignProblem[]>>();

/**
 * What AWS would refuse about the open design, and what is probably not meant: of its structure, and of services and
 * actions in its policies that the catalogue doesn't know. These are evaluated by their names all the same. The canvas goes
 * first.
 */
export function useFindings(): readonly DesignProblem[] {
  const design = usePainted(useDesign());
  const structure = structureProblemsOf(design);
  const catalog = useActionCatalog();
  return useMemo(
    () => (catalog === null ? structure : [...structure, ...unknownActions(design, catalog)]),
    [design, structure, catalog],
  );
}

/** The entries of policies' Action and NotAction that name nothing of the catalogue, with what was probably meant. */
export function unknownActions({ policies }: Design, catalog: ActionCatalog): readonly DesignProblem[] {
  const ofCatalog = known.get(catalog) ?? new WeakMap<object, readonly DesignProblem[]>();
  known.set(catalog, ofCatalog);
  return [...policies.values()].flatMap((policy) => {
    if (policy.document === undefined || policy.awsManaged === true) return [];
    const found = ofCatalog.get(policy);
    if (found !== undefined) return found;
    const problems = problemsOf(policy, catalog);
    ofCatalog.set(policy, problems);
    return problems;
  });
}

function problemsOf({ id, name, document = {} }: Policy, catalog: ActionCatalog): readonly DesignProblem[] {
  return unknownNames(document, catalog).map(({ code, message, remedy, severity }) =>
    aboutPolicy(id, { code, message: `Policy ${shown(name)}: ${message}`, remedy, severity }),
  );
}
