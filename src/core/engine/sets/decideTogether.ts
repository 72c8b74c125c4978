import type { CompiledStatement } from "../../policy";
import type { Rule } from "../levels";
import { addTo, emptyWords, isEmpty, removeFrom, scratchWords } from "./actionSet";
import type { Circumstances } from "./circumstances";
import type { Hinge, PathState, StateContext } from "./pathState";
import type { Shape } from "./shapes";

type Decided = "allowed" | "conditional" | "denied by a statement" | "nothing allows";
type Decisions = Map<string, Decided>;

const decisionsUnder = new WeakMap<Circumstances, Decisions>();

/**
 * The state with those actions decided that hang on several open statements at once, of which one stands at the level
 * below which it is made: each such set of statements (and shape of the resource) is searched once under the circumstances.
 */
export function decideTogether(
  state: PathState,
  newHinges: readonly Hinge[],
  { size, shapes }: StateContext,
): Pick<PathState, "may" | "sure" | "jointlyDenied"> {
  const together = hangingOnSeveral(state, newHinges, size);
  if (isEmpty(together)) return state;
  const may = state.may.slice();
  const sure = state.sure.slice();
  const jointlyDenied = state.jointlyDenied?.slice() ?? emptyWords(size);
  const open = openSetsOf(state);
  const known = new Map<string, Decided>();
  for (let at = 0; at < together.length; at++)
    for (let word = together[at] ?? 0; word !== 0; word &= word - 1) {
      const bit = word & -word;
      const action = at * 32 + 31 - Math.clz32(bit);
      const number = shapes.numbers[action] ?? 0;
      const shape = shapes.all[number];
      if (shape === undefined) continue;
      const name = coverName(open, at, bit, number);
      const decided = known.get(name) ?? decisionOn(action, shape, state);
      known.set(name, decided);
      if (decided === "allowed") addTo(sure, action);
      if (decided === "denied by a statement") addTo(jointlyDenied, action);
      if (decided === "denied by a statement" || decided === "nothing allows") removeFrom(may, action);
    }
  return { may, sure, jointlyDenied };
}

/** An open statement of a state with the actions that hang on it. */
interface OpenSet {
  readonly words: Uint32Array;
  readonly actions: Uint32Array;
  readonly hangsOnResource: boolean;
}

function openSetsOf({ hinges, circumstances }: PathState): readonly OpenSet[] {
  return hinges.flatMap(({ sets, actions }) =>
    sets.flatMap(({ rule, open }) =>
      open === null
        ? []
        : [{ words: open.words, actions, hangsOnResource: circumstances.hangsOnResource(rule.statement) }],
    ),
  );
}

/** Equal for two actions of one state that hang on the same statements (and on resources of the same shape). */
function coverName(open: readonly OpenSet[], at: number, bit: number, shape: number): string {
  let name = "";
  let hangsOnResource = false;
  for (let index = 0; index < open.length; index++) {
    const set = open[index];
    if (set === undefined || ((set.words[at] ?? 0) & (set.actions[at] ?? 0) & bit) === 0) continue;
    name += String.fromCharCode(index + 1);
    hangsOnResource ||= set.hangsOnResource;
  }
  return hangsOnResource ? `${name}\0${shape}` : name;
}

/** The open actions that two or more open statements speak of, at least one of them at the new level. */
function hangingOnSeveral({ may, sure, hinges }: PathState, newHinges: readonly Hinge[], size: number): Uint32Array {
  const several = scratchWords("several", size);
  if (hinges.reduce((sum, { sets }) => sum + sets.length, 0) < 2) return several;
  const touched = scratchWords("touched", size);
  for (const { actions } of newHinges)
    for (let at = 0; at < touched.length; at++)
      touched[at] = (touched[at] ?? 0) | ((actions[at] ?? 0) & (may[at] ?? 0) & ~(sure[at] ?? 0));
  const once = scratchWords("once", size);
  for (const { sets, actions } of hinges)
    for (const { open } of sets) {
      if (open === null) continue;
      const { words } = open;
      for (let at = 0; at < touched.length; at++) {
        const here = (words[at] ?? 0) & (actions[at] ?? 0) & (touched[at] ?? 0);
        if (here === 0) continue;
        several[at] = (several[at] ?? 0) | ((once[at] ?? 0) & here);
        once[at] = (once[at] ?? 0) | here;
      }
    }
  return several;
}

function decisionOn(action: number, shape: Shape, { hinges, circumstances }: PathState): Decided {
  const levels = new Map<string, { readonly denies: readonly Rule[]; readonly allows: readonly Rule[] | null }>();
  let hangsOnResource = false;
  for (const { kind, sets, actions } of hinges) {
    if ((((actions[action >>> 5] ?? 0) >>> (action & 31)) & 1) === 0) continue;
    const rules = sets.flatMap(({ rule, open }) => (open?.has(action) ? [rule] : []));
    hangsOnResource ||= rules.some(({ statement }) => circumstances.hangsOnResource(statement));
    const name = `${kind} ${rules.map(({ statement }) => numberOf(statement)).join()}`;
    levels.set(name, kind === "deny" ? { denies: rules, allows: null } : { denies: [], allows: rules });
  }
  const name = `${[...levels.keys()].sort().join()} ${hangsOnResource ? shape.number : ""}`;
  const decisions = decisionsUnder.get(circumstances) ?? new Map<string, Decided>();
  decisionsUnder.set(circumstances, decisions);
  let decided = decisions.get(name);
  if (decided === undefined) {
    decided = decidedFor([...levels.values()], shape, circumstances);
    decisions.set(name, decided);
  }
  return decided;
}

function decidedFor(
  levels: readonly { readonly denies: readonly Rule[]; readonly allows: readonly Rule[] | null }[],
  shape: Shape,
  circumstances: Circumstances,
): Decided {
  const outcome = circumstances.outcomeOf(levels, shape);
  if (outcome.kind !== "denied") return outcome.kind;
  const isExplicit = outcome.decidedBy.some(({ effect }) => effect === "explicit-deny");
  return isExplicit ? "denied by a statement" : "nothing allows";
}

const numbers = new WeakMap<CompiledStatement, number>();
let statementsNumbered = 0;

function numberOf(statement: CompiledStatement): number {
  const number = numbers.get(statement) ?? ++statementsNumbered;
  numbers.set(statement, number);
  return number;
}
