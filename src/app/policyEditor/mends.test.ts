import { describe, expect, it } from "vitest";
import { SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { workAndSandbox } from "../../core/engine/testing/designs";
import { readPolicyText } from "../dialogs/policyText";
import { mendsFor } from "./mends";

const { organization } = workAndSandbox();
const known = {
  date: "2026-01-31",
  services: new Map([["s3", { title: "Amazon S3", actions: new Map([["s3:getobject", { name: "s3:GetObject" }]]) }]]),
};

/** The text after all of its mends. */
function mended(text: string): string {
  const { problems } = readPolicyText(text, SERVICE_CONTROL_POLICY, organization, known);
  return mendsFor(text, problems).reduceRight(
    (now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to),
    text,
  );
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

  it("leave alone what has no sure one", () => {
    const text = sound.replace('"Deny"', '"Block"');
    expect(mended(text)).toBe(text);
  });
});
