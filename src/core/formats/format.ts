import type { Document } from "../design/types";
import type { Result } from "../json/problem";
import type { KnownActions } from "../policy";
import type { ReportKnowledge } from "../report";

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
  /** What a person wants it for, by which lists are grouped: to change AWS, to be read by people, to be opened again. */
  readonly purpose?: "apply" | "read" | "keep";
  /** What it is and what for, in a sentence or two. */
  readonly about?: string;
  /** What menus show: "Terraform (HCL)". */
  readonly title: string;
  readonly gives: "folder" | "file";
  /** What a person may choose about it, in the order in which it is asked. */
  readonly options?: readonly ExportOption[];
  /** Values that don't go together: what is wrong, by the id of the option at which it is said. */
  readonly contradictionsIn?: (choices: ExportChoices) => Readonly<Record<string, string>>;
  /** Whether it says more with `knowledge`, so that a caller gets it first. */
  readonly asksKnowledge?: boolean;
  /** `choices` holds a value for each option: see `choicesFor`. */
  export(document: Document, choices: ExportChoices, knowledge?: ReportKnowledge): Exported;
}

/** One thing to choose about an export: a page shows a field for it, the command takes `--option ID=VALUE`. */
export type ExportOption = {
  readonly id: string;
  /** What a field is labelled with. */
  readonly title: string;
  /** One sentence on what it is for, whatever is chosen. */
  readonly help?: string;
  /** Whether it makes a difference beside these choices; always where absent. A page asks only then. */
  readonly matters?: (choices: ExportChoices) => boolean;
} & (
  | { readonly kind: "flag"; readonly default: boolean }
  | {
      readonly kind: "choice";
      readonly choices: readonly ExportChoice[];
      readonly default: string;
    }
  | { readonly kind: "text"; readonly default: string; readonly problemOf?: (value: string) => string | null }
);
/** One of the values that can be chosen. `help`: what choosing it means, in a sentence. */
export interface ExportChoice {
  readonly value: string;
  readonly title: string;
  readonly help?: string;
}

/** Values by the option's id. */
export type ExportChoices = Readonly<Record<string, string | boolean>>;

/** A format that a document can come from. */
export interface Importer {
  /** What `--from` names: "orgwright". */
  readonly id: string;
  /** What a person calls such a file: "an Orgwright design (.orgwright.json)". */
  readonly title: string;
  /**
   * `file` (where absent): each file must be of the format. `folder`: where one file is, all files that came with it are given to
   * `read`, which tells of those that it leaves alone.
   */
  readonly takes?: "file" | "folder";
  /** Whether the file is of this format, sound or not: what is wrong with it, `read` says. */
  recognises(file: TextFile): boolean;
  /**
   * All files together are one document; taken whole or refused whole. Policies that name other than `knownActions` come
   * with warnings.
   */
  read(files: readonly TextFile[], knownActions?: KnownActions): Result<Document>;
}

/** A file as it comes from a disk or a drop; `path` is relative and uses `/`. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A format that isn't text, such as a picture with a design in it. One file at a time. */
export interface BinaryImporter {
  readonly id: string;
  readonly title: string;
  /** By its first bytes. */
  recognises(file: BinaryFile): boolean;
  read(file: BinaryFile, knownActions?: KnownActions): Result<Document>;
}
