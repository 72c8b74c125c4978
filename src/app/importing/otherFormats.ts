import type { FoundFormat } from "../../core/formats";

/** Files that could be read as several formats: which, as which one they were read, and the way to read them as another. */
export interface OtherFormats {
  readonly format: string | null;
  readonly formats: readonly FoundFormat[];
  readonly readAs: (format: string) => void;
}
