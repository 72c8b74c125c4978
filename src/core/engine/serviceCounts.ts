import type { ActionCatalog } from "../catalog/actionCatalog";
import type { VerdictCounts } from "./colouring";
import type { ActionClasses } from "./sets/actionClasses";
import { type ActionSpace, catalogSpace } from "./sets/actionSpace";
import { hasClass } from "./sets/classSet";
import type { ActionVerdicts } from "./sets/types";

/** A service with those of its actions that are counted, by their numbers in the catalogue's space. */
export interface ServiceActions {
  readonly prefix: string;
  readonly title: string;
  readonly numbers: readonly number[];
}

/** The services in the order of their prefixes; `asked`: only its actions, null: all. Services without any are left out. */
export function servicesAsked(catalog: ActionCatalog, asked: ActionSpace | null): readonly ServiceActions[] {
  const space = catalogSpace(catalog);
  return [...catalog.services.values()].flatMap(({ prefix, title, actions }): readonly ServiceActions[] => {
    const numbers = [...actions.keys()].flatMap((name) => {
      const number = space.numberOf(name);
      return number === undefined || (asked !== null && asked.numberOf(name) === undefined) ? [] : [number];
    });
    return numbers.length === 0 ? [] : [{ prefix, title, numbers }];
  });
}

/** How many of the services' actions get each verdict, service by service. The verdicts must be of the whole catalogue. */
export function countsOfServices(
  verdicts: ActionVerdicts,
  services: readonly ServiceActions[],
): readonly VerdictCounts[] {
  const { sure, may, denied, classes } = verdicts.byClass;
  return sizesByService(services, classes).map((sizes) => {
    const counts = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };
    for (const { number, size } of sizes) {
      if (hasClass(sure, number)) counts[verdicts.isExempt ? "exempt" : "allowed"] += size;
      else if (hasClass(may, number)) counts.conditional += size;
      else counts[hasClass(denied, number) ? "explicitDeny" : "implicitDeny"] += size;
    }
    return counts;
  });
}

/** How many actions of a service are in a class. */
interface Part {
  readonly number: number;
  readonly size: number;
}

const partsKnown = new WeakMap<readonly ServiceActions[], WeakMap<ActionClasses, readonly (readonly Part[])[]>>();

/** The classes of each service's actions; worked out once for both. */
function sizesByService(services: readonly ServiceActions[], classes: ActionClasses): readonly (readonly Part[])[] {
  const known = partsKnown.get(services) ?? new WeakMap<ActionClasses, readonly (readonly Part[])[]>();
  partsKnown.set(services, known);
  const parts = known.get(classes) ?? services.map(({ numbers }) => partsOf(numbers, classes));
  known.set(classes, parts);
  return parts;
}

function partsOf(actions: readonly number[], { classOf }: ActionClasses): readonly Part[] {
  const sizes = new Map<number, number>();
  for (const action of actions) {
    const its = classOf[action] ?? 0;
    sizes.set(its, (sizes.get(its) ?? 0) + 1);
  }
  return [...sizes].map(([number, size]) => ({ number, size }));
}
