import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";
import { readActionDetails } from "./actionDetails";

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("./actions.txt"));
const details = readActionDetails(textOf("./details.txt"), catalog);
const typesOf = (action: string) => details.resourceTypesOf(action).map(({ type }) => type.name);
const keysOf = (action: string) => details.conditionKeysOf(action).map(({ name }) => name);

// Expected: Service Authorization Reference, the services' tables of actions, resource types and condition keys.
describe("the details of actions", () => {
  it("know what an action touches", () => {
    expect(typesOf("s3:getobject")).toContain("object");
    expect(details.resourceTypesOf("iam:createuser")).toMatchObject([{ type: { name: "user" }, required: true }]);
    expect(typesOf("ec2:runinstances")).toEqual(expect.arrayContaining(["instance", "subnet", "volume", "image"]));
    expect(typesOf("sts:getcalleridentity")).toEqual([]);
  });

  it("know which condition keys a request can be asked", () => {
    expect(keysOf("s3:listbucket")).toContain("s3:prefix");
    expect(keysOf("ec2:runinstances")).toEqual(expect.arrayContaining(["ec2:InstanceType", "ec2:MetadataHttpTokens"]));
    expect(keysOf("no-such:action")).toEqual([]);
  });

  it("know the values of keys, global ones and tags too", () => {
    expect(details.conditionKeyOf("s3:max-keys")).toMatchObject({ type: "Numeric", multivalued: false });
    expect(details.conditionKeyOf("aws:securetransport")).toMatchObject({ type: "Bool" });
    expect(details.conditionKeyOf("aws:TagKeys")).toMatchObject({ type: "String", multivalued: true });
    expect(details.conditionKeyOf("aws:PrincipalTag/team")).toMatchObject({ type: "String", multivalued: false });
    expect(details.conditionKeyOf("s3:no-such-key")).toBeUndefined();
  });

  it("give the resources as patterns of ARNs, one list for all actions that touch the same", () => {
    expect(details.resourcePatternsOf("s3:createbucket", "aws")).toContain("arn:aws:s3:::?*");
    expect(details.resourcePatternsOf("iam:createuser", "aws-cn")).toEqual(["arn:aws-cn:iam::*:user/?*"]);
    expect(details.resourcePatternsOf("sts:getcalleridentity", "aws")).toEqual(["*"]);
    expect(details.resourcePatternsOf("iam:deleteuser", "aws")).toBe(
      details.resourcePatternsOf("iam:createuser", "aws"),
    );
    expect(details.resourcePatternsOf("new:service", "aws")).toEqual(["*", "arn:aws:new:*:*:?*"]);
  });

  it("have each action of the catalogue", () => {
    const actions = [...catalog.services.values()].flatMap((service) => [...service.actions.keys()]);
    expect(actions.filter((action) => details.resourcePatternsOf(action, "aws").length === 0)).toEqual([]);
    const unknown = actions.filter((action) => {
      const [first, ...more] = details.resourcePatternsOf(action, "aws");
      return first === "*" && more.length > 0;
    });
    expect(unknown).toEqual([]);
  });

  it("must be of the catalogue's day", () => {
    expect(() => readActionDetails(textOf("./details.txt"), { ...catalog, date: "2020-01-01" })).toThrow("2020-01-01");
  });
});
