import type { CompiledStatement } from "../../policy";
import type { Rule } from "../levels";
import type { ActionClasses } from "./actionClasses";
import type { Circumstances } from "./circumstances";
import { addClass, type ClassSet, emptySet, forEachClass, hasClass, removeClass } from "./classSet";
import type { PathState } from "./pathState";
import type { Shape } from "./shapes";

type Decided = "allowed" | "conditional" | "denied by a statement" | "nothing allows";

/** A level of its own for the search: one statement that denies, or those of which one must allow. */
interface OpenLevel {
  readonly denies: readonly Rule[];
  readonly allows: readonly Rule[] | null;
}

/** Decisions under the same circumstances, by what they hang on: as it stands on the path, and without order and twins. */
interface Decisions {
  readonly byPath: Map<string, Decided>;
  readonly byStatements: Map<string, Decided>;
}

const decisionsUnder = new WeakMap<Circumstances, Decisions>();
/** Statements come and go with every key that is typed in a policy. */
const MAX_DECISIONS = 50_000;

/**
 * What becomes of classes of actions that hang on several open statements at once: each such set of statements (and shape
 * of the resource) is searched once under the circumstances.
 */
export function decideTogether(
  state: PathState,
  several: ClassSet,
  classes: ActionClasses,
): Pick<PathState, "may" | "sure" | "jointlyDenied"> {
  const may = state.may.slice();
  const sure = state.sure.slice();
  const jointlyDenied = state.jointlyDenied?.slice() ?? emptySet(classes.count);
  let isDenied = state.jointlyDenied !== null;
  forEachClass(several, (number) => {
    const decided = decisionOn(number, state, classes);
    if (decided === "conditional") return;
    if (decided === "allowed") addClass(sure, number);
    else removeClass(may, number);
    if (decided !== "denied by a statement") return;
    addClass(jointlyDenied, number);
    isDenied = true;
  });
  return { may, sure, jointlyDenied: isDenied ? jointlyDenied : null };
}

function decisionOn(number: number, state: PathState, { shapes, examples }: ActionClasses): Decided {
  const shape = shapes.all[shapes.numbers[examples[number] ?? 0] ?? 0];
  if (shape === undefined) return "conditional";
  const { circumstances } = state;
  const decisions = decisionsOf(circumstances);
  const name = nameOf(number, shape, state);
  let decided = decisions.byPath.get(name);
  if (decided === undefined) {
    const levels = levelsOf(number, state);
    const canonical = `${[...levels.keys()].sort().join()} ${name.slice(name.lastIndexOf(" "))}`;
    decided = decisions.byStatements.get(canonical) ?? decidedFor([...levels.values()], shape, circumstances);
    decisions.byStatements.set(canonical, decided);
    decisions.byPath.set(name, decided);
  }
  return decided;
}

function decisionsOf(circumstances: Circumstances): Decisions {
  let decisions = decisionsUnder.get(circumstances);
  if (decisions === undefined || decisions.byPath.size > MAX_DECISIONS) {
    decisions = { byPath: new Map(), byStatements: new Map() };
    decisionsUnder.set(circumstances, decisions);
  }
  return decisions;
}

/** Equal for two classes that hang on the same statements in the same order, and on resources of the same shape. */
function nameOf(number: number, shape: Shape, { hinges, circumstances }: PathState): string {
  let name = "";
  let hangsOnResource = false;
  for (const { kind, sets, classes } of hinges) {
    if (!hasClass(classes, number)) continue;
    name += kind === "deny" ? "-" : "+";
    for (const { rule, open } of sets) {
      if (open === null || !hasClass(open, number)) continue;
      name += `${numberOf(rule.statement)},`;
      hangsOnResource ||= circumstances.hangsOnResource(rule.statement);
    }
  }
  return hangsOnResource ? `${name} ${shape.number}` : `${name} `;
}

/** What the class hangs on, each thing once. */
function levelsOf(number: number, { hinges }: PathState): ReadonlyMap<string, OpenLevel> {
  const levels = new Map<string, OpenLevel>();
  for (const { kind, sets, classes } of hinges) {
    if (!hasClass(classes, number)) continue;
    const rules = sets.flatMap(({ rule, open }) => (open !== null && hasClass(open, number) ? [rule] : []));
    const name = `${kind} ${rules.map(({ statement }) => numberOf(statement)).join()}`;
    levels.set(name, kind === "deny" ? { denies: rules, allows: null } : { denies: [], allows: rules });
  }
  return levels;
}

function decidedFor(levels: readonly OpenLevel[], shape: Shape, circumstances: Circumstances): Decided {
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
