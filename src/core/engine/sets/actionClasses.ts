import type { CompiledStatement } from "../../policy";
import { ActionSet, addTo, emptyWords } from "./actionSet";
import { type ActionSpace, actionsNamed } from "./actionSpace";
import { addClass, BITS_IN_WORD, type ClassSet, emptySet, fullSet, hasClass } from "./classSet";
import type { Partition } from "./partition";
import type { Shapes } from "./shapes";

/**
 * The actions of a space in classes: those of one class are told apart by no statement of a design, so that one answer
 * holds for all of them. An organization's policies make a few hundred classes of AWS's 22,000 actions, and a set of
 * classes fits into a few words.
 *
 * Actions are told apart by a statement's Action or NotAction and, where the statement also asks which resource it is, by
 * what their resources can be.
 */
export class ActionClasses {
  readonly space: ActionSpace;
  readonly shapes: Shapes;
  readonly count: number;
  /** All classes, and none. */
  readonly all: ClassSet;
  readonly none: ClassSet;
  /** By the action's number, its class. */
  readonly classOf: Uint32Array;
  /** By class, the number of one of its actions, which stands for all. */
  readonly examples: Uint32Array;
  readonly #sizes: Uint32Array;
  readonly #resourceIsOpen: boolean;
  readonly #named = new WeakMap<CompiledStatement, ClassSet>();
  #sums: Uint32Array | null = null;

  constructor({ space, shapes, resourceIsOpen }: Asked, { count, classOf }: Pick<Partition, "count" | "classOf">) {
    this.space = space;
    this.shapes = shapes;
    this.#resourceIsOpen = resourceIsOpen;
    this.count = count;
    this.all = fullSet(count);
    this.none = emptySet(count);
    this.classOf = classOf;
    this.examples = new Uint32Array(count);
    this.#sizes = new Uint32Array(count);
    for (let action = classOf.length - 1; action >= 0; action--) {
      const its = classOf[action] ?? 0;
      this.examples[its] = action;
      this.#sizes[its] = (this.#sizes[its] ?? 0) + 1;
    }
  }

  isOf({ space, shapes, resourceIsOpen }: Asked): boolean {
    return this.space === space && this.shapes === shapes && this.#resourceIsOpen === resourceIsOpen;
  }

  /** The classes that tell apart what either tells apart; the same object where the other adds nothing. */
  cutBy(other: ActionClasses): ActionClasses {
    const pairs = new Map<number, number>();
    const classOf = this.classOf.map((its, action) => {
      const pair = its * other.count + (other.classOf[action] ?? 0);
      const known = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, known);
      return known;
    });
    if (pairs.size === this.count) return this;
    if (pairs.size === other.count) return other;
    const asked = { space: this.space, shapes: this.shapes, resourceIsOpen: this.#resourceIsOpen };
    return new ActionClasses(asked, { count: pairs.size, classOf });
  }

  /** The classes of the actions that a statement's Action or NotAction covers. Its policy must be one of those. */
  named(statement: CompiledStatement): ClassSet {
    let words = this.#named.get(statement);
    if (words === undefined) {
      words = this.classesOf(actionsNamed(this.space, statement));
      this.#named.set(statement, words);
    }
    return words;
  }

  /** The classes of a set's actions; each must be in it as a whole or not at all. */
  classesOf(actions: ActionSet): ClassSet {
    const words = emptySet(this.count);
    for (let number = 0; number < this.count; number++)
      if (actions.has(this.examples[number] ?? 0)) addClass(words, number);
    return words;
  }

  /** The actions of some classes. */
  actionsOf(words: ClassSet): ActionSet {
    const { classOf } = this;
    const actions = emptyWords(classOf.length);
    for (let action = 0; action < classOf.length; action++)
      if (hasClass(words, classOf[action] ?? 0)) addTo(actions, action);
    return new ActionSet(actions);
  }

  /** How many actions some classes have together. Cost: a look-up for every six classes. */
  sizeOf(words: ClassSet): number {
    let size = 0;
    for (let at = 0; at < words.length; at++) size += this.sizeInWord(words[at] ?? 0, at);
    return size;
  }

  /** How many actions the classes of one word have, which stands at `at` in its set. */
  sizeInWord(word: number, at: number): number {
    if (word === 0) return 0;
    this.#sums ??= sumsOf(this.#sizes);
    const sums = this.#sums;
    const base = at * SUMS_IN_WORD;
    return (
      (sums[base + (word & 63)] ?? 0) +
      (sums[base + 64 + ((word >>> 6) & 63)] ?? 0) +
      (sums[base + 128 + ((word >>> 12) & 63)] ?? 0) +
      (sums[base + 192 + ((word >>> 18) & 63)] ?? 0) +
      (sums[base + 256 + (word >>> 24)] ?? 0)
    );
  }
}

const SUMS_IN_WORD = 5 * 64;

/** What is divided into classes. */
export interface Asked {
  readonly space: ActionSpace;
  readonly shapes: Shapes;
  /** The question names no resource: it may be any that an action can have. */
  readonly resourceIsOpen: boolean;
}

/** For every six classes, how many actions each choice among them has: 64 sums, and five times that for a word. */
function sumsOf(sizes: Uint32Array): Uint32Array {
  const sums = new Uint32Array(Math.ceil(sizes.length / BITS_IN_WORD) * SUMS_IN_WORD);
  for (let base = 0, first = 0; base < sums.length; base += 64, first += 6)
    for (let choice = 1; choice < 64; choice++) {
      const lowest = 31 - Math.clz32(choice & -choice);
      sums[base + choice] = (sums[base + (choice & (choice - 1))] ?? 0) + (sizes[first + lowest] ?? 0);
    }
  return sums;
}
