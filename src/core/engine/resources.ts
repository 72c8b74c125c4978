import { compilePattern, type Glob, type PatternStyle } from "../policy";

/** Which resources an action can touch: the seam for a catalogue of actions. */
export interface ResourceCatalog {
  /** ARN patterns (read like ArnLike) of the resources that the action (lower case) can touch; `*`: it can be asked of none. */
  resourcePatternsOf(action: string, partition: string): readonly string[];
}

/** Without a catalogue: `*`, or any ARN of the action's service. */
export const ANY_RESOURCE_OF_SERVICE: ResourceCatalog = {
  resourcePatternsOf(action, partition) {
    const service = action.slice(0, Math.max(0, action.indexOf(":")));
    return ["*", `arn:${partition}:${service}:*:*:?*`];
  },
};

/** A resource pattern of the catalogue; a lone `*` is the text itself. */
export function resourcePattern(pattern: string): Glob {
  return pattern === "*" ? compiled(pattern, "plain") : domainPattern(pattern);
}

/** A pattern without variables. ARNs are read part by part. */
export function domainPattern(pattern: string): Glob {
  return compiled(pattern, pattern.startsWith("arn:") ? "arn" : "like");
}

function compiled(pattern: string, style: PatternStyle): Glob {
  const result = compilePattern(pattern, style);
  if ("glob" in result) return result.glob;
  throw new Error(`The pattern ${pattern} has variables.`);
}
