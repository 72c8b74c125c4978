import { regionOf } from "../catalog/regions";
import type { Design, Policy } from "../design/types";
import { isJsonObject, type JsonValue } from "../json/value";
import { conditionHolds } from "../policy";
import { attachedStatements, isOnRegion, REGION_KEY } from "./regionsAlike";

/**
 * A Region that fits an organization of which nothing else tells its home: where its attached policies deny the present home
 * Region to requests, the first Region that they name and deny least. Null: they don't, or name none that is better.
 */
export function approvedHomeRegion(design: Design): string | null {
  const { homeRegion, partition = "aws" } = design.organization;
  const rules = attachedStatements(design)
    .filter(({ effect, conditions }) => effect === "Deny" && conditions.some(isOnRegion))
    .map(({ conditions }) => conditions.filter(isOnRegion));
  const deniesOf = (code: string) => {
    const world = { valuesOf: (key: string) => (key === REGION_KEY ? [code] : undefined), resource: undefined };
    return rules.filter((conditions) => conditions.every((each) => conditionHolds(each, world) === "yes")).length;
  };
  let best: { readonly code: string | null; readonly denies: number } = { code: null, denies: deniesOf(homeRegion) };
  for (const code of namedRegions(design)) {
    if (best.denies === 0) break;
    if (regionOf(code)?.partition !== partition) continue;
    const denies = deniesOf(code);
    if (denies < best.denies) best = { code, denies };
  }
  return best.code;
}

/** What attached policies hold against the requested Region, in their order. */
function namedRegions({ nodes, policies }: Design): ReadonlySet<string> {
  const attached = new Set([...nodes.values()].flatMap(({ policyIds }) => policyIds));
  return new Set([...policies.values()].filter(({ id }) => attached.has(id)).flatMap(regionsIn));
}

function regionsIn({ document }: Policy): readonly string[] {
  return listOf(document?.Statement).flatMap((statement) => {
    const condition = isJsonObject(statement) ? statement.Condition : undefined;
    return Object.values(isJsonObject(condition) ? condition : {}).flatMap((keys) =>
      Object.entries(isJsonObject(keys) ? keys : {})
        .filter(([key]) => key.toLowerCase() === REGION_KEY)
        .flatMap(([, values]) => listOf(values).filter((value) => typeof value === "string")),
    );
  });
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
