import type { Patch } from "../design/patch";
import type { Baseline, Document } from "../design/types";
import { takeFromAws, updatedBaseline } from "../difference";
import { withKnownAddresses } from "./terraform/knownAddresses";

/** A document whose organization was imported again. */
export interface Updated {
  readonly document: Document & { readonly baseline: Baseline };
  /** What that changed in the design, to be undone; its title for the history. */
  readonly patch: Patch;
  readonly title: string;
}

/**
 * The document with its organization as it is now for a baseline: under the design's ids, with the addresses that Terraform's
 * state may have for it, and with AWS's ids in the design for what has come into being since. The design else stays as it is.
 */
export function updatedFromAws(document: Document, imported: Baseline): Updated {
  const baseline = withKnownAddresses(document, updatedBaseline(document, imported));
  const { design } = document;
  const args = { real: baseline.design };
  const taken = takeFromAws.run(design, args);
  const [after, patch] = taken.kind === "done" ? [taken.design, taken.patch] : [design, []];
  return { document: { ...document, design: after, baseline }, patch, title: takeFromAws.title(design, args) };
}
