import { parseJson } from "../json/parseJson";
import { PlaceIndex } from "../json/placeIndex";
import type { Problem } from "../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { TOO_EXACT } from "./exactNumbers";
import { MAX_HCL_CHARACTERS } from "./limits";
import { type ParsedHcl, tooLarge } from "./parseHcl";
import { parseTemplateText } from "./parseTemplate";
import { withoutMarks } from "./reference";
import { SyntaxFailure } from "./scanner";
import { type Source, sourceWithin } from "./source";
import type { Attribute, Block, Body, Expression, Located } from "./syntax";
import { Unresolved } from "./value";

/** The blocks of a file by type, with the number of their labels. */
const TOP_BLOCKS = new Map([
  ["resource", 2],
  ["data", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["check", 1],
  ["locals", 0],
  ["terraform", 0],
  ["import", 0],
  ["moved", 0],
  ["removed", 0],
]);
/** In JSON only the schema tells a block from an argument; these are the blocks within blocks that matter here. */
const INNER_BLOCKS = new Map([
  ["dynamic", 1],
  ["content", 0],
  ["statement", 0],
  ["condition", 0],
  ["principals", 0],
  ["not_principals", 0],
  ["lifecycle", 0],
]);
const NO_BLOCKS = new Map<string, number>();

/**
 * Parses a file in HCL's JSON syntax (`.tf.json`): texts are templates, labels are keys.
 *
 * Source: HCL JSON Syntax Specification; Terraform documentation, "JSON Configuration Syntax".
 */
export function parseHclJson(source: Source): ParsedHcl | { readonly syntaxError: Problem } {
  return read(source, TOP_BLOCKS);
}

/** Parses a file of values for variables (`.tfvars.json`), in which no text is a template. */
export function parseHclJsonValues(source: Source): ParsedHcl | { readonly syntaxError: Problem } {
  return read(source, NO_BLOCKS, true);
}

function read(
  source: Source,
  blocks: ReadonlyMap<string, number>,
  isLiteral = false,
): ParsedHcl | { readonly syntaxError: Problem } {
  if (source.text.length > MAX_HCL_CHARACTERS) return { syntaxError: tooLarge(source) };
  const parsed = parseJson(source.text);
  if ("syntaxError" in parsed)
    return { syntaxError: { ...parsed.syntaxError, at: { file: source.path, ...parsed.syntaxError.at } } };
  const problems = parsed.problems
    .filter(({ code }) => code !== "reserved-key")
    .map((problem) => ({ ...problem, at: { file: source.path, ...problem.at } }));
  if (!isJsonObject(parsed.value))
    return {
      syntaxError: {
        severity: "error",
        code: "syntax",
        at: source.placeOf(0),
        message: "The file is no JSON object.",
        remedy: "",
      },
    };
  try {
    const body = new JsonReader(source, isLiteral).body([], parsed.value, blocks);
    return { body, problems };
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return { syntaxError: failure.problem };
    throw failure;
  }
}

type Path = readonly (string | number)[];

class JsonReader {
  readonly #places: PlaceIndex;

  constructor(
    readonly source: Source,
    readonly isLiteral: boolean,
  ) {
    this.#places = new PlaceIndex(source.text.replace(/^\uFEFF/, ""));
  }

  body(path: Path, object: JsonObject, blockTypes: ReadonlyMap<string, number>): Body {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    for (const [name, value] of Object.entries(object)) {
      const inner = [...path, name];
      const labels = blockTypes.get(name);
      if (name === "//") continue;
      if (labels !== undefined && this.#areBodies(value)) blocks.push(...this.#blocks(inner, name, [], labels, value));
      else attributes.set(name, { name, value: this.expression(inner, value), ...this.#at(inner) });
    }
    return { attributes, blocks };
  }

  /** One body or several, under as many keys as there are labels. */
  #blocks(path: Path, type: string, labels: readonly string[], missing: number, value: JsonValue): readonly Block[] {
    if (Array.isArray(value))
      return value.flatMap((each: JsonValue, index) => this.#blocks([...path, index], type, labels, missing, each));
    if (!isJsonObject(value)) return [];
    if (missing > 0)
      return Object.entries(value).flatMap(([label, each]) =>
        label === "//" ? [] : this.#blocks([...path, label], type, [...labels, label], missing - 1, each),
      );
    const inner = type === "locals" ? NO_BLOCKS : INNER_BLOCKS;
    return [{ type, labels, body: this.body(path, value, inner), ...this.#at(path) }];
  }

  #areBodies(value: JsonValue): boolean {
    return Array.isArray(value) ? value.every(isJsonObject) : isJsonObject(value);
  }

  expression(path: Path, value: JsonValue): Expression {
    const at = this.#at(path);
    if (typeof value === "string") return this.#template(at, value);
    if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
      return { kind: "literal", ...at, value: new Unresolved(TOO_EXACT, at.source.placeOf(at.start)) };
    if (value === null || typeof value !== "object") return { kind: "literal", ...at, value };
    if (isJsonObject(value))
      return {
        kind: "object",
        ...at,
        entries: Object.entries(value).map(([key, each]) => {
          const inner = [...path, key];
          return { key: this.#template(this.#at(inner), key), value: this.expression(inner, each) };
        }),
      };
    return { kind: "list", ...at, items: value.map((each, index) => this.expression([...path, index], each)) };
  }

  /** A text without a template's signs is spared the parser. */
  #template(at: Located, text: string): Expression {
    if (this.isLiteral || !/[$%]\{/.test(text)) return { kind: "literal", ...at, value: withoutMarks(text) };
    return parseTemplateText(sourceWithin(at.source, at.start, withoutMarks(text)), true);
  }

  #at(path: Path): Located {
    const start = this.#places.offsetOf(path);
    return { source: this.source, start, end: start };
  }
}
