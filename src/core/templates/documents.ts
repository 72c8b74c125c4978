import type { JsonObject } from "../json/value";

/** What a deny statement says besides its name; exactly one of the two lists. */
interface Denied {
  readonly sid: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  /** Operators with their keys; an empty object is no condition. */
  readonly condition?: JsonObject;
}

interface RcpDenied {
  readonly sid: string;
  readonly actions: readonly string[];
  readonly condition: JsonObject;
}

/** A policy document in the current policy language, the only version that AWS Organizations takes. */
export function policyDocument(...statements: readonly JsonObject[]): JsonObject {
  return { Version: "2012-10-17", Statement: statements };
}

/** A statement that denies on every resource; its lists are sorted, so that equal arguments give equal text. */
export function denyStatement({ sid, actions, notActions, condition = {} }: Denied): JsonObject {
  return {
    Sid: sid,
    Effect: "Deny",
    ...(actions === undefined ? {} : { Action: sorted(actions) }),
    ...(notActions === undefined ? {} : { NotAction: sorted(notActions) }),
    Resource: "*",
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  };
}

/** A statement of a resource control policy, which only denies, whoever asks. Source: "RCP syntax". */
export function rcpStatement({ sid, actions, condition }: RcpDenied): JsonObject {
  return { Sid: sid, Effect: "Deny", Principal: "*", Action: sorted(actions), Resource: "*", Condition: condition };
}

/** The texts in the order of their code units, the same on every machine. */
export function sorted(texts: readonly string[]): readonly string[] {
  return texts.toSorted();
}
