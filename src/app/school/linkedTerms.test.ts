import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { glossary } from "../../core/lessons/glossary";
import { lintRules } from "../../core/lint";
import { policyTemplates } from "../../core/templates";
import { TERM_OF_ANSWER } from "../texts/verdicts";
import { TERM_BY_WORDS, termsInText } from "../ui/termsInText";

const app = new URL("..", import.meta.url).pathname;
const known = new Set(glossary.map(({ id }) => id));

/** Ids that a component gives to `Term` itself. */
const inComponents = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))
  .flatMap((name) => [...readFileSync(join(app, name), "utf8").matchAll(/<Term\s[^>]*?id="([\w-]+)"/g)])
  .map((match) => match[1] ?? "");

/** Ids of words in the texts that the findings and the templates show. */
const inTexts = [
  ...lintRules.flatMap(({ why, mend }) => [why.text, mend]),
  ...policyTemplates.flatMap(({ documentation }) => documentation),
].flatMap((text) => termsInText(text).flatMap(({ termId }) => termId ?? []));

/** What a node and a policy are (`termOf`, PolicyPanel). */
const OF_KINDS = ["root", "ou", "account", "management-account", "scp", "rcp"];

it("every word of the glossary is linked from the page", () => {
  const linked = new Set([...inComponents, ...inTexts, ...Object.values(TERM_OF_ANSWER), ...OF_KINDS]);
  expect([...known].filter((id) => !linked.has(id))).toEqual([]);
});

it("every link leads to a word of the glossary", () => {
  const ids = [...inComponents, ...Object.values(TERM_BY_WORDS), ...Object.values(TERM_OF_ANSWER), ...OF_KINDS];
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
});
