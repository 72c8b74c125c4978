import { describe, expect, it } from "vitest";
import { policyId } from "../design/ids";
import { sizeInCharacters } from "../design/quotas";
import { FULL_AWS_ACCESS_ID, RESOURCE_CONTROL_POLICY } from "../design/types";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { readPolicyDocument } from "../policy";
import { pciServices } from "./data/pciServices";
import { defaultArguments, missingParameters, policyFromTemplate, policyTemplates, templateById } from "./index";
import { restrictRegions } from "./restrictRegions";
import type { PolicyTemplate, TemplateArguments } from "./types";

describe.each(policyTemplates.map((template) => [template.title, template] as const))("%s", (_title, template) => {
  const document = template.document(usableArguments(template));

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
      if (statement.NotResource === undefined) expect(statement.Resource).toBe("*");
      else expect(statement.NotResource).not.toHaveLength(0);
      expect(statement.Principal).toBe(template.policyType === RESOURCE_CONTROL_POLICY ? "*" : undefined);
      expect("Action" in statement).not.toBe("NotAction" in statement);
      expect(actionsOf(statement).length).toBeGreaterThan(0);
      for (const action of actionsOf(statement)) expect(action).toMatch(/^(\*|[a-z0-9-]+:[A-Za-z0-9*]+)$/);
    }
    const sids = statementsOf(variant).map((statement) => statement.Sid);
    expect(new Set(sids).size).toBe(sids.length);
  });

  it("gives the same text however its arguments are ordered", () => {
    const reversed = Object.fromEntries(
      Object.entries(usableArguments(template)).map(([id, values]) => [id, values.toReversed()]),
    );
    expect(JSON.stringify(template.document(reversed))).toBe(JSON.stringify(document));
  });

  it.each(variantsOf(template))("is read without a problem with %s", (_arguments, variant) => {
    expect(readPolicyDocument(variant, template.policyType).problems).toEqual([]);
  });

  // AWS Organizations User Guide, "Quotas and service limits": characters, where spaces and line breaks count.
  it("fits the quota with its defaults, even indented", () => {
    const quota = template.policyType === RESOURCE_CONTROL_POLICY ? 5_120 : 10_240;
    expect(sizeInCharacters(document)).toBeLessThan(quota);
    expect(JSON.stringify(document, null, 2).length).toBeLessThan(quota);
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

describe("what a template starts with", () => {
  const identities = templateById("trusted-identities");
  if (identities === undefined) throw new Error("The template is missing.");

  it("has the organization's own id where it is known, and says what is missing where it isn't", () => {
    const known = defaultArguments(identities, { awsId: "o-a1b2c3d4e5" });
    expect(known.organizationIds).toEqual(["o-a1b2c3d4e5"]);
    expect(missingParameters(identities, known)).toEqual([]);
    expect(missingParameters(identities, defaultArguments(identities))).toEqual(["Organization"]);
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
    template.document({ ...usableArguments(template), ...args }),
  ]);
}

/** The defaults, with something in what only the person knows. */
function usableArguments(template: PolicyTemplate): TemplateArguments {
  const defaults = defaultArguments(template, { awsId: "o-a1b2c3d4e5" });
  return defaults.addresses?.length === 0 ? { ...defaults, addresses: ["203.0.113.0/24", "2001:db8::/32"] } : defaults;
}

function statementsOf(document: JsonObject): readonly JsonObject[] {
  return Array.isArray(document.Statement) ? document.Statement.filter(isJsonObject) : [];
}

function actionsOf(statement: JsonObject): readonly string[] {
  const actions: JsonValue = statement.Action ?? statement.NotAction ?? [];
  return (Array.isArray(actions) ? actions : [actions]).map(String);
}
