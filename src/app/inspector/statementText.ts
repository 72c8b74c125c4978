import type { Policy } from "../../core/design/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../../core/json/value";

/** The statement at an index of the policy's document, which may hold one statement without a list; null: there is none. */
export function statementAt(policy: Policy | undefined, index: number): JsonObject | null {
  const list = policy?.document?.Statement;
  const statement = Array.isArray(list) ? list[index] : index === 0 ? list : undefined;
  return isJsonObject(statement) ? statement : null;
}

const LISTED = 3;

/**
 * The statement as people read it: pretty JSON with short lists on one line. `short`: lists are cut after three entries,
 * so that what follows a list of a hundred actions stays in sight.
 */
export function statementText(statement: JsonObject, form: "short" | "whole"): string {
  return written(statement, "", form);
}

/** Whether `short` leaves something out. */
export function isShortened(statement: JsonObject): boolean {
  return statementText(statement, "short") !== statementText(statement, "whole");
}

function written(value: JsonValue, indent: string, form: "short" | "whole"): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) return writtenList(value, indent, form);
  if (!isJsonObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, field]) => `${inner}${JSON.stringify(key)}: ${written(field, inner, form)}`,
  );
  return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n${indent}}`;
}

function writtenList(list: readonly JsonValue[], indent: string, form: "short" | "whole"): string {
  const inner = `${indent}  `;
  const cut = form === "short" && list.length > LISTED + 1;
  const entries = (cut ? list.slice(0, LISTED) : list).map((entry) => written(entry, inner, form));
  if (cut) entries.push(`… ${list.length - LISTED} more`);
  const line = `[${entries.join(", ")}]`;
  return line.length <= 32 && !line.includes("\n") ? line : `[\n${inner}${entries.join(`,\n${inner}`)}\n${indent}]`;
}
