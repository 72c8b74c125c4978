import type { AccessLevel } from "../catalog/actionCatalog";
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
export function writeLens({
  action,
  accessLevels,
  region,
  principal,
  resource,
  resourceAccountId,
  context,
}: Lens): string {
  return JSON.stringify({ action, accessLevels, region, principal, resource, resourceAccountId, context });
}

/** A lens from a text that anybody may have written; null where it isn't one, whatever else it is. Fields that a lens hasn't are left out. */
export function readLens(text: string): Lens | null {
  if (text.length > MAX_CHARACTERS) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { action, accessLevels, region, principal, resource, resourceAccountId, context } = value;
  const known = isRecord(context) ? contextIn(context) : null;
  if (typeof action !== "string" || !/^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i.test(action)) return null;
  if (!isTextOrNull(region) || !isTextOrNull(principal) || known === null) return null;
  if (accessLevels !== undefined && !isLevels(accessLevels)) return null;
  if (!isTextOrAbsent(resource) || !isTextOrAbsent(resourceAccountId)) return null;
  return {
    action,
    ...(accessLevels === undefined ? {} : { accessLevels }),
    region,
    principal,
    ...(resource === undefined ? {} : { resource }),
    ...(resourceAccountId === undefined ? {} : { resourceAccountId }),
    context: known,
  };
}

function contextIn(record: Record<string, unknown>): Record<string, ContextValue> | null {
  const entries = Object.entries(record);
  if (entries.length > MAX_KEYS) return null;
  const isValue = (value: unknown): value is ContextValue =>
    value === null ||
    typeof value === "string" ||
    (Array.isArray(value) && value.every((one) => typeof one === "string"));
  const context: Record<string, ContextValue> = {};
  for (const [key, value] of entries) {
    if (!/^[a-z0-9-]+:\S+$/i.test(key) || !isValue(value)) return null;
    context[key] = value;
  }
  return context;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}
function isLevels(value: unknown): value is readonly AccessLevel[] {
  return Array.isArray(value) && value.length > 0 && value.every((level) => ACCESS_LEVELS.includes(level));
}
