import { describe, expect, it } from "vitest";
import { evaluate } from "../../engine";
import { deny, runtime, scp, startDesign } from "../course/startDesign";
import { Workbench } from "../testing/workbench";
import { checkGoal, type Goal } from ".";

const { design } = startDesign({
  name: "Two units",
  outline: "Root > A > a-dev*; Root > A > a-prod*; Root > B > b-prod*",
  useCases: {
    "a-dev": [runtime("A", "dev", "dev", "uat")],
    "a-prod": [runtime("A", "prod")],
    "b-prod": [runtime("B", "prod")],
  },
});
const start = design;
const bench = () => new Workbench(design);
const told = (goal: Goal, after = design) => checkGoal(goal, after, start).map(({ message }) => message);
const production = { useCases: [{ phase: "prod" }] };

describe("the goal that requests are answered so", () => {
  const goal: Goal = {
    kind: "verdict",
    sentence: "Nobody deletes tables.",
    accounts: production,
    requests: [{ action: "dynamodb:DeleteTable" }],
    expect: "denied",
  };
  const deletesSomeOnly = scp("Some", "", {
    Effect: "Deny",
    Action: "dynamodb:DeleteTable",
    Resource: "*",
    Condition: { StringNotEquals: { "aws:PrincipalTag/team": "data" } },
  });

  it("is not reached by a deny that lets some requests through, and shows one that the engine confirms", () => {
    const { design: after } = bench().policy(
      scp("Orders", "", {
        Effect: "Deny",
        Action: "dynamodb:DeleteTable",
        Resource: "arn:aws:dynamodb:*:*:table/orders",
      }),
      "a-prod",
      "b-prod",
    );
    const [failure] = checkGoal(goal, after, start);
    expect(failure?.accountId).toBe("a-prod");
    expect(failure?.request && evaluate(after, failure.request, { deriveContext: true }).kind).toBe("allowed");
  });

  it("is reached where the exception isn't for the ordinary role that asks", () => {
    expect(told(goal, bench().policy(deletesSomeOnly, "a-prod", "b-prod").design)).toEqual([]);
  });

  it("counts accounts that were made in the lesson", () => {
    const after = bench()
      .policy(scp("D", "", deny("dynamodb:*")), "a-prod", "b-prod")
      .account("new", "root", runtime("C", "prod")).design;
    expect(told(goal, after)).toEqual([
      "In new, dynamodb:DeleteTable in us-east-1 as role/Example still gets through.",
    ]);
  });

  it("is not reached by deleting the accounts", () => {
    expect(told(goal, bench().remove("a-prod", "b-prod").design)).toEqual([
      "There are no accounts for a workload in prod.",
    ]);
  });

  it("spares the accounts that are excepted", () => {
    const after = bench().policy(scp("D", "", deny("dynamodb:*")), "a-prod").design;
    expect(told({ ...goal, except: { useCases: [{ businessUnit: "B" }] } }, after)).toEqual([]);
  });

  it("asks a global service where it answers, and others at home", () => {
    const fence = scp("Fence", "", {
      Effect: "Deny",
      NotAction: "iam:*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } },
    });
    const abroad = startDesign({
      name: "x",
      outline: "Root > a*",
      useCases: { a: [runtime("A", "prod")] },
      attached: { a: [fence] },
      organization: { homeRegion: "eu-west-1" },
    }).design;
    const ask = (action: string): Goal => ({ ...goal, requests: [{ action }], expect: "allowed" });
    expect(told(ask("organizations:ListAccounts"), abroad)).toEqual([]);
    expect(told(ask("ec2:RunInstances"), abroad)).toEqual([
      "In a, ec2:RunInstances in eu-west-1 as role/Example is blocked: Fence at a denies it.",
    ]);
  });
});

describe("goals about the tree", () => {
  it.each<readonly [string, Goal, Workbench, readonly string[]]>([
    [
      "environments of a unit's phase count as one use case",
      { kind: "use-cases-per-account", sentence: "x", accounts: {}, atMost: 1 },
      bench().useCases("a-dev", runtime("A", "dev", "dev"), runtime("a", "Dev", "uat")),
      [],
    ],
    [
      "two phases don't",
      { kind: "use-cases-per-account", sentence: "x", accounts: {}, atMost: 1 },
      bench().useCases("a-dev", runtime("A", "dev"), runtime("A", "prod")),
      ["a-dev still holds A in dev and A in prod."],
    ],
    [
      "an environment is looked for by its name",
      { kind: "has-use-cases", sentence: "x", useCases: [{ environment: "UAT" }, { environment: "load" }] },
      bench(),
      ["No account is for the environment load."],
    ],
    [
      "an OU in common may be any number of levels up",
      {
        kind: "common-ou",
        sentence: "x",
        accounts: { useCases: [{ businessUnit: "A" }] },
        without: { useCases: [{ businessUnit: "B" }] },
      },
      bench().ou("deep", "a").move("deep", "a-prod"),
      [],
    ],
    [
      "the root is no OU",
      { kind: "common-ou", sentence: "x", accounts: production },
      bench(),
      ["a-prod and b-prod have no OU in common: only the root is above all of them."],
    ],
    [
      "the management account may be asked for",
      { kind: "directly-under-root", sentence: "x", accounts: { management: true } },
      bench().move("a", "management"),
      ["Management is inside A OU."],
    ],
    [
      "FullAWSAccess is no attachment of one's own",
      { kind: "attachments", sentence: "x", atMost: 0 },
      bench().policy(scp("D", "", deny("s3:*")), "a", "b"),
      ["There are 2 attachments, and 0 can do: D at A OU, D at B OU."],
    ],
    [
      "AWS doesn't accept a sixth OU below each other",
      { kind: "aws-accepts", sentence: "x", rules: "2026-05", about: ["depth"] },
      bench().ou("2", "a").ou("3", "2").ou("4", "3").ou("5", "4").ou("6", "5"),
      ["By the rules of 2026-05: The OU “6” is 6 levels below the root; AWS allows 5."],
    ],
  ])("%s", (_sentence, goal, { design: after }, expected) => {
    expect(told(goal, after)).toEqual(expected);
  });

  it("finds a policy too long by the rules of 2022 that is short enough for today's", () => {
    const goal: Goal = { kind: "aws-accepts", sentence: "x", rules: "2022", about: ["size"] };
    const actions = Array.from({ length: 300 }, (_, index) => `service-${index}:Delete`);
    const after = bench().policy(scp("Long", "", deny(...actions))).design;
    expect(told(goal, after).join()).toMatch(/^By the rules of 2022: Policy “Long”: .*the quota .* is 5,120\.$/);
    expect(told({ ...goal, rules: "2026-05" }, after)).toEqual([]);
  });

  it("tells what a rule finds, also where it was accepted", () => {
    const goal: Goal = { kind: "no-finding", sentence: "x", rules: ["several-use-cases"] };
    const mixed = bench().useCases("a-dev", runtime("A", "dev"), { kind: "sandbox" }).design;
    const accepted = {
      ...mixed,
      acceptedFindings: [{ rule: "several-use-cases", nodeId: "a-dev", reason: "for now" }],
    };
    expect(told(goal)).toEqual([]);
    expect(told(goal, mixed)).toEqual(["a-dev has 2 use cases: A in dev and a sandbox."]);
    expect(told(goal, accepted)).toEqual(told(goal, mixed));
  });

  it("sees an account of the start that is gone", () => {
    const goal: Goal = { kind: "same-verdicts", sentence: "x", accounts: {}, requests: [{ action: "s3:GetObject" }] };
    expect(told(goal, bench().remove("a-prod").design)).toEqual(["The account a-prod is gone."]);
  });
});
