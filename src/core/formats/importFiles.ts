import type { Document } from "../design/types";
import { type Problem, quoted, type Result } from "../json/problem";
import type { KnownActions } from "../policy";
import { decodeText } from "./decodeText";
import type { BinaryFile, BinaryImporter, Importer, TextFile } from "./format";
import { looksLike } from "./looksLike";
import { orgwrightImporter } from "./orgwright";
import { pngImporter } from "./pictures/png";
import { svgImporter } from "./pictures/svg";
import { policiesImporter } from "./policies";
import { terraformPlanImporter, terraformStateImporter } from "./terraformState";

/** Every format that a design can come from, the surest to recognise first. A new one is a file and an entry here. */
export const importers: readonly Importer[] = [
  svgImporter,
  orgwrightImporter,
  // Before Terraform's code: beside it, the state says what is.
  terraformStateImporter,
  terraformPlanImporter,
  policiesImporter,
];

/** The formats that aren't text. */
export const binaryImporters: readonly BinaryImporter[] = [pngImporter];

interface ImportOptions {
  /** Recognised from what is in the files where absent. */
  readonly format?: string;
  /** The services and actions that exist: policies that name others come with warnings. */
  readonly knownActions?: KnownActions;
}

/** Reads files as one document, all of them or none. Every problem and warning says its file. */
export function importFiles(
  files: readonly BinaryFile[],
  { format, knownActions }: ImportOptions = {},
): Result<Document> {
  const [only] = files;
  const binary = binaryImporterOf(files, format);
  if (binary !== undefined && only !== undefined) return inFileOf(only.path, binary.read(only, knownActions));
  const decoded = files.map(({ path, bytes }) => ({ path, decoding: decodeText(bytes) }));
  const damaged = decoded.flatMap(({ path, decoding }) => (decoding.ok ? [] : inFile(path, decoding.problems)));
  if (damaged.length > 0) return { ok: false, problems: damaged };
  const texts = decoded.flatMap(({ path, decoding }) => (decoding.ok ? [{ path, text: decoding.value }] : []));
  const importer = format === undefined ? importerFor(texts) : importerNamed(format);
  return importer.ok ? readWith(importer.value, texts, knownActions) : importer;
}

function readWith(importer: Importer, files: readonly TextFile[], knownActions?: KnownActions): Result<Document> {
  const reading = importer.read(files, knownActions);
  const [only] = files;
  return only === undefined || files.length > 1 ? reading : inFileOf(only.path, reading);
}

/** The one that reads the file; none where several files are there. */
function binaryImporterOf(files: readonly BinaryFile[], format: string | undefined): BinaryImporter | undefined {
  const [only] = files;
  if (only === undefined || files.length > 1) return undefined;
  return binaryImporters.find((each) => (format === undefined ? each.recognises(only) : each.id === format));
}

function inFileOf(file: string, reading: Result<Document>): Result<Document> {
  return reading.ok
    ? { ...reading, warnings: inFile(file, reading.warnings) }
    : { ok: false, problems: inFile(file, reading.problems) };
}

function importerNamed(format: string): Result<Importer> {
  const importer = importers.find(({ id }) => id === format);
  if (importer !== undefined) return { ok: true, value: importer, warnings: [] };
  return refuse(
    "unknown-format",
    `There is no format ${quoted(format)} to read.`,
    `Known are ${listed([...importers, ...binaryImporters].map(({ id }) => id))}.`,
  );
}

function importerFor(files: readonly TextFile[]): Result<Importer> {
  const ofFolder = importers.find(({ takes, recognises }) => takes === "folder" && files.some(recognises));
  if (ofFolder !== undefined) return { ok: true, value: ofFolder, warnings: [] };
  const recognised = files.map((file) => ({ file, importer: importers.find((each) => each.recognises(file)) }));
  const strangers = recognised.filter(({ importer }) => importer === undefined);
  if (strangers.length > 0) return { ok: false, problems: strangers.map(({ file }) => notRecognised(file)) };
  const [first] = recognised;
  if (first?.importer === undefined) return refuse("no-files", "There is no file to read.", "");
  const other = recognised.find(({ importer }) => importer !== first.importer);
  if (other === undefined) return { ok: true, value: first.importer, warnings: [] };
  return refuse(
    "mixed-formats",
    `Files of different formats can't be read together: ${quoted(first.file.path)} is ${first.importer.title}, ${quoted(other.file.path)} is not.`,
    "Name files of one format.",
  );
}

function notRecognised(file: TextFile): Problem {
  if (/^(?:\s*(?:#.*)?(?:\r?\n|$))*$/.test(file.text.slice(0, 10_000)) && file.text.length <= 10_000)
    return {
      severity: "error",
      code: "empty",
      at: { file: file.path },
      message: "The file has no content, only comments.",
      remedy: "",
    };
  const kind = looksLike(file);
  return {
    severity: "error",
    code: "not-recognised",
    at: { file: file.path },
    message:
      kind === null
        ? "The file is not recognised."
        : `The file is not recognised: it looks like ${kind}, which is not read.`,
    remedy: `Read are ${listed([...importers, ...binaryImporters].map(({ title }) => title))}.`,
  };
}

/** "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function inFile(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, at: { file, ...problem.at } }));
}

function refuse(code: string, message: string, remedy: string): Result<Importer> {
  return { ok: false, problems: [{ severity: "error", code, at: {}, message, remedy }] };
}
