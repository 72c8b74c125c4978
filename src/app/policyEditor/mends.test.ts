import { describe, expect, it } from "vitest";
import { RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { workAndSandbox } from "../../core/engine/testing/designs";
import { readPolicyText } from "../dialogs/policyText";
import { mendsFor, mended as withMend } from "./mends";

const { organization } = workAndSandbox();
const known = {
  date: "2026-01-31",
  services: new Map([["s3", { title: "Amazon S3", actions: new Map([["s3:getobject", { name: "s3:GetObject" }]]) }]]),
};

/** The text after its mends, one after the other. */
function mended(text: string): string {
  for (let times = 0; times < 10; times++) {
    const [mend] = mendsFor(text, readPolicyText(text, SERVICE_CONTROL_POLICY, organization, known).problems);
    if (mend === undefined) return text;
    text = withMend(text, mend);
  }
  return text;
}

/** The mends' titles. */
function offered(text: string, type: string = SERVICE_CONTROL_POLICY): readonly string[] {
  return mendsFor(text, readPolicyText(text, type, organization, known).problems).map(({ title }) => title);
}

const sound = '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}}';

describe("mends of a policy's text", () => {
  it("write the action that was meant", () => {
    expect(mended(sound.replace("GetObject", "GetObjekt"))).toBe(sound);
  });

  it("take away a comma that nothing follows", () => {
    expect(mended(sound.replace('"*"}', '"*",}'))).toBe(sound);
  });

  it("make quotation marks straight", () => {
    expect(mended(sound.replaceAll('"', "”"))).toBe(sound);
  });

  it("write elements, effects and operators as AWS knows them", () => {
    expect(mended(sound.replace('"Deny"', '"deny"'))).toBe(sound);
    expect(mended(sound.replace('"Action"', '"Actions"').replace('"Statement"', '"statement"'))).toBe(sound);
    const conditional = sound.replace('"*"}', '"*", "Condition": {"StringNotEquals": {"aws:PrincipalTag/a": "b"}}}');
    expect(mended(conditional.replace("StringNotEquals", "StringNotEqual"))).toBe(conditional);
    const ifExists = conditional.replace("StringNotEquals", "ForAnyValue:StringNotEqualsIfExists");
    expect(mended(ifExists.replace("StringNotEquals", "StringNotequal"))).toBe(ifExists);
  });

  it("add and write the version", () => {
    expect(mended(sound.replace('"Version": "2012-10-17", ', ""))).toBe(sound);
    expect(mended(sound.replace("2012", "2008"))).toBe(sound);
    const laidOut = '{\n  "Version": "2012-10-17",\n  "Statement": []\n}';
    expect(mended(laidOut.replace('\n  "Version": "2012-10-17",', ""))).toBe(laidOut);
  });

  it("leave letters and digits in a Sid", () => {
    const named = sound.replace('"Effect"', '"Sid": "NoData2", "Effect"');
    expect(mended(named.replace("NoData2", "No Data-2"))).toBe(named);
  });

  it("make JSON of what people take for it, and say what they do", () => {
    const pythons = sound.replaceAll('"', "'");
    expect(mended(pythons)).toBe(sound);
    expect(mended(sound.replace('"Statement":', '/* one */ "Statement":'))).toBe(sound);
    expect(mended(sound.slice(0, -2).replace(", ", "\n"))).toContain('"Version": "2012-10-17",');
    expect(offered(`${sound.slice(0, -2)} # the end`)).toEqual(["Take comments away and close what is open"]);
    expect(offered(`\`\`\`json\n${sound}\n\`\`\``)).toEqual(["Take the code fence away"]);
  });

  it("make JSON of a policy in simple YAML", () => {
    const yaml = "Version: '2012-10-17'\nStatement:\n- Effect: Deny\n  Action: s3:GetObject\n  Resource: '*'\n";
    expect(offered(yaml)).toEqual(["Write it as JSON"]);
    expect(JSON.parse(mended(yaml))).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: "s3:GetObject", Resource: "*" }],
    });
    expect(offered("Version: 1\nStatement: !Sub x\n")).toEqual([]);
  });

  it("take a policy out of AWS's answers and of texts, and make one of a statement", () => {
    const policy = JSON.parse(sound);
    const answers = [
      { Policy: { PolicySummary: { Name: "A" }, Content: sound } },
      { PolicyVersion: { Document: policy, VersionId: "v1" } },
      sound,
    ];
    for (const answer of answers) expect(JSON.parse(mended(JSON.stringify(answer)))).toEqual(policy);
    expect(JSON.parse(mended(JSON.stringify(policy.Statement)))).toEqual({ ...policy, Statement: [policy.Statement] });
    expect(JSON.parse(mended(JSON.stringify([policy.Statement])))).toEqual({
      ...policy,
      Statement: [policy.Statement],
    });
  });

  it("give an RCP its Principal", () => {
    expect(offered(sound, RESOURCE_CONTROL_POLICY)).toEqual(["Add Principal"]);
  });

  it("leave alone what has no sure one", () => {
    const text = sound.replace('"Deny"', '"Block"');
    expect(mended(text)).toBe(text);
  });
});
