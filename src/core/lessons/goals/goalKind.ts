import type { Design, NodeId } from "../../design/types";
import type { Request } from "../../engine/types";
import type { FieldReader } from "../../json/fieldReader";
import type { JsonObject } from "../../json/value";

/** What is still missing: one sentence, with the request that shows it where it is about requests. */
export interface GoalFailure {
  readonly message: string;
  /** A whole request of `accountId`, confirmed by the complete reading. */
  readonly request?: Request;
  readonly accountId?: NodeId;
}

/** What every goal has. */
export interface GoalFields {
  readonly kind: string;
  /** What is to hold, as the list of goals says it: "Nobody in production can delete a table." */
  readonly sentence: string;
}

/**
 * One kind of goal: a question about a design that every right design answers with yes. A new one is a file beside this one
 * and a line in `index.ts`. Goals never compare names or texts, so that any right answer passes.
 */
export interface GoalKind<G extends GoalFields> {
  readonly kind: G["kind"];
  /** The goal's own fields in the order of the file. */
  readonly fields: readonly string[];
  /** Reads them; what is wrong is noted with the reader. */
  read(reader: FieldReader): Omit<G, keyof GoalFields>;
  write(goal: G): JsonObject;
  /** How many requests a check asks of each account, at most. */
  probeCount(goal: G): number;
  /** What is missing; none where the goal is reached. `start`: the design that the lesson began with. */
  check(goal: G, design: Design, start: Design): readonly GoalFailure[];
}
