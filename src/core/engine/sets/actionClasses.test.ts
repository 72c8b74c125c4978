import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyId } from "../../design/ids";
import { type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { actionMatches, compilePolicy } from "../../policy";
import { ANY_RESOURCE_OF_SERVICE } from "../resources";
import { documentOf } from "../testing/designs";
import { addClass, emptySet, hasClass } from "./classSet";
import { commonClasses } from "./commonClasses";
import { divideActions } from "./divideActions";
import { shapesOf } from "./shapes";

const actions = [
  "ec2:CreateVpc",
  "ec2:RunInstances",
  "iam:CreateUser",
  "s3:GetObject",
  "s3:ListBucket",
  "s3:PutObject",
].map((name) => name.toLowerCase());
/** A space of its own for each test, so that none sees the classes of another. */
function freshAsked() {
  const space = { actions, numberOf: (action: string) => actions.indexOf(action) };
  return { space, shapes: shapesOf(space, ANY_RESOURCE_OF_SERVICE, "aws"), resourceIsOpen: true };
}

const lists: readonly JsonObject[] = [
  { Action: "s3:*" },
  { Action: ["s3:Get*", "ec2:RunInstances"] },
  { NotAction: ["iam:*", "ec2:*"] },
  { Action: "*" },
  { Action: "*:?reate*" },
];
const policies = fc
  .array(fc.tuple(fc.constantFrom(...lists), fc.constantFrom("*", "arn:aws:s3:::a*")), { maxLength: 4 })
  .map(
    (all) =>
      new Map(
        all.map(([list, Resource], index): readonly [Policy["id"], Policy] => {
          const id = policyId(`p${index}`);
          const document = documentOf({ Effect: "Deny", ...list, Resource });
          return [id, { id, type: SERVICE_CONTROL_POLICY, name: id, document }];
        }),
      ),
  );

describe("classes of actions", () => {
  it("have two actions in one if no statement names only one of them, now and after more policies", () => {
    fc.assert(
      fc.property(policies, policies, (some, others) => {
        const asked = freshAsked();
        const before = divideActions(asked, some, undefined);
        const classes = divideActions(asked, others, before);
        for (const { id, ...policy } of others.values())
          for (const statement of compilePolicy(policy).statements)
            actions.forEach((one, number) => {
              const inNamed = hasClass(classes.named(statement), classes.classOf[number] ?? 0);
              expect(inNamed, `${id} ${one}`).toBe(actionMatches(statement, one));
            });
        expect(classes.sizeOf(classes.all)).toBe(actions.length);
        expect(divideActions(asked, others, classes)).toBe(classes);
      }),
    );
  });

  it("tell what resources of actions can be apart only where a statement asks", () => {
    const asked = freshAsked();
    const of = (Resource: string) => {
      const id = policyId("p");
      const document = documentOf({ Effect: "Deny", Action: "*", Resource });
      return new Map([[id, { id, type: SERVICE_CONTROL_POLICY, name: "p", document }]]);
    };
    expect(divideActions(asked, of("*"), undefined).count).toBe(1);
    expect(divideActions(asked, of("arn:aws:s3:::a*"), undefined).count).toBe(3); // ec2, iam, s3
  });

  it("count actions and give them back as a set", () => {
    fc.assert(
      fc.property(policies, fc.uniqueArray(fc.nat(actions.length - 1)), (some, chosen) => {
        const classes = divideActions(freshAsked(), some, undefined);
        const words = emptySet(classes.count);
        for (const number of chosen) addClass(words, classes.classOf[number] ?? 0);
        const expected = actions.filter((_, number) => hasClass(words, classes.classOf[number] ?? 0));
        expect([...classes.actionsOf(words).numbers()].map((number) => actions[number])).toEqual(expected);
        expect(classes.sizeOf(words)).toBe(expected.length);
      }),
    );
  });

  it("of two designs are told in common ones without a change", () => {
    fc.assert(
      fc.property(policies, policies, (some, others) => {
        const asked = freshAsked();
        const one = divideActions(asked, some, undefined);
        const other = divideActions({ ...asked, resourceIsOpen: false }, others, undefined);
        const common = commonClasses(one, other);
        for (const [own, told] of [[one, common.ofOne] as const, [other, common.ofOther] as const])
          for (let number = 0; number < own.count; number++) {
            const words = emptySet(own.count);
            addClass(words, number);
            expect([...common.classes.actionsOf(told(words)).numbers()]).toEqual([...own.actionsOf(words).numbers()]);
          }
      }),
    );
  });
});
