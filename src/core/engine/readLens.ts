import type { AccessLevel } from "../catalog/actionCatalog";
import { isJsonObject, type JsonObject, present } from "../json/value";
import type { ContextValue, Lens } from "./types";

const MAX_CHARACTERS = 20_000;
const MAX_KEYS = 200;
const ACCESS_LEVELS: readonly string[] = [
  "List",
  "Read",
  "Write",
  "Tagging",
  "Permissions management",
] satisfies readonly AccessLevel[];

/** The lens as one line of text, which `readLens` takes back. */
export function writeLens(lens: Lens): string {
  return JSON.stringify(lensFields(lens));
}

/** The lens as a JSON value with its fields in a fixed order, which `lensFrom` takes back. */
export function lensFields({
  action,
  accessLevels,
  region,
  principal,
  resource,
  resourceAccountId,
  context,
}: Lens): JsonObject {
  return present({ action, accessLevels, region, principal, resource, resourceAccountId, context }) as JsonObject;
}

/** A lens from a text that anybody may have written; null where it isn't one, whatever else it is. */
export function readLens(text: string): Lens | null {
  if (text.length > MAX_CHARACTERS) return null;
  try {
    return lensFrom(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A lens from a value that anybody may have written; null where it isn't one. Fields that a lens hasn't are left out. */
export function lensFrom(value: unknown): Lens | null {
  if (!isJsonObject(value)) return null;
  const { action, accessLevels, region, principal, resource, resourceAccountId } = value;
  const context = contextIn(value.context);
  if (typeof action !== "string" || !/^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i.test(action)) return null;
  if (!isTextOrNull(region) || !isTextOrNull(principal) || context === null) return null;
  if (accessLevels !== undefined && !isLevels(accessLevels)) return null;
  if (!isTextOrAbsent(resource) || !isTextOrAbsent(resourceAccountId)) return null;
  return present({ action, accessLevels, region, principal, resource, resourceAccountId, context });
}

function contextIn(value: unknown): Record<string, ContextValue> | null {
  if (!isJsonObject(value)) return null;
  const entries = Object.entries(value);
  if (entries.length > MAX_KEYS) return null;
  const context: Record<string, ContextValue> = {};
  for (const [key, one] of entries) {
    if (!/^[a-z0-9-]+:\S+$/i.test(key) || !isContextValue(one)) return null;
    context[key] = one;
  }
  return context;
}

function isContextValue(value: unknown): value is ContextValue {
  return (
    value === null ||
    typeof value === "string" ||
    (Array.isArray(value) && value.every((one) => typeof one === "string"))
  );
}

/** An empty text would be shown as "any" and be asked as a value. */
function isTextOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && value !== "");
}
function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === "string" && value !== "");
}
function isLevels(value: unknown): value is readonly AccessLevel[] {
  return Array.isArray(value) && value.length > 0 && value.every((level) => ACCESS_LEVELS.includes(level));
}
