/**
 * What AWS gives only when Terraform creates a thing (an id, an ARN) stands in texts as a mark with a number. So it passes
 * through templates, lists, keys and JSON like any text, and who reads the text in the end knows what was meant. A mark is
 * made of halves of surrogate pairs, which no decoded text has and no escape makes.
 */
export interface Reference {
  /** Of the thing: "module.x.aws_organizations_account.dev[\"a\"]". */
  readonly address: string;
  /** "id" */
  readonly attribute: string;
}

const OPEN = "\uDBFE";
const CLOSE = "\uDBFF";
const MARK = /\uDBFE(\d+)\uDBFF/g;
const ONLY_A_MARK = /^\uDBFE(\d+)\uDBFF$/;

/** All marks of one reading. */
export class References {
  readonly #all: Reference[] = [];
  readonly #marks = new Map<string, string>();

  /** The mark of an attribute; the same each time. */
  markOf(address: string, attribute: string): string {
    const key = `${address}.${attribute}`;
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const mark = `${OPEN}${this.#all.length}${CLOSE}`;
    this.#all.push({ address, attribute });
    this.#marks.set(key, mark);
    return mark;
  }

  /** What the text is the mark of, where it is one and nothing else. */
  only(text: string): Reference | null {
    const number = ONLY_A_MARK.exec(text)?.[1];
    return number === undefined ? null : (this.#all[Number(number)] ?? null);
  }

  /** The text with each mark replaced. */
  replaced(text: string, replacement: (reference: Reference) => string): string {
    if (!hasMark(text)) return text;
    return text.replace(MARK, (mark, number: string) => {
      const reference = this.#all[Number(number)];
      return reference === undefined ? mark : replacement(reference);
    });
  }
}

/** Whether an id or the like that AWS gives later stands in the text. */
export function hasMark(text: string): boolean {
  return text.includes(OPEN);
}

/** `JSON.stringify` of a text, with marks left as they are. */
export function quotedWithMarks(text: string): string {
  if (!hasMark(text)) return JSON.stringify(text);
  let json = "";
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    json += JSON.stringify(text.slice(end, match.index)).slice(1, -1) + match[0];
    end = match.index + match[0].length;
  }
  return `"${json}${JSON.stringify(text.slice(end)).slice(1, -1)}"`;
}

/** A text without halves of surrogate pairs: nothing in it can pass for a mark. */
export function withoutMarks(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
