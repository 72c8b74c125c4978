import { policyId } from "../../design/ids";
import { type CompiledStatement, compileStatement } from "../../policy";
import type { Clause } from "../partial/constraints";
import { Solver, SolverCache, type Unknowns } from "../partial/solver";
import { merged } from "./merge";
import { canFit, needlessness, type TextList, textListsOf } from "./needless";
import type { Requirement, Residual, Term } from "./types";

/** Choices that the solver may try for one question, and, counted once a requirement, for all: within a second. */
const MAX_CHOICES = 200;
const MAX_WORK = 30_000;

/**
 * The same requirements in fewer words: without what the others imply. Whatever is left out is proved to change nothing
 * for any completion; where the proof would take too long it stays.
 */
export function simplified(residual: Residual, unknowns: Unknowns): Residual {
  return new Simplifier(unknowns).simplified(residual);
}

class Simplifier {
  readonly #unknowns: Unknowns;
  readonly #solver: Solver;
  readonly #statements = new Map<string, CompiledStatement>();
  #work = 0;

  constructor(unknowns: Unknowns) {
    this.#unknowns = unknowns;
    this.#solver = new Solver(unknowns, new SolverCache(), MAX_CHOICES);
  }

  simplified(residual: Residual): Residual {
    let rest = this.#withoutImplied(merged(residual));
    for (let index = rest.length - 1; index >= 0; index--)
      rest = this.#withShorter(rest, index, (others, one) => this.#withoutNeedless(others, one));
    return merged(this.#withoutImplied(rest));
  }

  #withoutImplied(residual: Residual): Residual {
    let rest = residual;
    for (let index = rest.length - 1; index >= 0; index--) {
      const [one, others] = apart(rest, index);
      if (one !== undefined && this.#isImplied(others, one.anyOf)) rest = others;
    }
    return rest;
  }

  #withShorter(
    residual: Residual,
    index: number,
    shorter: (others: Residual, one: Requirement) => Requirement,
  ): Residual {
    const [one, others] = apart(residual, index);
    return one === undefined ? residual : residual.with(index, shorter(others, one));
  }

  /** Tries to leave out ways to fulfil the requirement, then parts of what is left; each that is left out makes it shorter. */
  #withoutNeedless(others: Residual, { anyOf, otherwise }: Requirement): Requirement {
    let terms = anyOf;
    for (let index = terms.length - 1; index >= 0; index--) {
      const less = terms.toSpliced(index, 1);
      const [term] = terms.slice(index, index + 1);
      if (term !== undefined && less.length > 0 && this.#isImplied([...others, required(term)], less)) terms = less;
    }
    for (let index = 0; index < terms.length; index++) {
      terms = terms.map((term, its) => (its === index ? this.#withoutImpossible(term) : term));
      let at = 0;
      for (let parts = partsOf(terms[index]); at < parts.length; at++) {
        const { shorter, kind, without } = parts[at] ?? {};
        if (shorter === undefined) break;
        if (without !== undefined && this.#needlessness(without, terms, index, others) === "no") continue;
        const changed = terms.with(index, shorter);
        const isSame =
          kind === "wider"
            ? this.#isImplied([...others, required(shorter)], terms)
            : this.#isImplied([...others, ...terms.slice(index, index + 1).map(required)], changed);
        if (!isSame) continue;
        terms = changed;
        parts = partsOf(shorter);
        at = -1;
      }
    }
    return { anyOf: terms, otherwise };
  }

  /** The term without texts that no value can fit, as long as a list keeps one. That changes nothing, and takes no proof. */
  #withoutImpossible(term: Term): Term {
    const impossible = ({ without }: Part) => {
      const texts = without === undefined ? null : this.#textListsOf(term).at(without.list);
      return without !== undefined && texts != null && !canFit(texts, without.at, this.#unknowns);
    };
    const part = partsOf(term).find(impossible);
    return part === undefined ? term : this.#withoutImpossible(part.shorter);
  }

  #needlessness({ list, at }: TextPlace, terms: readonly Term[], index: number, rest: Residual) {
    const listsOf = (term: Term | undefined) => (term === undefined ? [] : this.#textListsOf(term));
    const own = listsOf(terms[index]);
    const texts = own.at(list);
    if (texts === undefined || texts === null) return "maybe";
    const others = [...terms.toSpliced(index, 1), ...rest.flatMap(({ anyOf }) => anyOf)].flatMap(listsOf);
    return needlessness(texts, at, [...own.filter((one) => one !== texts), ...others]);
  }

  #textListsOf(term: Term): readonly (TextList | null)[] {
    const lists = textListsOf(this.#statementOf(term));
    return term.resources === null ? lists.slice(0, -1) : lists;
  }

  /** Whether every completion that fulfils `given` fulfils one of the terms; false where that isn't proved. */
  #isImplied(given: Residual, terms: readonly Term[]): boolean {
    if (this.#work > MAX_WORK) return false;
    const none: Clause = { kind: "no-deny", guards: terms.map((term) => this.#guardOf(term)) };
    const all = given.map(
      ({ anyOf }): Clause => ({ kind: "an-allow", guards: anyOf.map((term) => this.#guardOf(term)) }),
    );
    const { assignment, proved } = this.#solver.keepAll([none, ...all]);
    this.#work += (1 + this.#solver.choices) * (1 + given.length);
    return assignment === null && proved;
  }

  #guardOf(term: Term): Clause["guards"][number] {
    return { rule: { policyId: NO_POLICY, statement: this.#statementOf(term) }, resource: term.resource };
  }

  #statementOf(term: Term): CompiledStatement {
    const text = JSON.stringify([term.conditions, term.resources]);
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = compiledTerm(term);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}

const NO_POLICY = policyId("");
const EVERYTHING = { negated: false, patterns: ["*"] };

/** A term as a statement, which holds where all that the term asks does. */
export function compiledTerm({ conditions, resources }: Term): CompiledStatement {
  return compileStatement({
    index: 0,
    sid: null,
    effect: "Allow",
    actions: EVERYTHING,
    resources: resources ?? EVERYTHING,
    conditions,
  });
}

function required(term: Term): Requirement {
  return { anyOf: [term], otherwise: [] };
}

function apart(residual: Residual, index: number): readonly [Requirement | undefined, Residual] {
  return [residual[index], residual.toSpliced(index, 1)];
}

interface Part {
  readonly shorter: Term;
  /** Fulfilled by more requests than the term, or by fewer. */
  readonly kind: "wider" | "narrower";
  /** The text that was left out. */
  readonly without?: TextPlace;
}

interface TextPlace {
  /** The condition's index; -1: the resources. */
  readonly list: number;
  readonly at: number;
}

/** The term without one of its conditions, its resources, or one of the values that a condition lists. */
function partsOf(term: Term | undefined): readonly Part[] {
  if (term === undefined) return [];
  const { conditions, resources } = term;
  const count = conditions.length + (resources === null ? 0 : 1);
  const parts: Part[] = [];
  if (count > 1) {
    conditions.forEach((_, index) => {
      parts.push({ shorter: { ...term, conditions: conditions.toSpliced(index, 1) }, kind: "wider" });
    });
    if (resources !== null) parts.push({ shorter: { ...term, resources: null, resource: undefined }, kind: "wider" });
  }
  conditions.forEach((condition, index) => {
    const { values, operator } = condition;
    if (values.length < 2) return;
    values.forEach((_, at) => {
      const fewer = { ...condition, values: values.toSpliced(at, 1) };
      const kind = operator.negated ? "wider" : "narrower";
      parts.push({
        shorter: { ...term, conditions: conditions.with(index, fewer) },
        kind,
        without: { list: index, at },
      });
    });
  });
  if (resources !== null && resources.patterns.length > 1)
    resources.patterns.forEach((_, at) => {
      const fewer = { ...resources, patterns: resources.patterns.toSpliced(at, 1) };
      const kind = resources.negated ? "wider" : "narrower";
      parts.push({ shorter: { ...term, resources: fewer }, kind, without: { list: -1, at } });
    });
  return parts;
}
