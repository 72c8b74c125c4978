import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { assertWhole } from "../design/assertWhole";
import { structureWarnings } from "../design/structureWarnings";
import type { Design } from "../design/types";
import { type Finding, lint, lintMemory, SEVERITIES } from "./index";
import { randomDesign } from "./testing/randomDesigns";
import { fewServicesOf, newIds, subjectOf } from "./testing/told";

const text = readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8");
const littleKnowledge = { catalog: fewServicesOf(readActionCatalog(text)) };

const seeds = fc.nat({ max: 2 ** 31 });
const nameOf = (finding: Finding) => `${finding.rule} ${subjectOf(finding)}`;
const findingsIn = (design: Design) => lint(design, littleKnowledge);
const errorsIn = (findings: readonly Finding[]) =>
  new Set(
    findings.filter(({ severity }) => severity === "error").map((finding) => `${nameOf(finding)} ${finding.message}`),
  );

describe("in any design", () => {
  it("findings come, the worst first, and each is about something that is there", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const design = randomDesign(seed);
        assertWhole(design);
        const findings = findingsIn(design);
        for (const { nodeId, policyId, message } of findings) {
          expect(nodeId === undefined || design.nodes.has(nodeId)).toBe(true);
          expect(policyId === undefined || design.policies.has(policyId)).toBe(true);
          expect(message).toMatch(/^\S.*[.?]$/);
        }
        const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(severities).toEqual(severities.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it("all that is said about structure elsewhere is among the findings, as grave as there", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const design = randomDesign(seed);
        const told = findingsIn(design).map(({ rule, severity, message }) => [rule, severity, message]);
        for (const { code, severity, message } of structureWarnings(design))
          expect(told).toContainEqual([code, severity, message]);
      }),
      { numRuns: 40 },
    );
  });

  it("each fix takes its finding away and adds no error", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const design = randomDesign(seed);
        const before = findingsIn(design);
        const errors = errorsIn(before);
        for (const finding of before) {
          if (finding.fix === undefined) continue;
          const result = finding.fix.apply(design, newIds);
          if (result.kind === "refused") throw new Error(`${nameOf(finding)}: ${result.problem.message}`);
          assertWhole(result.design);
          const after = findingsIn(result.design);
          expect(after.map(nameOf)).not.toContain(nameOf(finding));
          const added = [...errorsIn(after)].filter((error) => !errors.has(error));
          expect({ fixed: nameOf(finding), added }).toEqual({ fixed: nameOf(finding), added: [] });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a run that remembers the one before finds the same", () => {
    fc.assert(
      fc.property(fc.array(seeds, { minLength: 2, maxLength: 4 }), (several) => {
        const memory = lintMemory();
        for (const seed of several) {
          const plain = (findings: readonly Finding[]) => JSON.stringify(findings);
          expect(plain(lint(randomDesign(seed), { ...littleKnowledge, memory }))).toBe(
            plain(findingsIn(randomDesign(seed))),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});
