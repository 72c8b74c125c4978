import { numberText, numberWritten, TOO_EXACT } from "./exactNumbers";
import { parseHeredoc, parseQuoted } from "./parseTemplate";
import { parseSteps } from "./parseTraversal";
import type { Scanner } from "./scanner";
import type { Binary, BinaryOperator, Call, Expression, ForExpression, Literal, ObjectExpression } from "./syntax";
import { Unresolved } from "./value";

/** Reads one expression from where the scanner stands (blanks first) to its end. */
export function parseExpression(scanner: Scanner): Expression {
  return scanner.nested(() => {
    scanner.space();
    const condition = parseBinary(scanner, 1);
    scanner.space();
    if (!scanner.take("?")) return condition;
    const whenTrue = parseExpression(scanner);
    scanner.space();
    if (!scanner.take(":")) scanner.fail(scanner.at, `Expected “:” between the two values, found ${scanner.found()}.`);
    const whenFalse = parseExpression(scanner);
    const { source, start } = condition;
    return { kind: "conditional", source, start, end: whenFalse.end, condition, whenTrue, whenFalse };
  });
}

const OPERATOR = /\|\||&&|==|!=|<=|>=|[<>+\-*/%]/y;
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  ">": 4,
  "<=": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
};

function parseBinary(scanner: Scanner, least: number): Expression {
  let left = parseUnary(scanner);
  for (;;) {
    scanner.space();
    const before = scanner.at;
    const operator = scanner.match(OPERATOR) as BinaryOperator | null;
    if (operator === null || PRECEDENCE[operator] < least) {
      scanner.at = before;
      return left;
    }
    scanner.space();
    const right = parseBinary(scanner, PRECEDENCE[operator] + 1);
    const binary: Binary = {
      kind: "binary",
      source: scanner.source,
      start: left.start,
      end: right.end,
      operator,
      left,
      right,
    };
    left = binary;
  }
}

function parseUnary(scanner: Scanner): Expression {
  const start = scanner.at;
  const operator = scanner.take("-") ? "-" : scanner.sees("!=") ? null : scanner.take("!") ? "!" : null;
  if (operator === null) return parseSteps(scanner, parsePrimary(scanner));
  return scanner.nested(() => {
    scanner.space();
    const operand = parseUnary(scanner);
    return { kind: "unary", source: scanner.source, start, end: operand.end, operator, operand };
  });
}

function numberAt(text: string, { source }: Scanner, start: number): number | Unresolved {
  const number = numberWritten(text);
  if (typeof number === "number") return number;
  return new Unresolved(TOO_EXACT, source.placeOf(start), number == null ? text : numberText(number));
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const FUNCTION_NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*(?=[ \t]*\()/uy;
const WORDS = new Map<string, Literal["value"]>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function parsePrimary(scanner: Scanner): Expression {
  scanner.countNode();
  const { source, at: start } = scanner;
  const character = scanner.text[start];
  if (character === '"') return parseQuoted(scanner);
  if (character === "[") return parseList(scanner);
  if (character === "{") return parseObject(scanner);
  if (character === "(") return parseParentheses(scanner);
  if (scanner.sees("<<")) return parseHeredoc(scanner);
  const number = scanner.match(NUMBER);
  if (number !== null)
    return { kind: "literal", source, start, end: scanner.at, value: numberAt(number, scanner, start) };
  const called = scanner.match(FUNCTION_NAME);
  if (called !== null) return parseCall(scanner, called, start);
  const name = scanner.identifier();
  if (name === null) scanner.fail(start, `Expected a value, found ${scanner.found()}.`);
  const word = WORDS.get(name);
  if (word !== undefined) return { kind: "literal", source, start, end: scanner.at, value: word };
  return { kind: "traversal", source, start, end: scanner.at, base: name, steps: [] };
}

function parseParentheses(scanner: Scanner): Expression {
  const start = scanner.at++;
  return scanner.within(true, () => {
    const inner = parseExpression(scanner);
    close(scanner, ")", start, "parenthesis");
    return inner;
  });
}

function parseCall(scanner: Scanner, name: string, start: number): Call {
  scanner.space();
  const opening = scanner.at++;
  return scanner.within(true, () => {
    const args: Expression[] = [];
    let isSpread = false;
    scanner.space();
    while (!scanner.sees(")") && !isSpread) {
      args.push(parseExpression(scanner));
      scanner.space();
      isSpread = scanner.take("...");
      scanner.space();
      if (!scanner.take(",")) break;
      scanner.space();
    }
    close(scanner, ")", opening, "parenthesis");
    return { kind: "call", source: scanner.source, start, end: scanner.at, name, args, isSpread };
  });
}

function parseList(scanner: Scanner): Expression {
  const { source, at: start } = scanner;
  scanner.at++;
  return scanner.within(true, () => {
    scanner.space();
    if (atFor(scanner)) return parseFor(scanner, start, "]");
    const items: Expression[] = [];
    while (!scanner.sees("]")) {
      items.push(parseExpression(scanner));
      scanner.space();
      if (!scanner.take(",")) break;
      scanner.space();
    }
    close(scanner, "]", start, "list");
    return { kind: "list", source, start, end: scanner.at, items };
  });
}

function parseObject(scanner: Scanner): Expression {
  const { source, at: start } = scanner;
  scanner.at++;
  scanner.lines();
  if (atFor(scanner)) return scanner.within(true, () => parseFor(scanner, start, "}"));
  return scanner.within(false, () => {
    const entries: ObjectExpression["entries"][number][] = [];
    while (!scanner.sees("}")) {
      const key = parseKey(scanner, start);
      entries.push({ key, value: parseExpression(scanner) });
      scanner.space();
      if (scanner.sees("}")) break;
      if (!scanner.take(",") && !/[\r\n]/.test(scanner.text[scanner.at] ?? "")) close(scanner, "}", start, "object");
      scanner.lines();
    }
    close(scanner, "}", start, "object");
    return { kind: "object", source, start, end: scanner.at, entries };
  });
}

/** A plain word is a text, in parentheses the value of that name. */
function parseKey(scanner: Scanner, opening: number): Expression {
  if (scanner.at >= scanner.text.length) close(scanner, "}", opening, "object");
  const start = scanner.at;
  const key = parseExpression(scanner);
  scanner.space();
  if (!scanner.take("=") && !scanner.take(":"))
    scanner.fail(scanner.at, `Expected “=” after a key, found ${scanner.found()}.`);
  if (key.kind === "traversal" && typeof key.base === "string" && key.steps.length === 0 && key.start === start)
    return { kind: "literal", source: key.source, start, end: key.end, value: key.base };
  if (key.kind === "literal" && (typeof key.value === "boolean" || key.value === null) && key.start === start)
    return { ...key, value: String(key.value) };
  return key;
}

function atFor(scanner: Scanner): boolean {
  const start = scanner.at;
  const isFor = scanner.identifier() === "for";
  scanner.at = start;
  return isFor;
}

function parseFor(scanner: Scanner, start: number, closing: "]" | "}"): ForExpression {
  const { keyName, valueName, collection } = parseForIntroduction(scanner);
  scanner.space();
  if (!scanner.take(":"))
    scanner.fail(scanner.at, `Expected “:” after what “for” goes through, found ${scanner.found()}.`);
  const first = parseExpression(scanner);
  scanner.space();
  const key = closing === "}" ? first : null;
  if (closing === "}" && !scanner.take("=>"))
    scanner.fail(scanner.at, `Expected “=>” between key and value, found ${scanner.found()}.`);
  const value = closing === "}" ? parseExpression(scanner) : first;
  scanner.space();
  const isGrouped = scanner.take("...");
  scanner.space();
  const condition = takeWord(scanner, "if") ? parseExpression(scanner) : null;
  close(scanner, closing, start, "“for”");
  return {
    kind: "for",
    source: scanner.source,
    start,
    end: scanner.at,
    keyName,
    valueName,
    collection,
    key,
    value,
    condition,
    isGrouped,
  };
}

/** `for k, v in collection`, of expressions and of templates. */
export function parseForIntroduction(scanner: Scanner): Pick<ForExpression, "keyName" | "valueName" | "collection"> {
  takeWord(scanner, "for");
  const first = nameIn(scanner);
  const second = scanner.take(",") ? nameIn(scanner) : null;
  if (!takeWord(scanner, "in")) scanner.fail(scanner.at, `Expected “in”, found ${scanner.found()}.`);
  const collection = parseExpression(scanner);
  return second === null
    ? { keyName: null, valueName: first, collection }
    : { keyName: first, valueName: second, collection };
}

function nameIn(scanner: Scanner): string {
  scanner.space();
  const name = scanner.identifier();
  if (name === null) scanner.fail(scanner.at, `Expected a name after “for”, found ${scanner.found()}.`);
  scanner.space();
  return name;
}

/** Passes over the word where it stands here. */
export function takeWord(scanner: Scanner, word: string): boolean {
  const start = scanner.at;
  if (scanner.identifier() === word) return true;
  scanner.at = start;
  return false;
}

function close(scanner: Scanner, token: string, opening: number, what: string): void {
  scanner.space();
  if (scanner.take(token)) return;
  if (scanner.at >= scanner.text.length)
    scanner.fail(opening, `The ${what} opened on line ${scanner.lineOf(opening)} is never closed.`, `Add ${token}.`);
  scanner.fail(scanner.at, `Expected “,” or “${token}”, found ${scanner.found()}.`);
}
