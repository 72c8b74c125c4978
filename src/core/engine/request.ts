import type { Request } from "./types";

/** The resources that must each pass in the complete reading; `*` where none is given. */
export function resourcesOf({ resource }: Request): readonly string[] {
  if (resource === undefined) return ["*"];
  return typeof resource === "string" ? [resource] : resource.length === 0 ? ["*"] : resource;
}
