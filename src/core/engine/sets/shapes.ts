import type { ValueDomain } from "../partial/solver";
import { domainOf } from "../partialRequest";
import { type ResourceCatalog, resourcePattern } from "../resources";
import type { ActionSpace } from "./actionSpace";

/** What the resource of an action can be; many actions share one. */
export interface Shape {
  readonly number: number;
  readonly domain: ValueDomain;
}

/** The shape of each of a space's actions. */
export interface Shapes {
  readonly all: readonly Shape[];
  /** By the action's number, the shape's number. */
  readonly numbers: Uint16Array;
}

const known = new WeakMap<ActionSpace, WeakMap<ResourceCatalog, Map<string, Shapes>>>();

/** What the resources of a space's actions can be, as the catalogue says; found once. */
export function shapesOf(space: ActionSpace, catalog: ResourceCatalog, partition: string): Shapes {
  const ofSpace = known.get(space) ?? new WeakMap<ResourceCatalog, Map<string, Shapes>>();
  known.set(space, ofSpace);
  const ofCatalog = ofSpace.get(catalog) ?? new Map<string, Shapes>();
  ofSpace.set(catalog, ofCatalog);
  const shapes = ofCatalog.get(partition) ?? foundShapes(space, catalog, partition);
  ofCatalog.set(partition, shapes);
  return shapes;
}

function foundShapes(space: ActionSpace, catalog: ResourceCatalog, partition: string): Shapes {
  const all: Shape[] = [];
  const byList = new Map<readonly string[], Shape>();
  const byName = new Map<string, Shape>();
  const shapeOf = (patterns: readonly string[]): Shape => {
    const name = patterns.join();
    let shape = byName.get(name);
    if (shape === undefined) {
      shape = { number: all.length, domain: domainOf(patterns, resourcePattern) };
      all.push(shape);
      byName.set(name, shape);
    }
    byList.set(patterns, shape);
    return shape;
  };
  const numbers = Uint16Array.from(space.actions, (action) => {
    const patterns = catalog.resourcePatternsOf(action, partition);
    return (byList.get(patterns) ?? shapeOf(patterns)).number;
  });
  return { all, numbers };
}
