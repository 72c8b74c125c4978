import type { Design, Document } from "../../core/design/types";
import { documentOfVariant } from "../../core/formats";
import { visible } from "../../core/json/problem";
import { isJsonObject } from "../../core/json/value";
import { arrivalOf } from "../importing/arrivalOf";
import { refuseFiles } from "../importing/refuse";
import { sourceOfFiles } from "../importing/source";
import { keptDocument } from "../storage/startStorage";

/** A design to compare with. */
export interface OtherDesign {
  readonly title: string;
  readonly design: Design;
}

/** A design that this browser keeps; null where it can't be read. It isn't opened. */
export async function keptDesign(documentId: string): Promise<OtherDesign | null> {
  const document = await keptDocument(documentId);
  return document === null ? null : { title: document.design.name, design: document.design };
}

/** The variants of a document that stand beside the design that is open. */
export function otherVariants({ variants }: Document): readonly { readonly id: string; readonly name: string }[] {
  return (variants ?? [])
    .filter(isJsonObject)
    .flatMap(({ id, name }) => (typeof id === "string" ? [{ id, name: typeof name === "string" ? name : id }] : []));
}

export function variantDesign(document: Document, id: string): OtherDesign | null {
  const read = documentOfVariant(document, id);
  return read.ok ? { title: read.value.design.name, design: read.value.design } : null;
}

/** The design of files that a person chose; null where they can't be read, which the page then says. */
export async function designOfFiles(files: readonly File[]): Promise<OtherDesign | null> {
  if (files.length === 0) return null;
  const source = sourceOfFiles(files);
  const arrival = await arrivalOf(source, { wanted: "design" });
  if (arrival === null) return null;
  if ("document" in arrival) return { title: visible(source.title), design: arrival.document.design };
  refuseFiles(source.title, arrival.kind === "refused" ? arrival.problems : []);
  return null;
}
