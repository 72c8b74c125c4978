import { onlyRegionOf } from "../catalog/globalServices";
import type { Design } from "../design/types";
import { actionMatches, type CompiledStatement, compilePolicy } from "../policy";
import { KnownContext } from "./context";
import { partitionOf } from "./derivedContext";
import type { ActionSpace } from "./sets/actionSpace";
import type { Lens } from "./types";

/** Services that a question asks in one Region while another answers all their requests. */
export interface AskedElsewhere {
  /** The Region that is asked. */
  readonly asked: string;
  /** Prefixes, in order. */
  readonly services: readonly string[];
  /** The Region that their requests have. */
  readonly region: string;
}

/**
 * Global services of which a statement attached in the design asks the Region, where the lens asks another than the one
 * that all their requests have: what is said of them doesn't hold there. None where the lens leaves the Region open.
 */
export function askedElsewhere(design: Design, lens: Lens, { actions }: ActionSpace): readonly AskedElsewhere[] {
  const [asked, ...more] = regionsOf(lens);
  if (asked === undefined || more.length > 0) return [];
  const statements = statementsOnRegion(design);
  const servicesByRegion = new Map<string, Set<string>>();
  for (const action of actions) {
    const region = onlyRegionOf(action, partitionOf(design));
    if (region === null || region === asked || !statements.some((one) => actionMatches(one, action))) continue;
    const services = servicesByRegion.get(region) ?? new Set();
    servicesByRegion.set(region, services.add(action.slice(0, action.indexOf(":"))));
  }
  return [...servicesByRegion].map(([region, services]) => ({ asked, services: [...services].sort(), region }));
}

/** What a lens says of the Region; none where it leaves it open. A key in its context beats its Region. */
function regionsOf({ region, context }: Lens): readonly string[] {
  return new KnownContext(context).valuesOf(REGION) ?? (region === null ? [] : [region]);
}

const REGION = "aws:requestedregion";

function statementsOnRegion({ nodes, policies }: Design): readonly CompiledStatement[] {
  const attached = new Set([...nodes.values()].flatMap(({ policyIds }) => policyIds));
  return [...policies.values()]
    .filter(({ id }) => attached.has(id))
    .flatMap((policy) => compilePolicy(policy).statements.filter(({ keys }) => keys.includes(REGION)));
}
