import { describe, expect, it } from "vitest";
import { policyId } from "../design/ids";
import { sizeInCharacters } from "../design/quotas";
import { FULL_AWS_ACCESS_ID } from "../design/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { readPolicyDocument } from "../policy";
import { pciServices } from "./data/pciServices";
import { defaultArguments, policyFromTemplate, policyTemplates, templateById } from "./index";
import { restrictRegions } from "./restrictRegions";
import type { PolicyTemplate } from "./types";

describe.each(policyTemplates.map((template) => [template.title, template] as const))("%s", (_title, template) => {
  const document = template.document(defaultArguments(template));

  it("is found by its id", () => {
    expect(templateById(template.id)).toBe(template);
  });

  it("is JSON in the only version that AWS Organizations takes", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.Version).toBe("2012-10-17");
  });

  // AWS Organizations User Guide, "SCP syntax": the elements of a statement; a Sid holds letters and digits.
  it.each(variantsOf(template))("has whole statements with %s", (_arguments, variant) => {
    for (const statement of statementsOf(variant)) {
      expect(["Allow", "Deny"]).toContain(statement.Effect);
      expect(statement.Sid ?? "Named").toMatch(/^[A-Za-z0-9]+$/);
      expect(statement.Resource).toBe("*");
      expect("Action" in statement).not.toBe("NotAction" in statement);
      expect(actionsOf(statement).length).toBeGreaterThan(0);
      for (const action of actionsOf(statement)) expect(action).toMatch(/^(\*|[a-z0-9-]+:[A-Za-z0-9*]+)$/);
    }
    const sids = statementsOf(variant).map((statement) => statement.Sid);
    expect(new Set(sids).size).toBe(sids.length);
  });

  it("gives the same text however its arguments are ordered", () => {
    const reversed = Object.fromEntries(
      Object.entries(defaultArguments(template)).map(([id, values]) => [id, values.toReversed()]),
    );
    expect(JSON.stringify(template.document(reversed))).toBe(JSON.stringify(document));
  });

  it.each(variantsOf(template))("is read without a problem with %s", (_arguments, variant) => {
    expect(readPolicyDocument(variant, template.policyType).problems).toEqual([]);
  });

  // AWS Organizations User Guide, "Quotas and service limits": 10,240 characters, where spaces and line breaks count.
  it("fits the quota with its defaults, even indented", () => {
    expect(sizeInCharacters(document)).toBeLessThan(10_240);
    expect(JSON.stringify(document, null, 2).length).toBeLessThan(10_240);
  });

  it("explains itself in whole sentences and names AWS's own pages", () => {
    for (const text of [template.summary, ...template.documentation]) expect(text).toMatch(/^[A-Z].*\.$/s);
    expect(template.sources.some(({ url }) => url.startsWith("https://docs.aws.amazon.com/"))).toBe(true);
    expect(template.sources.every(({ url }) => URL.canParse(url))).toBe(true);
  });

  it("shows what passes and, where it denies anything, what doesn't", () => {
    const expectations = new Set(template.examples.map((example) => example.expected));
    expect(template.examples.length).toBeGreaterThanOrEqual(3);
    expect(expectations.has("allowed")).toBe(true);
    expect(expectations.has("denied")).toBe(statementsOf(document).some(({ Effect }) => Effect === "Deny"));
    expect(new Set(template.examples.map(({ sentence }) => sentence)).size).toBe(template.examples.length);
  });
});

describe("a policy from a template", () => {
  it("has the template's name and remembers what it was made from", () => {
    const policy = policyFromTemplate(restrictRegions, policyId("regions"), { regions: ["eu-west-1"] });
    expect(policy).toMatchObject({
      id: "regions",
      type: "SERVICE_CONTROL_POLICY",
      name: "DenyUnapprovedRegions",
      template: { id: "restrict-regions", parameters: { regions: ["eu-west-1"] } },
    });
    expect(JSON.stringify(policy.document)).toContain('"aws:RequestedRegion":["eu-west-1"]');
  });

  it("is AWS's own policy where the template is FullAWSAccess", () => {
    const template = templateById("full-aws-access");
    const policy = template && policyFromTemplate(template, policyId("another"));
    expect(policy).toMatchObject({ id: FULL_AWS_ACCESS_ID, awsManaged: true });
  });

  it("gets a description that AWS takes, of at most 512 characters", () => {
    for (const template of policyTemplates) expect(template.summary.length).toBeLessThanOrEqual(512);
  });
});

describe("approved Regions only", () => {
  it("never lists a service that has Regions as an exception, as a list of services in use would", () => {
    const [statement] = statementsOf(restrictRegions.document(defaultArguments(restrictRegions)));
    const exempt = statement === undefined ? [] : actionsOf(statement);
    for (const service of ["dynamodb", "ec2", "lambda", "rds", "s3", "sqs"])
      expect(exempt).not.toContain(`${service}:*`);
    expect(exempt).toEqual(expect.arrayContaining(["iam:*", "organizations:*", "route53:*", "cloudfront:*", "sts:*"]));
  });
});

describe("the Payment Card Industry list", () => {
  it("names each service once, in lower case, in order", () => {
    expect(pciServices.servicePrefixes).toEqual([...new Set(pciServices.servicePrefixes)].toSorted());
    expect(pciServices.servicePrefixes.join(" ")).toMatch(/^[a-z0-9 -]+$/);
  });
});

/** The document with the template's defaults, and with the arguments of each of its examples. */
function variantsOf(template: PolicyTemplate): readonly (readonly [arguments_: string, document: JsonObject])[] {
  const given = template.examples.flatMap((example) => (example.arguments === undefined ? [] : [example.arguments]));
  return [{}, ...given].map((args) => [
    JSON.stringify(args),
    template.document({ ...defaultArguments(template), ...args }),
  ]);
}

function statementsOf(document: JsonObject): readonly JsonObject[] {
  return Array.isArray(document.Statement) ? document.Statement.filter(isJsonObject) : [];
}

function actionsOf(statement: JsonObject): readonly string[] {
  const actions: JsonValue = statement.Action ?? statement.NotAction ?? [];
  return (Array.isArray(actions) ? actions : [actions]).map(String);
}
