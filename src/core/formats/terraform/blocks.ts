/**
 * A Terraform configuration as data, for the two syntaxes that it is written in (`hcl.ts`, `terraformJson.ts`): which blocks
 * there are, with which arguments, decided once.
 */

export type Expression =
  /** Exactly this text, whatever it contains. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "flag"; readonly value: boolean }
  /** An expression of the language: a reference, a call. Never made of what a person named. */
  | { readonly kind: "code"; readonly code: string }
  /** What stands for itself and is never evaluated: an address in `to` and `from`, a type. */
  | { readonly kind: "name"; readonly name: string }
  /** Such names in a list: `depends_on`, `ignore_changes`. */
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  /** An object whose keys are identifiers. */
  | { readonly kind: "record"; readonly entries: readonly Argument[] }
  /** `object({ … })`: the type of an object, its entries being types. */
  | { readonly kind: "object-type"; readonly entries: readonly Argument[] }
  /** An object whose keys are any texts. */
  | { readonly kind: "map"; readonly entries: readonly Argument[] };

export type Argument = readonly [name: string, value: Expression];

/** Arguments that stand together; people read a blank line between sections. */
export interface Arguments {
  readonly kind: "arguments";
  readonly entries: readonly Argument[];
}

export interface Block {
  readonly kind: "block";
  readonly type: string;
  readonly labels: readonly string[];
  /** Without the empty ones. */
  readonly sections: readonly (Arguments | Block)[];
}

/** Blocks that are made while they are written, so that they needn't all be there at once. */
export interface Blocks extends Iterable<Block> {
  readonly length: number;
}

/** A block for each item, made when it is asked for. */
export function blocksFor<T>(items: readonly T[], blockOf: (item: T) => Block): Blocks {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      for (const item of items) yield blockOf(item);
    },
  };
}

export const text = (value: string): Expression => ({ kind: "text", text: value });
export const flag = (value: boolean): Expression => ({ kind: "flag", value });
export const code = (value: string): Expression => ({ kind: "code", code: value });
export const name = (value: string): Expression => ({ kind: "name", name: value });
export const names = (values: readonly string[]): Expression => ({ kind: "names", names: values });
export const list = (items: readonly Expression[]): Expression => ({ kind: "list", items });
export const record = (entries: readonly Argument[]): Expression => ({ kind: "record", entries });
export const objectType = (entries: readonly Argument[]): Expression => ({ kind: "object-type", entries });
export const map = (entries: readonly Argument[]): Expression => ({ kind: "map", entries });

/** Arguments in their order; those without a value are left out. */
export function args(...entries: readonly (Argument | null)[]): Arguments {
  return { kind: "arguments", entries: entries.filter((entry) => entry !== null) };
}

/** `resource "aws_x" "y" { … }`; sections that are null or have nothing in them are left out. */
export function block(
  type: string,
  labels: readonly string[],
  ...sections: readonly (Arguments | Block | null)[]
): Block {
  return {
    kind: "block",
    type,
    labels,
    sections: sections.filter(
      (section) => section !== null && (section.kind === "block" ? section.sections : section.entries).length > 0,
    ) as readonly (Arguments | Block)[],
  };
}

/** The arguments of the block itself. */
export function argumentsOf({ sections }: Block): readonly Argument[] {
  return sections.flatMap((section) => (section.kind === "arguments" ? section.entries : []));
}

/** The arguments of a resource of which Terraform looks at no change. */
export function ignoredArguments({ sections }: Block): readonly string[] {
  return sections.flatMap((section) =>
    section.kind === "block" && section.type === "lifecycle"
      ? argumentsOf(section).flatMap(([name, value]) =>
          name === "ignore_changes" && value.kind === "names" ? value.names : [],
        )
      : [],
  );
}
