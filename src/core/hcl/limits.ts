/** Deeper nesting of blocks, brackets and templates is refused: the parser and all that walks its trees use the stack. */
export const MAX_HCL_NESTING = 100;

/** Of one file, in UTF-16 units. */
export const MAX_HCL_CHARACTERS = 20_000_000;

/** Blocks and expressions in one file. */
export const MAX_HCL_NODES = 1_000_000;

/** How deep expressions may lead into each other, through locals, variables and modules. */
export const MAX_EVALUATION_DEPTH = 250;

/** How deep lists and objects may lie in each other. */
export const MAX_VALUE_NESTING = 100;

/** What all evaluation together may take: one for each expression and each entry made, and for 16 characters of text. */
export const MAX_EVALUATION_STEPS = 2_000_000;

/** Entries of one list, set or map; also what one `for_each` or `count` makes. */
export const MAX_ENTRIES = 100_000;

/** Of one text, in UTF-16 units. */
export const MAX_TEXT_CHARACTERS = 2_000_000;

/** Something hostile or beyond measure: the whole reading is stopped and the place is told. */
export class LimitReached extends Error {
  constructor(
    message: string,
    readonly remedy = "",
  ) {
    super(message);
  }
}
