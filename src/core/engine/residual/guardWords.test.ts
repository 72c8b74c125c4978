import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/value";
import { type ConditionClause, compilePolicy, guardHolds } from "../../policy";
import { completeWorld, KnownContext } from "../context";
import { plainConditions, valuesOfKey } from "../testing/arbitraries";
import { documentOf } from "../testing/designs";
import type { ContextValue } from "../types";
import { statementGuardOf, statementGuardText } from "./guardWords";
import { compiledTerm } from "./simplify";

function statementWith(rest: JsonObject) {
  const document = documentOf({ Effect: "Deny", Action: "*", ...rest });
  const [statement] = compilePolicy({ type: "SERVICE_CONTROL_POLICY", document }).statements;
  if (statement === undefined) throw new Error("The statement can't be read.");
  return statement;
}

/** Every context that tells the conditions' keys apart. */
function contextsOf(conditions: readonly ConditionClause[]): readonly Readonly<Record<string, ContextValue>>[] {
  const keys = [...new Set(conditions.map(({ key }) => key))];
  return keys.reduce<readonly Readonly<Record<string, ContextValue>>[]>(
    (all, key) => all.flatMap((context) => [null, ...valuesOfKey(key)].map((value) => ({ ...context, [key]: value }))),
    [{}],
  );
}

const textOf = (rest: JsonObject) => statementGuardText(statementWith(rest).source);
const when = (operator: string, key: string, ...values: readonly string[]) => ({
  Condition: { [operator]: { [key]: values } },
});

describe("where a statement holds", () => {
  it("is where all that it asks holds and no exception does", () => {
    const blocks = fc.uniqueArray(fc.oneof(...plainConditions), {
      minLength: 1,
      maxLength: 3,
      selector: (block) => Object.keys(block).join(),
    });
    fc.assert(
      fc.property(blocks, (conditions) => {
        const statement = statementWith({ Condition: Object.assign({}, ...conditions) });
        const { clauses, unless } = statementGuardOf(statement.source);
        for (const context of contextsOf(statement.source.conditions)) {
          const world = completeWorld(new KnownContext(context), "*");
          const holds = (clause: ConditionClause) =>
            guardHolds(compiledTerm({ conditions: [clause], resources: null, resource: undefined }), world) === "yes";
          expect(clauses.every(holds) && !unless.some(holds)).toBe(guardHolds(statement, world) === "yes");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is told with exceptions instead of a not", () => {
    expect(textOf(when("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/DBA"))).toBe(
      "unless the principal is role/DBA",
    );
    expect(textOf(when("StringNotEquals", "aws:RequestedRegion", "eu-west-1", "eu-west-2"))).toBe(
      "outside eu-west-1 and eu-west-2",
    );
    expect(textOf(when("BoolIfExists", "aws:MultiFactorAuthPresent", "false"))).toBe("unless MFA is present");
    expect(textOf(when("Null", "aws:RequestTag/owner", "true"))).toBe("unless the request sets the tag owner");
    expect(textOf(when("StringNotEqualsIfExists", "aws:RequestedRegion", "eu-west-1"))).toBe(
      "unless the request is in eu-west-1",
    );
  });

  it("names resources, conditions and exceptions in this order", () => {
    expect(
      textOf({
        Resource: "arn:aws:ec2:*:*:instance/*",
        Condition: {
          StringNotLike: { "aws:PrincipalTag/team": "platform" },
          StringLike: { "ec2:InstanceType": "*.metal" },
          Bool: { "aws:ViaAWSService": "false" },
        },
      }),
    ).toBe(
      "on arn:aws:ec2:*:*:instance/* if ec2:InstanceType is *.metal and the principal calls itself, unless the principal’s tag team is platform",
    );
    const { Resource: _, ...rest } = { Resource: "", NotResource: ["arn:aws:s3:::logs/*"] };
    expect(textOf(rest)).toBe("on resources other than arn:aws:s3:::logs/*");
    expect(textOf({ Resource: ["arn:aws:s3:::a", "*"] })).toBe("");
  });

  it("says that a key is given and isn't this in one, wherever the two stand", () => {
    expect(
      textOf({
        Condition: {
          StringNotEquals: { "aws:ResourceOrgID": "o-a1b2c3d4e5" },
          Bool: { "aws:SecureTransport": "true" },
          Null: { "aws:ResourceOrgID": "false" },
        },
      }),
    ).toBe("if the resource’s organization is anything but o-a1b2c3d4e5 and it comes over TLS");
  });
});
