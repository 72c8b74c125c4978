import type { Design } from "../../core/design/types";

/**
 * The first name that no policy of the design has and that isn't in `others`: "DenyLeaving", "DenyLeaving-2", … AWS wants them to
 * differ.
 */
export function freePolicyName(design: Design, wanted: string, others: Iterable<string> = []): string {
  const taken = new Set([...Array.from(design.policies.values(), ({ name }) => name), ...others]);
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  return name;
}
