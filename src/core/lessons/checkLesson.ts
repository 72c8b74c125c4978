import type { Design } from "../design/types";
import { checkGoal, type Goal, type GoalFailure } from "./goals";
import type { Lesson } from "./types";

/** A goal with what it still misses; none: it is reached. */
export interface GoalOutcome {
  readonly goal: Goal;
  readonly failures: readonly GoalFailure[];
}

/**
 * How far a design is: every goal of the lesson, in its order, by engine and rules alone, so that any right answer passes.
 * Cost: the goals' requests for each account of the design.
 */
export function checkLesson({ goals, start }: Pick<Lesson, "goals" | "start">, design: Design): readonly GoalOutcome[] {
  return goals.map((goal) => ({ goal, failures: checkGoal(goal, design, start.design) }));
}

export function isSolved(outcomes: readonly GoalOutcome[]): boolean {
  return outcomes.every(({ failures }) => failures.length === 0);
}
