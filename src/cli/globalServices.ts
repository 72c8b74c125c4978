import type { Design } from "../core/design/types";
import { type ActionSpace, askedElsewhere } from "../core/engine";
import type { Lens } from "../core/engine/types";
import type { Problem } from "../core/json/problem";

/** Says of global services that what is printed of them is about a Region where their requests never are. */
export function globalServiceWarnings(
  designs: readonly Design[],
  lens: Lens,
  space: ActionSpace,
  remedyFor: (region: string) => string,
): readonly Problem[] {
  const servicesByRegion = new Map<string, Set<string>>();
  let asked = "";
  for (const found of designs.flatMap((design) => askedElsewhere(design, lens, space))) {
    asked = found.asked;
    const services = servicesByRegion.get(found.region) ?? new Set();
    for (const service of found.services) services.add(service);
    servicesByRegion.set(found.region, services);
  }
  return [...servicesByRegion].map(([region, services]) => ({
    severity: "warning",
    code: "asked-elsewhere",
    at: {},
    message: `${namesOf(services)}: requests go to ${region}, whatever Region you work in. A policy asks for the Region, and what is said here is for ${asked}.`,
    remedy: remedyFor(region),
  }));
}

function namesOf(services: ReadonlySet<string>): string {
  return `${[...services].sort().join(", ")} ${services.size === 1 ? "is a global service" : "are global services"}`;
}
