import type { Document } from "../design/types";
import { parseJson } from "../json/parseJson";
import { type Problem, quoted, type Result } from "../json/problem";
import type { KnownActions } from "../policy";
import { listed } from "../words/words";
import { awsCliImporter } from "./awsCli";
import { decodeText } from "./decodeText";
import type { BinaryFile, BinaryImporter, Importer, TextFile } from "./format";
import { looksLike } from "./looksLike";
import { orgwrightImporter } from "./orgwright";
import { unpacked } from "./packed/unpacked";
import { pngImporter } from "./pictures/png";
import { svgImporter } from "./pictures/svg";
import { policiesImporter } from "./policies";
import { terraformImporter } from "./terraformConfiguration";
import { terraformPlanImporter, terraformStateImporter } from "./terraformState";

/** Every format that a design can come from, the surest to recognise first. A new one is a file and an entry here. */
export const importers: readonly Importer[] = [
  orgwrightImporter,
  // Before Terraform's code: beside it, the state says what is.
  terraformStateImporter,
  terraformPlanImporter,
  terraformImporter,
  awsCliImporter,
  policiesImporter,
  // Last: a folder may hold a logo.
  svgImporter,
];

/** The formats that aren't text. */
export const binaryImporters: readonly BinaryImporter[] = [pngImporter];

interface ImportOptions {
  /** Recognised from what is in the files where absent. */
  readonly format?: string | undefined;
  /** The services and actions that exist: policies that name others come with warnings. */
  readonly knownActions?: KnownActions | undefined;
  /**
   * The files are all that a folder holds, not such as a person chose: what is no text and what no importer recognises is left
   * alone with a warning where something else is read. So it is for what is in a zip, too.
   */
  readonly isFolder?: boolean;
  /** Told at the start of each stage; between two of them nothing else is told. */
  readonly onStage?: ((stage: ImportStage) => void) | undefined;
}

/** What takes time where much comes in: zips are unpacked, files looked at for what they are, read as one document. */
export type ImportStage = "opening" | "recognising" | "reading";

/** A format that files can be read as. */
export interface FoundFormat {
  readonly id: string;
  readonly title: string;
  /** How many of the files are recognised as it. */
  readonly files: number;
}

/** What became of files: the document or why there is none, the format that they were read as, and others that they could be. */
export interface Import {
  readonly reading: Result<Document>;
  /** Null where nothing was recognised. */
  readonly format: string | null;
  /** The one that is taken where none is named comes first. */
  readonly formats: readonly FoundFormat[];
}

/** Reads files as one document, all of them or none. Every problem and warning says its file. */
export function importFiles(files: readonly BinaryFile[], options: ImportOptions = {}): Result<Document> {
  return readImport(files, options).reading;
}

/** As `importFiles`, and says what the files were recognised as. Zips are unpacked first. */
export function readImport(
  given: readonly BinaryFile[],
  { format, knownActions, isFolder = false, onStage = () => {} }: ImportOptions = {},
): Import {
  onStage("opening");
  const opened = unpacked(given);
  if (!opened.ok) return { reading: opened, format: null, formats: [] };
  const { files, wasPacked } = opened.value;
  const [only] = files;
  const binary = binaryImporterOf(files, format);
  if (binary !== undefined && only !== undefined)
    return {
      reading: inFileOf(only.path, binary.read(only, knownActions)),
      format: binary.id,
      formats: [{ id: binary.id, title: binary.title, files: 1 }],
    };
  const isLenient = isFolder || wasPacked;
  onStage("recognising");
  const decoded = files.map(({ path, bytes }) => ({ path, decoding: decodeText(bytes) }));
  const damaged = decoded.flatMap(({ path, decoding }) => (decoding.ok ? [] : inFile(path, decoding.problems)));
  const texts = decoded.flatMap(({ path, decoding }) => (decoding.ok ? [{ path, text: decoding.value }] : []));
  if (damaged.length > 0 && (!isLenient || texts.length === 0))
    return { reading: { ok: false, problems: damaged }, format: null, formats: [] };

  const formats = formatsIn(texts);
  const importer = format === undefined ? importerFor(texts, formats, isLenient) : importerNamed(format);
  if (!importer.ok) return { reading: importer, format: null, formats };
  onStage("reading");
  const reading = readWith(importer.value, texts, { knownActions, isLenient });
  return { reading: withWarnings(reading, damaged.map(leftAlone)), format: importer.value.id, formats };
}

interface Reading {
  readonly knownActions: KnownActions | undefined;
  readonly isLenient: boolean;
}

/** A format of single files gets those that are of it, where others may stand beside them. */
function readWith(
  importer: Importer,
  files: readonly TextFile[],
  { knownActions, isLenient }: Reading,
): Result<Document> {
  const taken = isLenient && importer.takes !== "folder" ? files.filter(importer.recognises) : files;
  const others = files.length === taken.length ? [] : files.filter((file) => !taken.includes(file));
  const [only] = taken;
  const reading = importer.read(taken, knownActions);
  const placed = only === undefined || taken.length > 1 ? reading : inFileOf(only.path, reading);
  return withWarnings(
    placed,
    others.map((file) => leftAlone(ofAnotherFormat(file, importer))),
  );
}

function ofAnotherFormat(file: TextFile, { title }: Importer): Problem {
  const kind = looksLike(file);
  const message = `The file isn't ${title}${kind === null ? "" : `; it looks like ${kind.name}`}.`;
  return { severity: "warning", code: "other-format", at: { file: file.path }, message, remedy: "" };
}

/** A file of a folder that couldn't be read, told beside what was read. */
function leftAlone(problem: Problem): Problem {
  return { ...problem, severity: "warning", code: "left-alone", message: `Left alone: ${problem.message}`, remedy: "" };
}

function withWarnings(reading: Result<Document>, more: readonly Problem[]): Result<Document> {
  return reading.ok && more.length > 0 ? { ...reading, warnings: [...reading.warnings, ...more] } : reading;
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

/**
 * Each file counts for the format that is surest to be its own. Formats of folders come first: they also take the files that
 * other formats recognise.
 */
function formatsIn(files: readonly TextFile[]): readonly FoundFormat[] {
  const ofFolders = importers.filter(({ takes }) => takes === "folder");
  const ofFiles = importers.filter(({ takes }) => takes !== "folder");
  const inOrder = [...ofFolders, ...ofFiles];
  const own = files.map((file) => importers.find(({ recognises }) => recognises(file)));
  return inOrder
    .map((importer) => ({ ...importer, files: own.filter((each) => each === importer).length }))
    .filter(({ files: count }) => count > 0)
    .map(({ id, title, files: count }) => ({ id, title, files: count }));
}

function importerFor(
  files: readonly TextFile[],
  [first]: readonly FoundFormat[],
  isLenient: boolean,
): Result<Importer> {
  if (files.length === 0) return refuse("no-files", "There is no file to read.", "");
  const importer = importers.find(({ id }) => id === first?.id);
  if (importer !== undefined && (isLenient || importer.takes === "folder"))
    return { ok: true, value: importer, warnings: [] };
  return importerOfAll(files);
}

/** Of files that a person chose each must be of the format. */
function importerOfAll(files: readonly TextFile[]): Result<Importer> {
  const recognised = files.map((file) => ({ file, importer: importers.find((each) => each.recognises(file)) }));
  const strangers = recognised.filter(({ importer }) => importer === undefined);
  if (strangers.length > 0)
    return { ok: false, problems: toldOnce(strangers.slice(0, MAX_STRANGERS).map(({ file }) => notRecognised(file))) };
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

/** What Orgwright reads is told with the first file only. */
function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem, index) => (index === 0 ? problem : { ...problem, remedy: "" }));
}

/** A folder may hold thousands. */
const MAX_STRANGERS = 20;

/** What is wrong with a JSON text is more use than that it is nothing we know; null for any other text. */
function damagedJson({ path, text }: TextFile): Problem | null {
  const parsed = /^\s*[[{]\s*["[{]/.test(text) ? parseJson(text) : null;
  if (parsed === null || !("syntaxError" in parsed)) return null;
  const { at, message, remedy } = parsed.syntaxError;
  const told = `This looks like JSON, but it can't be read: ${message}`;
  return { severity: "error", code: "damaged-json", at: { file: path, ...at }, message: told, remedy };
}

const WHAT_IS_READ =
  "It reads designs, answers of the AWS CLI, Terraform code, state and plans, policies, pictures and links.";

function notRecognised(file: TextFile): Problem {
  if (file.text.split("\n").every((line) => /^\s*(?:#|$)/.test(line)))
    return {
      severity: "error",
      code: "empty",
      at: { file: file.path },
      message: "The file has no content, only comments.",
      remedy: "",
    };
  const kind = looksLike(file);
  return (
    (kind === null ? damagedJson(file) : null) ?? {
      severity: "error",
      code: kind === null ? "not-recognised" : "not-read",
      at: { file: file.path },
      message:
        kind === null
          ? "Orgwright can't tell what this is."
          : `This looks like ${kind.name}, which Orgwright doesn't read.`,
      remedy: kind?.instead ?? WHAT_IS_READ,
    }
  );
}

function inFile(file: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, at: { file, ...problem.at } }));
}

function refuse(code: string, message: string, remedy: string): Result<Importer> {
  return { ok: false, problems: [{ severity: "error", code, at: {}, message, remedy }] };
}
