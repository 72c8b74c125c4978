import { numberText } from "../json/numberText";
import { MAX_PROBLEMS, type Problem, quoted } from "../json/problem";
import { MAX_HCL_CHARACTERS } from "./limits";
import { parseExpression } from "./parseExpression";
import { parseQuoted } from "./parseTemplate";
import { Scanner, SyntaxFailure } from "./scanner";
import type { Source } from "./source";
import type { Attribute, Block, Body, Expression } from "./syntax";

/** A file as a tree, and what is wrong in it though it could be read. */
export interface ParsedHcl {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/**
 * Parses a file in HCL's native syntax. Fails with the first syntax error only: what follows one is guesswork. An attribute
 * that is set twice is told with both lines, and all of these at once.
 *
 * Limits: `MAX_HCL_CHARACTERS`, `MAX_HCL_NESTING`. Cost: linear.
 * Source: HCL Native Syntax Specification (hashicorp/hcl, hclsyntax/spec.md).
 */
export function parseHcl(source: Source): ParsedHcl | { readonly syntaxError: Problem } {
  const problems: Problem[] = [];
  return guarded(source, (scanner) => ({ body: parseBody(scanner, null, problems), problems }));
}

/** Parses a text that is one expression. */
export function parseHclExpression(
  source: Source,
): { readonly expression: Expression } | { readonly syntaxError: Problem } {
  return guarded(source, (scanner) => {
    scanner.lines();
    const expression = parseExpression(scanner);
    scanner.lines();
    if (scanner.at < source.text.length) scanner.fail(scanner.at, `Expected the end, found ${scanner.found()}.`);
    return { expression };
  });
}

function guarded<T>(source: Source, parse: (scanner: Scanner) => T): T | { readonly syntaxError: Problem } {
  const scanner = new Scanner(source, source.text.startsWith("\uFEFF") ? 1 : 0);
  try {
    if (source.text.length > MAX_HCL_CHARACTERS) return { syntaxError: tooLarge(source) };
    return parse(scanner);
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return { syntaxError: failure.problem };
    throw failure;
  }
}

/** That a file is longer than `MAX_HCL_CHARACTERS`. */
export function tooLarge({ path, text }: Source): Problem {
  return {
    severity: "error",
    code: "too-large",
    at: { file: path },
    message: `The file has ${numberText(text.length)} characters; at most ${numberText(MAX_HCL_CHARACTERS)} are read.`,
    remedy: "Split it into smaller files.",
  };
}

/** `opening`: where the block begins whose braces these are; null for the file. */
function parseBody(scanner: Scanner, opening: number | null, problems: Problem[]): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (;;) {
    scanner.lines();
    if (opening !== null && scanner.take("}")) return { attributes, blocks };
    if (scanner.at >= scanner.text.length) {
      if (opening === null) return { attributes, blocks };
      scanner.fail(opening, `The block opened on line ${scanner.lineOf(opening)} is never closed.`, "Add }.");
    }
    const start = scanner.at;
    const name = scanner.identifier();
    if (name === null) scanner.fail(start, `Expected the name of an argument or a block, found ${scanner.found()}.`);
    scanner.space();
    if (scanner.sees("=") && !scanner.sees("==")) {
      scanner.at++;
      const value = parseExpression(scanner);
      addAttribute(scanner, attributes, { name, value, source: scanner.source, start, end: value.end }, problems);
    } else blocks.push(parseBlock(scanner, name, start, problems));
    endOfLine(scanner, name, opening !== null);
  }
}

function parseBlock(scanner: Scanner, type: string, start: number, problems: Problem[]): Block {
  const labels: string[] = [];
  scanner.countNode();
  for (;;) {
    scanner.space();
    if (scanner.take("{")) break;
    const label = labelIn(scanner);
    if (label === null)
      scanner.fail(scanner.at, `Expected “=” or “{” after ${quoted(type)}, found ${scanner.found()}.`);
    labels.push(label);
  }
  const body = scanner.nested(() => parseBody(scanner, start, problems));
  return { type, labels, body, source: scanner.source, start, end: scanner.at };
}

function labelIn(scanner: Scanner): string | null {
  if (!scanner.sees('"')) return scanner.identifier();
  const label = parseQuoted(scanner);
  if (label.kind === "literal") return String(label.value);
  return scanner.fail(label.start, "A block's label can't hold a template.");
}

function addAttribute(
  scanner: Scanner,
  attributes: Map<string, Attribute>,
  attribute: Attribute,
  problems: Problem[],
): void {
  const first = attributes.get(attribute.name);
  if (first === undefined) {
    attributes.set(attribute.name, attribute);
    return;
  }
  if (problems.length >= MAX_PROBLEMS) return;
  const [one, other] = [scanner.lineOf(first.start), scanner.lineOf(attribute.start)];
  problems.push({
    severity: "error",
    code: "duplicate-argument",
    at: scanner.source.placeOf(attribute.start),
    message: `The argument ${attribute.name} is set twice, on lines ${one} and ${other}.`,
    remedy: "Keep one of the two.",
  });
}

function endOfLine(scanner: Scanner, name: string, isInBlock: boolean): void {
  scanner.space();
  const character = scanner.text[scanner.at];
  if (character === undefined || character === "\n" || character === "\r" || (isInBlock && character === "}")) return;
  scanner.fail(scanner.at, `Expected a line break after ${quoted(name)}, found ${scanner.found()}.`);
}
