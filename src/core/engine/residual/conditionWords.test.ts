import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyId } from "../../design/ids";
import { SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { type ConditionClause, compilePolicy, guardHolds } from "../../policy";
import { completeWorld, KnownContext } from "../context";
import { plainConditions, valuesOfKey } from "../testing/arbitraries";
import { documentOf } from "../testing/designs";
import { conditionWords } from "./conditionWords";
import { negationOf } from "./negation";
import { compiledTerm } from "./simplify";

const TRIES = 3_000;

/** The conditions of a Condition block, each also turned round, as residuals have them. */
function clausesOf(Condition: JsonObject): readonly ConditionClause[] {
  const document = documentOf({ Effect: "Deny", Action: "*", Condition });
  const policy = { id: policyId("p"), type: SERVICE_CONTROL_POLICY, name: "p", document };
  return compilePolicy(policy).statements.flatMap(({ source }) =>
    source.conditions.flatMap((clause) => {
      const negation = negationOf(clause);
      return typeof negation === "string" ? [clause] : [clause, ...negation];
    }),
  );
}

/** What the condition answers to every value of its key, and to none. */
function answersOf(clause: ConditionClause): string {
  const statement = compiledTerm({ conditions: [clause], resources: null, resource: undefined });
  const answers = [null, ...valuesOfKey(clause.key)].map((value) =>
    guardHolds(statement, completeWorld(new KnownContext({ [clause.key]: value }), "*")),
  );
  return answers.join();
}

describe("the words of a condition", () => {
  it("are never the same for two conditions that answer differently", () => {
    const tried = new Set<string>();
    const said = new Map<string, { readonly answers: string; readonly shown: string }>();
    for (const block of fc.sample(fc.oneof(...plainConditions), { numRuns: TRIES, seed: 20_260_926 }))
      for (const clause of clausesOf(block)) {
        const shown = JSON.stringify([clause.operator.name, clause.key, clause.values]);
        if (tried.has(shown)) continue;
        tried.add(shown);
        const { text } = conditionWords(clause);
        const answers = answersOf(clause);
        const before = said.get(text);
        if (before !== undefined && before.answers !== answers)
          expect.fail(`“${text}” is said of ${before.shown} and of ${shown}.`);
        said.set(text, { answers, shown });
      }
    expect(said.size).toBeGreaterThan(300);
  });
});
