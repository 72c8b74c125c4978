/** Where a cursor stands in JSON that may be half typed. */
export interface JsonPlace {
  /** Keys and indexes from the outermost value; of a key's place, the object that it is in. */
  readonly path: readonly (string | number)[];
  /** Whether a key or a value belongs here. */
  readonly role: "key" | "value";
  /** What stands between the quotation mark and the cursor; empty outside a string. */
  readonly typed: string;
  /** What a choice takes the place of: the string's content, or nothing where the cursor is outside a string. */
  readonly from: number;
  readonly to: number;
  readonly isInString: boolean;
  /** The keys that stand before the cursor in the innermost object. */
  readonly keysBefore: readonly string[];
  /** What belongs here stands before the cursor already: a colon or a comma must come first. */
  readonly isFilled: boolean;
  /** Where the objects and lists around the cursor begin, outermost first. */
  readonly starts: readonly number[];
}

interface Container {
  readonly kind: "object" | "array";
  readonly start: number;
  index: number;
  key: string | null;
  expects: "key" | "value";
  isFilled: boolean;
  readonly keys: string[];
}

/**
 * Finds the place of a cursor by what stands before it alone, as what follows may not be there yet. Cost: one pass.
 *
 * @param offset in UTF-16 units from the start
 */
export function placeInJson(text: string, offset: number): JsonPlace {
  const stack: Container[] = [];
  let stringStart: number | null = null;
  for (let at = 0; at < offset; at++) {
    const character = text[at];
    if (stringStart !== null) {
      if (character === "\\") at++;
      else if (character === '"') {
        close(stack, text.slice(stringStart, at));
        stringStart = null;
      } else if (character === "\n") stringStart = null; // a string ends with its line, closed or not
    } else if (character === '"') stringStart = at + 1;
    else read(stack, character, at);
  }
  const inner = stack.at(-1);
  const role = inner?.kind === "object" && inner.expects === "key" ? "key" : "value";
  return {
    path: pathOf(stack, role),
    role,
    typed: stringStart === null ? "" : text.slice(stringStart, offset),
    from: stringStart ?? offset,
    to: stringStart === null ? offset : endOfString(text, offset),
    isInString: stringStart !== null,
    keysBefore: inner?.kind === "object" ? [...inner.keys] : [],
    isFilled: stringStart === null && (inner?.isFilled ?? /\S/.test(text.slice(0, offset))),
    starts: stack.map(({ start }) => start),
  };
}

function read(stack: Container[], character: string | undefined, at: number): void {
  const inner = stack.at(-1);
  if (character === "{" || character === "[") {
    const kind = character === "{" ? "object" : "array";
    if (inner !== undefined) inner.isFilled = true; // with what begins here
    const expects = kind === "object" ? "key" : "value";
    stack.push({ kind, start: at, index: 0, key: null, expects, isFilled: false, keys: [] });
  } else if (character === "}" || character === "]") stack.pop();
  else if (inner === undefined) return;
  else if (character === ":" && inner.kind === "object") {
    inner.expects = "value";
    inner.isFilled = false;
  } else if (character === ",") {
    inner.isFilled = false;
    if (inner.kind === "array") inner.index++;
    else {
      inner.expects = "key";
      inner.key = null;
    }
  } else if (character !== undefined && /\S/.test(character)) inner.isFilled = true; // a number or a word
}

/** A string has ended: as a key it names what comes next. */
function close(stack: Container[], content: string): void {
  const inner = stack.at(-1);
  if (inner !== undefined) inner.isFilled = true;
  if (inner?.kind !== "object" || inner.expects !== "key") return;
  inner.key = content;
  inner.keys.push(content);
}

function pathOf(stack: readonly Container[], role: "key" | "value"): readonly (string | number)[] {
  return stack.flatMap(({ kind, index, key }, depth): readonly (string | number)[] => {
    if (kind === "array") return [index];
    const isInnermost = depth === stack.length - 1;
    return (isInnermost && role === "key") || key === null ? [] : [key];
  });
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"' || text[at] === "\n") return at;
  }
  return text.length;
}
