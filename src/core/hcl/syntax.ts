import type { Source } from "./source";
import type { Unresolved } from "./value";

/** Where a piece of syntax stands: from `start` to before `end` in the source's text. */
export interface Located {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** What a file, or a block's braces, holds. */
export interface Body {
  /** By name; of one that stands twice the first. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

/** `name = value` */
export interface Attribute extends Located {
  readonly name: string;
  readonly value: Expression;
}

/** `type "label" "label" { body }`; in JSON the labels are keys on the way to the body. */
export interface Block extends Located {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
}

/** What has a value. */
export type Expression =
  | Literal
  | Template
  | ListExpression
  | ObjectExpression
  | ForExpression
  | Conditional
  | Binary
  | Unary
  | Call
  | Traversal;

export interface Literal extends Located {
  readonly kind: "literal";
  /** Unresolved: a number of more digits than are counted with. */
  readonly value: null | boolean | number | string | Unresolved;
}
/** Text with `${}` and `%{}` in it. `isBare`: nothing but one `${}` in quotation marks, which is that value itself. */
export interface Template extends Located {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  readonly isBare: boolean;
}
export type TemplatePart = string | Expression | TemplateIf | TemplateFor;
export interface TemplateIf {
  readonly kind: "template-if";
  readonly condition: Expression;
  readonly whenTrue: readonly TemplatePart[];
  readonly whenFalse: readonly TemplatePart[];
}
export interface TemplateFor {
  readonly kind: "template-for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}
export interface ListExpression extends Located {
  readonly kind: "list";
  readonly items: readonly Expression[];
}
export interface ObjectExpression extends Located {
  readonly kind: "object";
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}
/** `[for k, v in collection : value if condition]`, or in braces with a `key =>`. `isGrouped`: `value...`. */
export interface ForExpression extends Located {
  readonly kind: "for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  /** Null in brackets: it makes a list. */
  readonly key: Expression | null;
  readonly value: Expression;
  readonly condition: Expression | null;
  readonly isGrouped: boolean;
}
export interface Conditional extends Located {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "%";
export interface Binary extends Located {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  /** A chain such as `a + b + c` hangs to the left, as deep as it is long. */
  readonly left: Expression;
  readonly right: Expression;
}
export interface Unary extends Located {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly operand: Expression;
}
/** `isSpread`: the last argument stands for many (`f(list...)`). */
export interface Call extends Located {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  readonly isSpread: boolean;
}
/** A name or another expression, and the way on from it: `local.a[0].b`, `f(x).b`. */
export interface Traversal extends Located {
  readonly kind: "traversal";
  readonly base: string | Expression;
  readonly steps: readonly TraversalStep[];
}
export type TraversalStep =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly key: Expression }
  /** What follows for each entry; `.*` takes attributes only, `[*]` all that follows. */
  | { readonly kind: "splat"; readonly each: readonly TraversalStep[] };
