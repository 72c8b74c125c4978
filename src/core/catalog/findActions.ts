import type { ActionCatalog, CatalogAction } from "./actionCatalog";

/**
 * At most `most` actions with `text` somewhere in "service:Action", letter case aside: those that start with it, then those
 * whose name behind the colon does, then the others; of each the short names first. Cost: one pass over the names and
 * sorting what is found: a few milliseconds, some more for a single letter.
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
  return [starting, named, others].flatMap((found) => found.sort(shorterFirst)).slice(0, most);
}

/** Among equally long names the catalogue's order stays. */
function shorterFirst(one: CatalogAction, other: CatalogAction): number {
  return one.name.length - other.name.length;
}
