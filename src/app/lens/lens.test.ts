import { describe, expect, it } from "vitest";
import { type ActionCatalog, readActionCatalog } from "../../core/catalog/actionCatalog";
import { assembleDesign } from "../../core/design/assembleDesign";
import { designOf } from "../../core/design/designOf";
import { policyId } from "../../core/design/ids";
import { SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { asPrincipal, inRegion } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import type { JsonObject } from "../../core/json/value";
import { changedFacts, contextValueOf, factText } from "../../core/words/contextFacts";
import { problemOfAction, problemOfConditionKey, problemOfPrincipal, problemOfResource } from "./actionText";
import { contextValueFrom, withContext, withFact } from "./contextFacts";
import { doubtOf } from "./doubt";
import { namedInPolicies } from "./namedInPolicies";
import { readyOf } from "./namedQuestions";
import { pillsThatFit } from "./pillsThatFit";
import { regionChoices } from "./regionChoices";
import { actionSuggestions, actionSuggestionsFor } from "./suggestions";

const catalog = readActionCatalog(
  "date: 2026-01-31\nsource: a test\nservices: 1\nactions: 4\n\ns3 Amazon S3\nBucket WDelete LList\nObject WDelete RGet\n",
);
const lens: Lens = { action: "s3:GetObject", region: "us-east-1", principal: "role/Example", context: {} };

describe("what may be asked", () => {
  const problemOf = (text: string, catalog: ActionCatalog | null = null) =>
    problemOfAction(text, [{ value: "ec2:RunInstances", detail: "" }], catalog);

  it.each(["dynamodb:DeleteTable", "s3:getobject", "execute-api:Invoke"])("takes the action %s", (action) => {
    expect(problemOf(action)).toBeNull();
  });

  it("says in words what is wrong with an action", () => {
    expect(problemOf("")).toMatch(/Name an action/);
    expect(problemOf("s3:*")).toBeNull();
    expect(problemOf("some actions of s3")).toMatch(/access level/);
    expect(problemOf("s3:Get Object")).toMatch(/isn’t built like an action/);
  });

  it("tells a service without its action from an action without its service", () => {
    expect(problemOf("EC2")).toBe("ec2 is a service: add the action, such as ec2:RunInstances.");
    expect(problemOf("s3", catalog)).toBeNull();
    expect(problemOf("GetObject", catalog)).toBe("“GetObject” lacks its service: write it as s3:GetObject.");
    expect(problemOf("GetObject")).toMatch(/lacks its service: write it as service:Action/);
  });

  it("takes the part of a principal's ARN after the account, or nothing", () => {
    for (const principal of ["", "root", "role/Example", "role/ops/BreakGlass", "user/ann@example.com"])
      expect(problemOfPrincipal(principal)).toBeNull();
    expect(problemOfPrincipal("Admin")).toMatch(/role\/Name/);
    expect(problemOfPrincipal("arn:aws:iam::111122223333:role/Admin")).toMatch(/Leave out the account/);
    expect(problemOfPrincipal("role/*")).toMatch(/one principal/);
  });

  it("takes whole ARNs as resources and named keys as conditions", () => {
    expect(problemOfResource("arn:aws:s3:::bucket/key")).toBeNull();
    expect(problemOfResource("bucket")).toMatch(/isn’t an ARN/);
    expect(problemOfConditionKey("aws:PrincipalTag/team")).toBeNull();
    expect(problemOfConditionKey("team")).toMatch(/isn’t built like a condition key/);
  });
});

describe("what the policies name", () => {
  it("gives actions, principals and condition keys without wildcards, each once", () => {
    const document: JsonObject = {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Action: ["s3:DeleteBucket", "s3:*", "rds:DeleteDBCluster"],
          Resource: "*",
          Condition: { ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/DBA", "arn:aws:iam::*:role/ops-*"] } },
        },
        { Effect: "Deny", NotAction: "s3:DeleteBucket", Resource: "*" },
      ],
    };
    const tree = designOf("Root");
    const design = assembleDesign({
      name: "Example",
      organization: tree.organization,
      nodes: [...tree.nodes.values()].map((node) => ({ node, parentId: tree.parentIds.get(node.id) ?? null })),
      policies: [...tree.policies.values(), { id: policyId("p"), type: SERVICE_CONTROL_POLICY, name: "p", document }],
    });
    expect(namedInPolicies(design)).toEqual({
      actions: ["rds:DeleteDBCluster", "s3:DeleteBucket"],
      principals: ["role/DBA"],
      conditionKeys: ["aws:PrincipalArn"],
    });
  });
});

describe("actions that are suggested", () => {
  const question = {
    id: "q",
    title: "Empty a bucket",
    explanation: "",
    lens: { ...lens, action: "s3:DeleteObject", region: "eu-west-1" },
  };
  const nearby = [
    { value: question.lens.action, detail: "s3:DeleteObject in eu-west-1", question },
    { value: "s3:DeleteBucket", detail: "named in a policy" },
  ];
  const texts = (typed: string, known: ActionCatalog | null) =>
    actionSuggestionsFor(nearby, known, typed).map((each) => each.question?.title ?? each.value);

  it("are those that start with what is typed, the short ones first, wherever they come from", () => {
    expect(texts("s3:", catalog)).toEqual([
      "s3:GetObject",
      "s3:ListBucket",
      "s3:DeleteBucket",
      "s3:DeleteObject",
      "Empty a bucket",
    ]);
    expect(texts("s3:Delete", catalog)).toEqual(["s3:DeleteBucket", "s3:DeleteObject", "Empty a bucket"]);
    expect(actionSuggestionsFor(nearby, catalog, "s3:get")).toEqual([{ value: "s3:GetObject", detail: "Read" }]);
  });

  it("are then those of the design, then those of AWS, each once", () => {
    expect(texts("BUCKET", catalog)).toEqual(["Empty a bucket", "s3:DeleteBucket", "s3:ListBucket"]);
    expect(texts("empty", catalog)).toEqual(["Empty a bucket"]);
  });

  it("offer everything once, although nearby and catalogue have it", () => {
    const named = actionSuggestions({ actions: [], principals: [], conditionKeys: [] }, []);
    expect(actionSuggestionsFor(named, catalog, "every").map(({ value }) => value)).toEqual(["everything"]);
  });

  it("are those of the design alone while nothing is typed or the catalogue has not come", () => {
    expect(texts("", catalog)).toEqual(["Empty a bucket", "s3:DeleteBucket"]);
    expect(texts("bucket", null)).toEqual(["Empty a bucket", "s3:DeleteBucket"]);
  });

  it("have the questions with a title before what policies name, each of them whole", () => {
    const named = { actions: ["ec2:RunInstances"], principals: [], conditionKeys: [] };
    const suggestions = actionSuggestions(named, readyOf(designOf("Root > dev*")));
    expect(suggestions).toContainEqual(
      expect.objectContaining({
        detail: "ec2:RunInstances in ap-northeast-1",
        question: expect.objectContaining({
          title: "Launch in Tokyo",
          lens: expect.objectContaining({ region: "ap-northeast-1" }),
        }),
      }),
    );
    expect(suggestions.at(-1)).toEqual({ value: "ec2:RunInstances", detail: "named in a policy" });
  });
});

describe("an action that AWS doesn't have", () => {
  it("is doubted with the day of that knowledge, and with what was probably meant", () => {
    expect(doubtOf({ action: "s3:GetObjekt" }, catalog)).toEqual({
      text: "AWS has no action s3:GetObjekt (as of 2026-01-31).",
      meant: "s3:GetObject",
    });
    expect(doubtOf({ action: "s3:Get" }, catalog)?.meant).toBe("s3:GetObject");
    expect(doubtOf({ action: "foo:Bar" }, catalog)).toEqual({
      text: "AWS has no service foo (as of 2026-01-31).",
      meant: null,
    });
  });

  it("is not doubted before the catalogue has come; letter case doesn't matter", () => {
    expect(doubtOf({ action: "foo:Bar" }, null)).toBeNull();
    expect(doubtOf({ action: "S3:getobject" }, catalog)).toBeNull();
    expect(doubtOf({ action: "s3:*" }, catalog)).toBeNull();
    expect(doubtOf({ action: "s3:Peek*" }, catalog)?.text).toBe(
      "No action of AWS is asked by s3:Peek* (as of 2026-01-31).",
    );
  });
});

describe("the pills of a question", () => {
  it("stand in a row while they have room, shortened as far as need be; the rest goes behind a button", () => {
    expect(pillsThatFit(1, 120)).toBe(1);
    expect(pillsThatFit(3, 400)).toBe(3);
    expect(pillsThatFit(3, 350)).toBe(2);
    expect(pillsThatFit(3, 60)).toBe(0);
    expect(pillsThatFit(0, 0)).toBe(0);
  });
});

describe("what a question says beyond its action", () => {
  it("keeps one value a key, whatever the letter case", () => {
    const known = withContext(lens, "aws:SourceVpce", "vpce-1");
    expect(withContext(known, "AWS:sourcevpce", null).context).toEqual({ "aws:SourceVpce": null });
    expect(withContext(known, "aws:sourceVpce", undefined).context).toEqual({});
    expect(contextValueOf(known, "AWS:SOURCEVPCE")).toBe("vpce-1");
  });

  it("puts a Region in its own place, which says it alone from then on", () => {
    expect(withFact(lens, "AWS:requestedRegion", "eu-west-1")).toEqual({ ...lens, region: "eu-west-1" });
    const two = withFact(lens, "aws:RequestedRegion", ["eu-west-1", "eu-west-2"]);
    expect(two.context).toEqual({ "aws:RequestedRegion": ["eu-west-1", "eu-west-2"] });
    expect(inRegion(two, null)).toEqual({ ...lens, region: null });
    const known = withFact(lens, "aws:PrincipalArn", "arn:aws:iam::111122223333:root");
    expect(asPrincipal(known, "role/DBA")).toEqual({ ...lens, principal: "role/DBA" });
  });

  it("lists what the person has changed, not what an ordinary request has anyway", () => {
    const ordinary = withContext(lens, "aws:PrincipalIsAWSService", "false");
    const asked = withContext(ordinary, "aws:MultiFactorAuthPresent", "true");
    expect(changedFacts(asked, ordinary)).toEqual([{ key: "aws:MultiFactorAuthPresent", text: "MFA present" }]);
    const open = withContext(ordinary, "aws:PrincipalIsAWSService", undefined);
    expect(changedFacts(open, ordinary)).toEqual([
      { key: "aws:PrincipalIsAWSService", text: "aws:PrincipalIsAWSService open" },
    ]);
  });

  it("tells values and absences", () => {
    expect(factText("aws:SourceVpce", null)).toBe("no aws:SourceVpce");
    expect(factText("aws:TagKeys", ["a", "b"])).toBe("aws:TagKeys = a, b");
  });

  it("reads several values where commas part them", () => {
    expect(contextValueFrom(" platform ")).toBe("platform");
    expect(contextValueFrom("a, b")).toEqual(["a", "b"]);
  });
});

describe("the Regions to choose from", () => {
  it("has the home Region first, then the other Regions of the partition", () => {
    const codes = regionChoices({ homeRegion: "eu-west-1" }, "eu-west-1").map((choice) => choice.code);
    expect(codes[0]).toBe("eu-west-1");
    expect(codes).toContain("ap-northeast-1");
    expect(codes).not.toContain("cn-north-1");
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("keeps a Region that it doesn't know, and says so", () => {
    expect(regionChoices({ homeRegion: "us-east-1" }, "xx-new-1").at(-1)).toEqual({
      code: "xx-new-1",
      text: "xx-new-1 · not known as a Region",
    });
  });
});
