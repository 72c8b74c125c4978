import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { readActionDetails } from "../catalog/actionDetails";
import { assertWhole } from "../design/assertWhole";
import type { Design } from "../design/types";
import { lint, lintRuleById, lintRules } from "./index";
import { newIds, subjectOf } from "./testing/told";
import type { GoodExample, LintRule } from "./types";

const textOf = (name: string) => readFileSync(new URL(`../catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const knowledge = { catalog, resourceCatalog: readActionDetails(textOf("details.txt"), catalog) };

const findings = (rule: LintRule, design: Design, { baseline }: GoodExample) =>
  lint(design, { ...knowledge, rules: [rule], ...(baseline === undefined ? {} : { baseline: baseline() }) });

describe.each(lintRules.map((rule) => [rule.id, rule] as const))("the rule %s", (_id, rule) => {
  it.each(rule.examples.good.map((example) => [example.sentence, example] as const))("likes it: %s", (_, example) => {
    expect(findings(rule, example.design(), example).map(({ message }) => message)).toEqual([]);
  });

  it.each(rule.examples.bad.map((example) => [example.sentence, example] as const))("finds it: %s", (_, example) => {
    const design = example.design();
    assertWhole(design);
    const found = findings(rule, design, example);
    expect(found.map(subjectOf)).toEqual(example.finds);
    for (const finding of found) expect(finding).toMatchObject({ rule: rule.id, severity: rule.severity });
  });

  it("has examples, a source and sentences", () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.why.source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    for (const sentence of [rule.what, rule.why.text, rule.mend]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it("offers fixes that leave nothing of what it found", () => {
    for (const example of rule.examples.bad) {
      const design = example.design();
      for (const { fix, ...finding } of findings(rule, design, example)) {
        if (fix === undefined) continue;
        const result = fix.apply(design, newIds);
        if (result.kind === "refused") throw new Error(result.problem.message);
        assertWhole(result.design);
        expect(findings(rule, result.design, example).map(subjectOf)).not.toContain(subjectOf(finding));
      }
    }
  });
});

it("every rule has an id of its own", () => {
  expect(lintRules.map(({ id }) => lintRuleById(id))).toEqual(lintRules);
});
