import type { ActionCatalog } from "../../catalog/actionCatalog";
import {
  actionMatches,
  type CompiledStatement,
  compileActionPattern,
  foldCase,
  type Glob,
  globMatches,
  isRcpAction,
} from "../../policy";
import { asksManyActions } from "../lens";
import type { Lens } from "../types";
import { ActionSet, addRange, addTo, allWords, emptyWords } from "./actionSet";

/** The actions that a question is about, numbered in the order of their names. Every action set belongs to one space. */
export interface ActionSpace {
  /** In lower case, by number; those of one service stand together. */
  readonly actions: readonly string[];
  /** `action` in lower case; undefined: it isn't in the space. */
  numberOf(action: string): number | undefined;
}

/** A space of these actions, given in lower case, whether the catalogue knows them or not. */
export function spaceOfActions(actions: readonly string[]): ActionSpace {
  const sorted = [...actions].sort();
  let numbers: ReadonlyMap<string, number> | null = null;
  return {
    actions: sorted,
    numberOf: (action) => {
      numbers ??= new Map(sorted.map((name, number) => [name, number]));
      return numbers.get(action);
    },
  };
}

const everything = new WeakMap<ActionCatalog, ActionSpace>();

/** All actions that the catalogue knows; the same space for the same catalogue. */
export function catalogSpace(catalog: ActionCatalog): ActionSpace {
  let space = everything.get(catalog);
  if (space === undefined) {
    space = spaceOfActions([...catalog.services.values()].flatMap(({ actions }) => [...actions.keys()]));
    everything.set(catalog, space);
  }
  return space;
}

const byQuestion = new WeakMap<ActionCatalog, Map<string, ActionSpace>>();
const MAX_QUESTIONS = 50;

/**
 * The actions that a lens asks: one, whether the catalogue knows it or not; or those of the catalogue that fit the pattern
 * and the access levels, none where there is no catalogue.
 */
export function spaceOf(lens: Lens, catalog: ActionCatalog | null): ActionSpace {
  if (!asksManyActions(lens)) return spaceOfActions([foldCase(lens.action)]);
  if (catalog === null) return spaceOfActions([]);
  if (lens.action === "*" && lens.accessLevels === undefined) return catalogSpace(catalog);
  const spaces = byQuestion.get(catalog) ?? new Map<string, ActionSpace>();
  byQuestion.set(catalog, spaces);
  const question = `${foldCase(lens.action)} ${lens.accessLevels?.join() ?? ""}`;
  let space = spaces.get(question);
  if (space === undefined) {
    if (spaces.size > MAX_QUESTIONS) spaces.clear();
    space = spaceOfActions(askedOf(lens, catalog));
    spaces.set(question, space);
  }
  return space;
}

function askedOf({ action, accessLevels }: Lens, catalog: ActionCatalog): readonly string[] {
  const pattern = compileActionPattern(action);
  return [...catalog.services.values()].flatMap(({ actions }) =>
    [...actions].flatMap(([name, { level }]) =>
      globMatches(pattern, name) && (accessLevels === undefined || accessLevels.includes(level)) ? [name] : [],
    ),
  );
}

const named = new WeakMap<ActionSpace, WeakMap<CompiledStatement, ActionSet>>();

const THE_ONLY_ACTION = new ActionSet(Uint32Array.of(1));
const NO_ACTION = new ActionSet(Uint32Array.of(0));

/** The actions that a statement's Action or NotAction covers; found once for each statement and space. */
export function actionsNamed(space: ActionSpace, statement: CompiledStatement): ActionSet {
  const [first = ""] = space.actions;
  if (space.actions.length === 1) return actionMatches(statement, first) ? THE_ONLY_ACTION : NO_ACTION;
  const known = named.get(space) ?? new WeakMap<CompiledStatement, ActionSet>();
  named.set(space, known);
  let set = known.get(statement);
  if (set === undefined) {
    set = actionsThatFit(space, statement.action);
    known.set(statement, set);
  }
  return set;
}

const ofRcps = new WeakMap<ActionSpace, ActionSet>();

/** The actions that RCPs can filter. */
export function rcpActions(space: ActionSpace): ActionSet {
  let set = ofRcps.get(space);
  if (set === undefined) {
    const words = emptyWords(space.actions.length);
    space.actions.forEach((action, number) => {
      if (isRcpAction(action)) addTo(words, number);
    });
    set = new ActionSet(words);
    ofRcps.set(space, set);
  }
  return set;
}

function actionsThatFit({ actions }: ActionSpace, { negated, patterns }: CompiledStatement["action"]): ActionSet {
  const words = emptyWords(actions.length);
  for (const pattern of patterns) addFitting(words, actions, pattern);
  if (negated) {
    const all = allWords(actions.length);
    for (let at = 0; at < words.length; at++) words[at] = (all[at] ?? 0) & ~(words[at] ?? 0);
  }
  return new ActionSet(words);
}

/** As names are in order, those that begin as the pattern does stand together. */
function addFitting(words: Uint32Array, actions: readonly string[], pattern: Glob): void {
  const beginning = pattern.literal ?? literalBeginning(pattern);
  const from = firstAtLeast(actions, beginning);
  const to = beginning === "" ? actions.length : firstAtLeast(actions, `${beginning}\uffff`);
  if (pattern.prefix !== null) addRange(words, from, to);
  else for (let at = from; at < to; at++) if (globMatches(pattern, actions[at] ?? "")) addTo(words, at);
}

function literalBeginning({ codes }: Glob): string {
  const end = codes.findIndex((code) => code < 0);
  return String.fromCharCode(...codes.slice(0, end));
}

/** The number of the first action that isn't before the text. */
function firstAtLeast(actions: readonly string[], text: string): number {
  let from = 0;
  let to = actions.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((actions[middle] ?? "") < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
