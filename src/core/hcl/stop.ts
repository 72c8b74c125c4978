import type { Place } from "../json/problem";
import { Unresolved, type Value } from "./value";

/** Ends the working out of one call or operation: its value is unresolved. Never leaves the evaluator. */
export class Stop extends Error {
  constructor(
    readonly reason: string,
    readonly isFault: boolean,
    override readonly cause?: Unresolved,
  ) {
    super(reason);
  }

  at(place: Place): Unresolved {
    return this.cause?.withSketch(null) ?? new Unresolved(this.reason, place, null, this.isFault);
  }
}

/** The configuration is wrong here: Terraform would refuse it. */
export function fault(reason: string): never {
  throw new Stop(reason, true);
}

/** Sound, but nobody can know it from the files. */
export function unknowable(reason: string): never {
  throw new Stop(reason, false);
}

/** The value where it is known. */
export function known<T extends Value>(value: T): Exclude<T, Unresolved> {
  if (value instanceof Unresolved) throw new Stop(value.reason, value.isFault, value);
  return value as Exclude<T, Unresolved>;
}
