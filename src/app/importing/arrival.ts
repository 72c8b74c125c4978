import type { Document } from "../../core/design/types";
import type { FoundFormat } from "../../core/formats";
import type { Problem } from "../../core/json/problem";

/** What is to be looked into; all of it goes to the worker. */
export interface Incoming {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** All that a folder holds, not such files as a person chose. */
  readonly isFolder: boolean;
  /** To be read as this format; recognised where absent. */
  readonly format?: string | undefined;
  /** `design`: a design is wanted whatever comes; `anything`: a policy or a lesson is told as such. */
  readonly wanted: "anything" | "design";
}

/** What came in turned out to be. */
export type Arrival =
  | { readonly kind: "lesson"; readonly text: string }
  /** One policy, sound or not, to be looked at in the editor. */
  | { readonly kind: "policy"; readonly path: string; readonly text: string }
  | ({ readonly kind: "policies" | "design" } & ArrivedDocument)
  | { readonly kind: "refused"; readonly problems: readonly Problem[]; readonly formats: readonly FoundFormat[] };

export interface ArrivedDocument {
  readonly document: Document;
  readonly warnings: readonly Problem[];
  readonly format: string;
  /** As what else it could be read; with what it was read as. */
  readonly formats: readonly FoundFormat[];
}
