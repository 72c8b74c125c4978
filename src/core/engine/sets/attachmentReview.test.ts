import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import { nodeOf, nodesInOrder } from "../../design/queries";
import { type Design, type NodeId, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { JsonObject } from "../../json/value";
import { evaluate } from "../evaluate";
import { allow, attached, deny, withOrganization } from "../testing/designs";
import { designs } from "../testing/organizations";
import type { Lens, Request } from "../types";
import { spaceOfActions } from "./actionSpace";
import { reviewAttachments } from "./attachmentReview";
import { permissionMap } from "./permissionMap";

const space = spaceOfActions(["s3:getobject", "s3:putobject", "ec2:runinstances", "iam:createuser", "sqs:sendmessage"]);
const base = designOf("Root > Work > Prod > a*; Root > Sandbox > b*");
const both = withOrganization(base, { enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY] });
const inEurope = { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } };

type Attachments = readonly (readonly [string, string, readonly JsonObject[], { readonly alone?: boolean }?])[];
const withScps = (attachments: Attachments, design = base) =>
  attachments.reduce((sum, [at, id, statements, options]) => attached(sum, at, statements, { id, ...options }), design);
const toldOf = (design: Design) =>
  reviewAttachments(design, space).idle.map(
    ({ nodeId: at, policyId: id, because }) => `${id} at ${at}: ${because.kind}`,
  );

/** Attaches a policy that is in the design already. */
function again(design: Design, at: string, id: string): Design {
  const node = nodeOf(design, nodeId(at));
  return {
    ...design,
    nodes: new Map(design.nodes).set(node.id, { ...node, policyIds: [...node.policyIds, policyId(id)] }),
  };
}

describe("an attached policy changes nothing", () => {
  it.each<readonly [string, Design, readonly string[]]>([
    ["on the management account", withScps([["management", "p", [deny("s3:*")]]]), ["p at management: management"]],
    [
      "where the same policy is on the path",
      again(withScps([["work", "p", [deny("s3:*", inEurope)]]]), "a", "p"),
      ["p at a: repeats"],
    ],
    [
      "where a policy of the same text is on the path",
      withScps([
        ["root", "p", [deny("s3:*", inEurope)]],
        ["prod", "q", [deny("s3:*", inEurope)]],
      ]),
      ["q at prod: repeats"],
    ],
    [
      "where the path denies all that it denies",
      withScps([
        ["work", "p", [deny("s3:*")]],
        ["a", "q", [deny("s3:GetObject", inEurope)]],
      ]),
      ["q at a: denied-anyway"],
    ],
    [
      "where the path doesn't allow what it denies",
      withScps([
        ["work", "p", [allow("ec2:*")], { alone: true }],
        ["prod", "q", [deny("s3:*")]],
      ]),
      ["q at prod: denied-anyway"],
    ],
    [
      "as an allow list beside FullAWSAccess",
      withScps([["work", "p", [allow("ec2:*")]]]),
      ["p at work: allowed-anyway"],
    ],
    [
      "of two that do the same beside each other only the later one",
      withScps([
        ["work", "p", [deny("s3:*")]],
        ["work", "q", [deny("s3:*"), deny("s3:PutObject")]],
      ]),
      ["q at work: denied-anyway"],
    ],
  ])("%s", (_sentence, design, expected) => {
    expect(toldOf(design)).toEqual(expected);
  });

  it.each<readonly [string, Design]>([
    ["the one SCP of a level", withScps([["prod", "p", [allow("*")], { alone: true }]])],
    ["FullAWSAccess", base],
    ["a denial that only holds under a condition", withScps([["work", "p", [deny("s3:*", inEurope)]]])],
    [
      "a denial where only another condition denies above",
      withScps([
        ["root", "p", [deny("s3:*", inEurope)]],
        ["work", "q", [deny("s3:*", { Condition: { Bool: { "aws:SecureTransport": "false" } } })]],
      ]),
    ],
    ["an allow list in FullAWSAccess's place", withScps([["work", "p", [allow("ec2:*")], { alone: true }]])],
    ["a denial at an OU without accounts", withScps([["sandbox", "p", [deny("s3:*")]]], designOf("Root > Sandbox"))],
    [
      "what stands where nothing comes through",
      withScps([
        ["work", "p", [deny("*")]],
        ["a", "q", [deny("s3:*")]],
      ]),
    ],
    [
      "an SCP while SCPs are disabled",
      withOrganization(withScps([["management", "p", [deny("s3:*")]]]), { enabledPolicyTypes: [] }),
    ],
  ])("but not %s", (_sentence, design) => {
    expect(toldOf(design)).toEqual([]);
  });

  it("but not where it keeps those outside from what is inside, and those inside from what is outside", () => {
    const whole = withOrganization(both, { awsId: "o-a1b2c3d4e5" });
    const outsiders = { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } };
    const foreign = { StringNotEquals: { "aws:ResourceOrgID": "o-a1b2c3d4e5" } };
    const rcp = [deny("s3:*", { Principal: "*", Condition: outsiders })];
    const withRcp = attached(whole, "root", rcp, { type: RESOURCE_CONTROL_POLICY, id: "rcp" });
    expect(toldOf(attached(withRcp, "root", [deny("s3:*", { Condition: foreign })], { id: "scp" }))).toEqual([]);
  });

  it("as an RCP, where an RCP above denies the same or it speaks of a service that RCPs don't cover", () => {
    const rcp = { type: RESOURCE_CONTROL_POLICY } as const;
    const above = attached(both, "root", [deny("s3:*", { Principal: "*" })], { ...rcp, id: "p" });
    const below = attached(above, "a", [deny("s3:GetObject", { Principal: "*" })], { ...rcp, id: "q" });
    expect(toldOf(attached(below, "b", [deny("iam:*", { Principal: "*" })], { ...rcp, id: "r" }))).toEqual([
      "q at a: denied-anyway",
      "r at b: never-holds",
    ]);
  });

  it("so that without all of those nobody's verdict is another one", () => {
    const lenses: readonly Lens[] = [
      { action: "*", region: null, principal: null, context: {} },
      { action: "*", region: "eu-west-1", principal: "role/Example", context: {} },
    ];
    fc.assert(
      fc.property(designs, (design) => {
        const { idle } = reviewAttachments(design, space);
        const nodes = new Map(design.nodes);
        for (const { nodeId: at, policyId: id } of idle) {
          const node = nodes.get(at)!;
          nodes.set(at, { ...node, policyIds: node.policyIds.filter((other) => other !== id) });
        }
        const others = { ...design, nodes };
        for (const request of acrossTheBorder(design))
          expect(evaluate(others, request, { deriveContext: true }).kind).toBe(
            evaluate(design, request, { deriveContext: true }).kind,
          );
        for (const lens of lenses) expect(verdictsOf({ ...design, nodes }, lens)).toEqual(verdictsOf(design, lens));
      }),
    );
  });
});

/** Requests from outside for what is inside, and from inside for what is outside. */
function acrossTheBorder(design: Design): readonly Request[] {
  const accountIds = nodesInOrder(design).flatMap(({ id, kind }) => (kind === "account" ? [id] : []));
  const outside = "999988887777" as NodeId;
  const context = { "aws:SecureTransport": "true", "aws:RequestedRegion": "eu-west-1" };
  return accountIds.flatMap((id) => [
    {
      accountId: outside,
      resourceAccountId: id,
      action: "s3:GetObject",
      context: { ...context, "aws:PrincipalOrgID": "o-zzzzzzzzzz" },
    },
    { accountId: id, resourceAccountId: outside, action: "s3:GetObject", context },
    {
      accountId: id,
      resourceAccountId: outside,
      action: "ec2:RunInstances",
      context: { ...context, "aws:ResourceOrgID": "o-zzzzzzzzzz" },
    },
  ]);
}

function verdictsOf(design: Design, lens: Lens) {
  const { accounts } = permissionMap(design, lens, space);
  return [...accounts].map(([id, verdicts]) => [
    id,
    space.actions.map((_, number) => verdicts.verdictOf(number).replace(/^.*Deny$/, "denied")),
  ]);
}

describe("a level lets nothing through", () => {
  const shutIn = (design: Design) => reviewAttachments(design, space).shut;

  it("where no policy attached to it allows anything", () => {
    expect(shutIn(withScps([["work", "p", [deny("s3:*")], { alone: true }]]))).toEqual([
      { nodeId: "work", lacksAllow: true },
    ]);
  });

  it("where everything is denied", () => {
    expect(shutIn(withScps([["work", "p", [deny("*")]]]))).toEqual([{ nodeId: "work", lacksAllow: false }]);
  });

  it("where what it allows doesn't come through from above", () => {
    const design = withScps([
      ["work", "p", [allow("s3:*")], { alone: true }],
      ["prod", "q", [allow("ec2:*")], { alone: true }],
    ]);
    expect(shutIn(design)).toEqual([{ nodeId: "prod", lacksAllow: true }]);
  });

  it("not where it has no SCP, which AWS refuses, and not where something passes under a condition", () => {
    expect(shutIn(attached(base, "work", [], { alone: true }))).toEqual([]);
    expect(shutIn(withScps([["work", "p", [deny("*", inEurope)]]]))).toEqual([]);
  });
});
