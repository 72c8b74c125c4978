import type { Document } from "../design/types";
import type { Result } from "../json/problem";
import type { KnownActions } from "../policy";

/** A file as text; `path` is relative and uses `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What an export gives: the files, and what a person must know before using them, one sentence or two each. */
export interface Exported {
  readonly files: readonly TextFile[];
  readonly notices: readonly string[];
}

/** A format that a document can leave in. `folder`: many files, from the page as one zip; `file`: exactly one. */
export interface Exporter {
  /** What `--to` names: "terraform". */
  readonly id: string;
  /** What menus show: "Terraform (HCL)". */
  readonly title: string;
  readonly gives: "folder" | "file";
  export(document: Document): Exported;
}

/** A format that a document can come from. */
export interface Importer {
  /** What `--from` names: "orgwright". */
  readonly id: string;
  /** What a person calls such a file: "an Orgwright design (.orgwright.json)". */
  readonly title: string;
  /** Whether the file is of this format, sound or not: what is wrong with it, `read` says. */
  recognises(file: TextFile): boolean;
  /**
   * All files together are one document; taken whole or refused whole. Policies that name other than `knownActions` come
   * with warnings.
   */
  read(files: readonly TextFile[], knownActions?: KnownActions): Result<Document>;
}
