import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { accountsUnder } from "../design/queries";
import type { Design } from "../design/types";
import { generatedOrganization } from "../examples/generated";
import { colour } from "./colour";
import { inRegion, ordinaryLens } from "./lens";
import { regionsAlike } from "./regionsAlike";
import { attached, deny, workAndSandbox } from "./testing/designs";

const codes = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1"];
const alikeIn = (design: Design) => Object.fromEntries(regionsAlike(design, codes));
const variable = (key: string) => ["$", "{", key, "}"].join("");
const denying = (condition: Record<string, Record<string, string | readonly string[]>>) =>
  attached(workAndSandbox(), "work", [deny("s3:*", { Condition: condition })]);

describe("Regions that policies don't tell apart", () => {
  it("are all one where no policy asks for the Region", () => {
    expect(new Set(regionsAlike(workAndSandbox(), codes).values())).toEqual(new Set(["us-east-1"]));
  });

  it("are those that a condition names, and those that it doesn't", () => {
    const design = denying({ StringNotEquals: { "aws:RequestedRegion": ["us-west-2", "eu-west-1"] } });
    expect(alikeIn(design)).toEqual({
      "us-east-1": "us-east-1",
      "us-west-2": "us-west-2",
      "eu-west-1": "us-west-2",
      "eu-central-1": "us-east-1",
    });
  });

  it("are found through wildcards", () => {
    expect(alikeIn(denying({ StringLike: { "aws:RequestedRegion": "eu-*" } }))["eu-central-1"]).toBe("eu-west-1");
  });

  it("are told by the policies that are attached and switched on", () => {
    const design = denying({ StringEquals: { "aws:RequestedRegion": "us-west-2" } });
    const ids = new Set(design.policies.keys());
    expect(regionsAlike(design, codes, ids).get("us-west-2")).toBe("us-east-1");
    expect(regionsAlike({ ...design, nodes: workAndSandbox().nodes }, codes).get("us-west-2")).toBe("us-east-1");
  });

  it("are none where a variable puts the Region into a text, on either side", () => {
    const asked = denying({ StringEquals: { "aws:RequestTag/region": variable("aws:RequestedRegion") } });
    const held = denying({ StringNotEquals: { "aws:RequestedRegion": variable("aws:PrincipalTag/region") } });
    for (const design of [asked, held]) expect(new Set(regionsAlike(design, codes).values()).size).toBe(codes.length);
    const onResource = deny("s3:*", { Resource: `arn:aws:s3:::logs-${variable("aws:RequestedRegion")}/*` });
    expect(regionsAlike(attached(workAndSandbox(), "work", [onResource]), codes).get("us-west-2")).toBe("us-west-2");
  });

  it("get the same answers in every account of a generated organization", () => {
    const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));
    const design = generatedOrganization(60, 5);
    const accounts = accountsUnder(design, design.rootId);
    const answersIn = (region: string) => {
      const { verdicts } = colour(design, inRegion(ordinaryLens(design, "*"), region), { catalog });
      return accounts.map(({ id }) => verdicts.get(id)?.counts);
    };
    const alike = regionsAlike(design, codes);
    expect(new Set(alike.values()).size).toBeLessThan(codes.length);
    for (const [code, first] of alike) expect(answersIn(code)).toEqual(answersIn(first));
  });
});
