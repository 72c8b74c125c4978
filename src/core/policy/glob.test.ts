import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileActionPattern, foldCase, globMatches, nextPositions, startPositions } from "./glob";
import { compilePattern, type PatternStyle } from "./textPattern";

function globFor(pattern: string, style: PatternStyle) {
  const compiled = compilePattern(pattern, style);
  if (!("glob" in compiled)) throw new Error("The pattern has variables.");
  return compiled.glob;
}
const matches = (pattern: string, style: PatternStyle, text: string) => globMatches(globFor(pattern, style), text);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** `*` and `?` as a regular expression; inside the first five parts of an ARN they stop at colons. */
function expressionFor(pattern: string, style: "like" | "arn" | "resource"): RegExp {
  if (pattern === "*") return /^.*$/s;
  let colons = 0;
  const parts = pattern.split("").map((character, index) => {
    if (character === ":") colons++;
    const isBounded = style !== "like" && colons < 5;
    if (character === "?") return isBounded ? "[^:]" : ".";
    if (character !== "*") return escaped(character);
    const next = pattern[index + 1];
    const runsOn = style === "resource" && (next === undefined || next === ":");
    return isBounded && !runsOn ? "[^:]*" : ".*";
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

const letters = (alphabet: string, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength }).map((list) => list.join(""));

describe("patterns", () => {
  it.each(["like", "arn", "resource"] as const)("agree with regular expressions (%s)", (style) => {
    fc.assert(
      fc.property(letters("ab*?:", 9), letters("ab:", 9), (pattern, text) => {
        expect(matches(pattern, style, text)).toBe(expressionFor(pattern, style).test(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("are the same character by character, as the search over unknown values walks them", () => {
    fc.assert(
      fc.property(
        letters("ab*?:", 9),
        letters("ab:", 9),
        fc.constantFrom("like", "resource"),
        (pattern, text, style) => {
          const { codes } = globFor(pattern, style as PatternStyle);
          const end = text
            .split("")
            .reduce(
              (positions, character) => nextPositions(codes, positions, character.charCodeAt(0)),
              startPositions(codes),
            );
          expect(end.at(-1) === codes.length).toBe(matches(pattern, style as PatternStyle, text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("with many stars take no longer than pattern times text", () => {
    const stars = "*a".repeat(500);
    expect(matches(`${stars}*b`, "like", "a".repeat(5000))).toBe(false);
    expect(matches(`${stars}*`, "like", "a".repeat(5000))).toBe(true);
    expect(matches(`${"*a?".repeat(200)}:*x*:y`, "resource", `${"a".repeat(2000)}:`)).toBe(false);
  });

  it("of actions ignore letter case and may have wildcards anywhere in the name", () => {
    const covers = (pattern: string, action: string) => globMatches(compileActionPattern(pattern), foldCase(action));
    expect(covers("S3:get*", "s3:GetObject")).toBe(true);
    expect(covers("ec2:*Instances", "ec2:RunInstances")).toBe(true);
    expect(covers("sqs:*ndMessage", "sqs:SendMessageBatch")).toBe(false);
    expect(covers("s3:Get?bject", "s3:GetObject")).toBe(true);
    expect(covers("s3:Get", "s3:GetObject")).toBe(false);
  });

  it("of ARN conditions match part by part; those of resources may run past a colon", () => {
    const arn = "arn:aws:logs:eu-west-1:111122223333:log-group:a:log-stream:b";
    expect(matches("arn:aws:logs:*:*:log-group:*", "arn", arn)).toBe(true);
    expect(matches("arn:aws:logs:*:log-group:a:log-stream:b", "arn", arn)).toBe(false);
    expect(matches("arn:aws:logs:*:log-group:a:log-stream:b", "resource", arn)).toBe(true);
    expect(matches("arn:aws:logs:eu*1:111122223333:*", "resource", arn)).toBe(true);
    expect(matches("arn:aws:l*s:*", "resource", "arn:aws:l:s:x")).toBe(false);
  });

  it("compare literals with letter case, and without where the operator says so", () => {
    expect(matches("Team", "text", "team")).toBe(false);
    expect(matches("Team*", "text", "Team*")).toBe(true);
    expect(matches("TEAM", "text-ignoring-case", "team")).toBe(true);
    expect(matches("ÄRA", "text-ignoring-case", "ära")).toBe(true);
  });
});
