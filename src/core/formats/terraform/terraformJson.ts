import { unicodeEscapes } from "../../json/unicodeEscapes";
import type { Argument, Arguments, Block, Expression } from "./blocks";
import { expressionText } from "./hcl";

/**
 * Blocks as Terraform's JSON syntax, which says the same as HCL. Every text is a template there, keys of objects too, so
 * their openings are escaped in both; expressions stand in `${…}`.
 *
 * Source: Terraform, "JSON Configuration Syntax"; HCL JSON Syntax Specification, "Expressions".
 */
export function writeTerraformJson(blocks: Iterable<Block>, comment: string): string {
  const body = bodyOf(blocks) as { readonly [key: string]: Json };
  return `${JSON.stringify({ "//": comment, ...body }, null, 2).replace(UNSEEN, unicodeEscapes)}\n`;
}

/** What can't be seen or turns the writing round. */
const UNSEEN = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu;

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };
type Body = Map<string, Json | Body>;

/** Blocks of one type lie by their labels; several with the same labels, or without any, make a list. */
function bodyOf(sections: Iterable<Arguments | Block>): Json {
  const blocks: Body = new Map();
  const body: Record<string, Json> = {};
  for (const section of sections)
    if (section.kind === "arguments")
      Object.assign(
        body,
        objectOf(section.entries, (key) => key),
      );
    else place(blocks, [section.type, ...section.labels], bodyOf(section.sections));
  return { ...body, ...(plain(blocks) as { readonly [key: string]: Json }) };
}

function place(into: Body, [key, ...rest]: readonly string[], content: Json): void {
  const there = into.get(key!);
  if (rest.length > 0) {
    const next = there instanceof Map ? there : new Map<string, Json | Body>();
    if (next !== there) into.set(key!, next);
    place(next, rest, content);
  } else if (Array.isArray(there)) there.push(content);
  else into.set(key!, there === undefined ? content : [there as Json, content]);
}

function plain(body: Json | Body): Json {
  if (!(body instanceof Map)) return body;
  return Object.fromEntries(Array.from(body, ([key, value]) => [key, plain(value)]));
}

function jsonOf(expression: Expression): Json {
  switch (expression.kind) {
    case "text":
      return literal(expression.text);
    case "flag":
      return expression.value;
    case "code":
      return `\${${expression.code}}`;
    case "name":
      return expression.name;
    case "names":
      return expression.names;
    case "list":
      return expression.items.map(jsonOf);
    case "record":
      return objectOf(expression.entries, (key) => key);
    case "object-type":
      return expressionText(expression);
    case "map":
      return objectOf(expression.entries, literal);
  }
}

function objectOf(entries: readonly Argument[], keyOf: (key: string) => string): { readonly [key: string]: Json } {
  return Object.fromEntries(entries.map(([key, value]) => [keyOf(key), jsonOf(value)]));
}

/** A text whose template openings mean themselves. */
function literal(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD").replace(/[$%](?=\{)/g, "$&$&");
}
