import type { ActionCatalog, CatalogAction } from "./actionCatalog";

/**
 * At most `most` actions with `text` somewhere in "service:Action", letter case aside: those that start with it, then those
 * whose name behind the colon does, then the others, each in order. Cost: one pass over the names, a millisecond or two.
 */
export function findActions(
  { services }: Pick<ActionCatalog, "services">,
  text: string,
  most: number,
): readonly CatalogAction[] {
  const wanted = text.toLowerCase();
  const starting: CatalogAction[] = [];
  const named: CatalogAction[] = [];
  const others: CatalogAction[] = [];
  for (const { prefix, actions } of services.values())
    for (const [key, action] of actions) {
      if (!key.includes(wanted)) continue;
      if (key.startsWith(wanted)) starting.push(action);
      else if (key.startsWith(wanted, prefix.length + 1)) named.push(action);
      else others.push(action);
    }
  return [...starting, ...named, ...others].slice(0, most);
}
