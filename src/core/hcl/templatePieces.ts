import { MAX_HCL_NESTING } from "./limits";
import type { Scanner } from "./scanner";
import type { Expression, ForExpression, TemplatePart } from "./syntax";

/** A template as it is written, one piece after the other. Text comes a line at a time. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value";
      readonly expression: Expression;
      readonly trimsBefore: boolean;
      readonly trimsAfter: boolean;
    }
  | {
      readonly kind: "directive";
      readonly opening: Opening;
      readonly start: number;
      readonly trimsBefore: boolean;
      readonly trimsAfter: boolean;
    };

export type Opening =
  | { readonly word: "if"; readonly condition: Expression }
  | ({ readonly word: "for" } & Pick<ForExpression, "keyName" | "valueName" | "collection">)
  | { readonly word: "else" | "endif" | "endfor" };

/** The pieces with the blanks gone where a `~` says so: within the line alone that stands next to it. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "text") return piece;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const start =
      before !== undefined && before.kind !== "text" && before.trimsAfter ? piece.text.trimStart() : piece.text;
    const text = after !== undefined && after.kind !== "text" && after.trimsBefore ? start.trimEnd() : start;
    return text === piece.text ? piece : { kind: "text", text };
  });
}

/** The lines moved left by the blanks that all of them begin with; lines of blanks alone don't count. */
export function flushed(pieces: readonly Piece[]): readonly Piece[] {
  const starts = pieces.map((_, index) => {
    const before = pieces[index - 1];
    return before === undefined || (before.kind === "text" && before.text.endsWith("\n"));
  });
  const indents = pieces.flatMap((piece, index) => {
    if (!starts[index]) return [];
    if (piece.kind !== "text") return [0];
    return /^\s*\n$/.test(piece.text) ? [] : [indentOf(piece.text)];
  });
  const least = indents.reduce((sum, each) => Math.min(sum, each), Number.POSITIVE_INFINITY);
  return pieces.map((piece, index) =>
    starts[index] && piece.kind === "text" && !/^\s*\n$/.test(piece.text)
      ? { ...piece, text: piece.text.slice(least) }
      : piece,
  );
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

interface Level {
  readonly piece: Extract<Piece, { kind: "directive" }>;
  readonly parts: TemplatePart[];
  otherwise: TemplatePart[] | null;
}

/** The pieces with what `if` and `for` govern put into these. */
export function partsOf(scanner: Scanner, pieces: readonly Piece[]): readonly TemplatePart[] {
  const top: TemplatePart[] = [];
  const levels: Level[] = [];
  for (const piece of pieces) {
    const level = levels.at(-1);
    const parts = level === undefined ? top : (level.otherwise ?? level.parts);
    if (piece.kind === "text") addText(parts, piece.text);
    else if (piece.kind === "value") parts.push(piece.expression);
    else if (piece.opening.word === "if" || piece.opening.word === "for") {
      if (levels.push({ piece, parts: [], otherwise: null }) > MAX_HCL_NESTING)
        scanner.fail(piece.start, `Template directives are nested more than ${MAX_HCL_NESTING} deep.`, "", "too-deep");
    } else closeLevel(scanner, piece, levels, top);
  }
  const open = levels.at(-1);
  if (open !== undefined)
    scanner.fail(
      open.piece.start,
      `The template's “${open.piece.opening.word}” opened on line ${scanner.lineOf(open.piece.start)} is never closed.`,
      `Add %{ end${open.piece.opening.word} }.`,
    );
  return top;
}

function closeLevel(scanner: Scanner, piece: Level["piece"], levels: Level[], top: TemplatePart[]): void {
  const { word } = piece.opening;
  const level = levels.at(-1);
  const opening = level?.piece.opening;
  const opened = opening?.word;
  if (
    level === undefined ||
    opening === undefined ||
    opened !== (word === "endfor" ? "for" : "if") ||
    (word === "else" && level.otherwise !== null)
  )
    scanner.fail(piece.start, `The template's “${word}” closes nothing that is open here.`);
  if (word === "else") {
    level.otherwise = [];
    return;
  }
  levels.pop();
  const above = levels.at(-1);
  const parts = above === undefined ? top : (above.otherwise ?? above.parts);
  if (opening.word === "if")
    parts.push({
      kind: "template-if",
      condition: opening.condition,
      whenTrue: level.parts,
      whenFalse: level.otherwise ?? [],
    });
  else if (opening.word === "for") {
    const { keyName, valueName, collection } = opening;
    parts.push({ kind: "template-for", keyName, valueName, collection, body: level.parts });
  }
}

/** Texts that follow each other are one. */
function addText(parts: TemplatePart[], text: string): void {
  const last = parts.at(-1);
  if (text === "") return;
  if (typeof last === "string") parts[parts.length - 1] = last + text;
  else parts.push(text);
}
