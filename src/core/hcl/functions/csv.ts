import { fault } from "../stop";
import type { Value } from "../value";
import type { CallContext } from "./types";

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** A list with an object for each row; the first row names the columns (RFC 4180). */
export function csvOf(text: string, call: CallContext): Value {
  const [header, ...rows] = rowsOf(text);
  if (header === undefined) return fault("the CSV has no first row with names");
  call.environment.budget.entries(rows.length * header.length);
  return rows.map((row, index) =>
    row.length === header.length
      ? new Map(header.map((name, column) => [name, row[column]!] as const))
      : fault(`row ${index + 2} has ${row.length} fields, the first has ${header.length}`),
  );
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (found === null) return fault(`the CSV is broken at character ${at + 1}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows;
}
