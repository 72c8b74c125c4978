import type { ActionSpace, AttachmentReview, PermissionMap } from "../engine";

/** What a run worked out of verdicts, for the next one. It changes how long a run takes, never what it finds. */
export interface LintMemory {
  review: AttachmentReview | null;
  /** By action in lower case and Region. */
  readonly verdicts: Map<string, { readonly space: ActionSpace; readonly map: PermissionMap }>;
}

/** For whoever lints one design after the other: to be handed to each run. */
export function lintMemory(): LintMemory {
  return { review: null, verdicts: new Map() };
}
