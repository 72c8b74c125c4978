import { DOCUMENT_FORMAT, DOCUMENT_VERSION } from "../design/documentFormat";
import { readDocument } from "../design/readDocument";
import type { Document } from "../design/types";
import { quoted, type Result } from "../json/problem";
import { isJsonObject, type JsonObject } from "../json/value";

/**
 * A document whose only design is one of the given document's variants. A variant has the same fields as a file of our
 * format, so the same reader reads it; places in problems count from the variant's top. The baseline is the same for all.
 */
export function documentOfVariant(document: Document, id: string): Result<Document> {
  const variants = (document.variants ?? []).filter(isJsonObject);
  const variant = variants.find((candidate) => candidate.id === id);
  if (variant === undefined) return refuseUnknown(id, variants);
  const { id: _, ...design } = variant;
  const read = readDocument(JSON.stringify({ format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, ...design }));
  return read.ok && document.baseline !== undefined
    ? { ...read, value: { ...read.value, baseline: document.baseline } }
    : read;
}

function refuseUnknown(id: string, variants: readonly JsonObject[]): Result<Document> {
  const known = variants.flatMap((variant) => (typeof variant.id === "string" ? [quoted(variant.id)] : []));
  return {
    ok: false,
    problems: [
      {
        severity: "error",
        code: "unknown-variant",
        at: {},
        message: `The document has no variant ${quoted(id)}.`,
        remedy: known.length === 0 ? "It has no variants at all." : `It has ${known.join(", ")}.`,
      },
    ],
  };
}
