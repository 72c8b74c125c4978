import {
  type CompiledStatement,
  type Condition,
  conditionHolds,
  type Match,
  resourceMatches,
  type TextPattern,
} from "../../policy";
import { type Clause, type Guard, type Knowledge, RESOURCE, worldOf } from "./constraints";
import type { Probe } from "./valueClasses";

/** A probe with the statement or condition that asks. */
export interface AskedProbe {
  readonly probe: Probe;
  readonly source: Condition | CompiledStatement;
  /** Its patterns hang on no other key. */
  readonly isStatic: boolean;
}

/** What guards ask of a key. */
export function keyProbes(key: string, guards: readonly Guard[], knowledge: Knowledge): readonly AskedProbe[] {
  const conditions = new Set(guards.flatMap(({ rule }) => rule.statement.conditions.filter((one) => one.key === key)));
  return [...conditions].map((condition) => ({
    source: condition,
    isStatic: condition.variables.length === 0,
    probe: {
      test: condition.test,
      holds: (values): Match =>
        conditionHolds(condition, {
          valuesOf: (name) => (name === key ? values : knowledge.valuesOf(name)),
          resource: undefined,
        }),
    },
  }));
}

/** What guards ask of the resource that isn't known. */
export function resourceProbes(guards: readonly Guard[], knowledge: Knowledge): readonly AskedProbe[] {
  const statements = new Set(
    guards
      .filter(({ rule, resource }) => rule.statement.readsResource && resource === undefined)
      .map(({ rule }) => rule.statement),
  );
  return [...statements].map((statement) => ({
    source: statement,
    isStatic: statement.resource.patterns.every((pattern) => "glob" in pattern),
    probe: {
      test: { kind: "text", patterns: statement.resource.patterns },
      holds: ([resource]): Match => resourceMatches(statement, { ...worldOf(undefined, knowledge), resource }),
    },
  }));
}

/** The text patterns that a key, or the resource, is held against. */
export function patternsOn(
  name: string,
  constraints: readonly Clause[],
): readonly { readonly pattern: TextPattern; readonly guard: Guard }[] {
  return constraints.flatMap(({ guards }) =>
    guards.flatMap((guard) => patternsIn(guard, name).map((pattern) => ({ pattern, guard }))),
  );
}

function patternsIn({ rule: { statement } }: Guard, name: string): readonly TextPattern[] {
  if (name === RESOURCE) return statement.resource.patterns;
  return statement.conditions.flatMap(({ key, test }) => (key === name && test.kind === "text" ? test.patterns : []));
}

const MAX_HINTS = 40;

/**
 * Values that a key could usefully take because policy variables refer to it: parts of what those patterns are held
 * against. Not every value that matters is among them.
 */
export function referencesTo(key: string, guards: readonly Guard[], knowledge: Knowledge): readonly string[] {
  const hints = new Set<string>();
  for (const { rule, resource } of guards) {
    const { conditions, resource: resources } = rule.statement;
    const targets = [
      ...conditions.flatMap(({ key: name, test }) => (test.kind === "text" ? [{ name, patterns: test.patterns }] : [])),
      { name: RESOURCE, patterns: resources.patterns },
    ].filter(({ patterns }) => patterns.some((pattern) => "keys" in pattern && pattern.keys.includes(key)));
    for (const { name } of targets) {
      const known = name === RESOURCE ? [resource ?? knowledge.resource ?? ""] : (knowledge.valuesOf(name) ?? []);
      const named = guards.flatMap((guard) => patternsIn(guard, name)).flatMap((pattern) => literalOf(pattern));
      for (const text of [...known, ...named]) for (const part of partsOf(text)) hints.add(part);
      hints.add("x");
    }
  }
  return [...hints].slice(0, MAX_HINTS);
}

function literalOf(pattern: TextPattern): readonly string[] {
  return "glob" in pattern && pattern.glob.literal !== null ? [pattern.glob.literal] : [];
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(/[:/]/);
  return [text, ...parts, ...parts.map((_, index) => parts.slice(index).join("/"))].filter((part) => part !== "");
}
