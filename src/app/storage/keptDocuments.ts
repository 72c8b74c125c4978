import { isJsonObject } from "../../core/json/value";
import { put, remove, type SaveDatabase, type Write } from "./saveDatabase";
import type { DocumentSummary } from "./summary";

/** A document that this browser keeps. */
export interface KeptDocument extends DocumentSummary {
  readonly id: string;
}

/** The documents that this browser keeps, the last opened first. */
export async function listDocuments(database: SaveDatabase): Promise<readonly KeptDocument[]> {
  const kept = await database.readAll("documents");
  return kept
    .flatMap(({ key: [id], value }) => (typeof id === "string" && isSummary(value) ? [keptAs(id, value)] : []))
    .sort((a, b) => b.order - a.order);
}

/** The writes after which the document isn't kept any more. */
export function forgetWrites(documentId: string): readonly Write[] {
  return [remove("documents", documentId), remove("snapshots", documentId), remove("steps", documentId)];
}

/** A save that could not be read, as it was found. */
export interface KeptAside {
  readonly number: number;
  readonly documentId: string;
  readonly name: string;
  readonly reason: string;
  readonly raw: string;
}

/** The writes that put a save aside; nothing of it is in the way of what is saved next. */
export async function asideWrites(database: SaveDatabase, found: Omit<KeptAside, "number">): Promise<readonly Write[]> {
  const numbers = (await database.readAll("quarantine")).map(({ key }) => (typeof key[0] === "number" ? key[0] : 0));
  const number = Math.max(0, ...numbers) + 1;
  const aside: KeptAside = { ...found, number };
  return [put("quarantine", [number], aside)];
}

/** The saves that were put aside, the newest first. */
export async function listAside(database: SaveDatabase): Promise<readonly KeptAside[]> {
  const kept = await database.readAll("quarantine");
  return kept.flatMap(({ value }) => (isKeptAside(value) ? [value] : [])).reverse();
}

function isKeptAside(value: unknown): value is KeptAside {
  if (!isJsonObject(value)) return false;
  const { number, name, reason, raw } = value;
  return typeof number === "number" && [name, reason, raw].every((text) => typeof text === "string");
}

/** What can't be the title of a change is none: the document itself may be whole. */
function keptAs(id: string, { lastChange, ...summary }: DocumentSummary): KeptDocument {
  const isKnown = lastChange === null || typeof lastChange === "string";
  return { ...summary, ...(isKnown ? { lastChange } : {}), id };
}

function isSummary(value: unknown): value is DocumentSummary {
  if (!isJsonObject(value)) return false;
  const { name, accounts, ous, policies, order } = value;
  return typeof name === "string" && [accounts, ous, policies, order].every((count) => typeof count === "number");
}
