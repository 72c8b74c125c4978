import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { designOf } from "../../design/designOf";
import { unseenName } from "../../design/labels";
import { readDocument } from "../../design/readDocument";
import type { Design } from "../../design/types";
import { generatedOrganization } from "../../examples/generated";
import { visible } from "../../json/problem";
import { mermaidLabel, mermaidOf } from "./mermaidOf";

/** A line of a chart, by Mermaid's documented grammar, of the few kinds that are written. */
const LINE =
  /^(flowchart TB| *(subgraph )?n\d+\["(?:[\p{L}\p{M}\p{N} ,()’–._-]|#\d+;|<br\/>)+"\]| *end| {2}n\d+ --> n\d+)$/u;

/** Checks every line, that subgraphs close and that no id stands for two things; the labels in their order. */
function labelsIn(text: string): readonly string[] {
  const ids = new Set<string>();
  const labels: string[] = [];
  let open = 0;
  for (const line of text.trimEnd().split("\n")) {
    expect(line).toMatch(LINE);
    if (line.includes("subgraph ")) open++;
    if (/^ *end$/.test(line)) open--;
    expect(open).toBeGreaterThanOrEqual(0);
    const [, id, label] = /(n\d+)\["(.*)"\]$/.exec(line) ?? [];
    if (id === undefined || label === undefined) continue;
    expect(ids.has(id)).toBe(false);
    ids.add(id);
    labels.push(label);
  }
  expect(open).toBe(0);
  return labels;
}

/** What Mermaid shows of a label: entity codes are decoded last. Source: Mermaid, "Entity codes to escape characters". */
const shownOf = (label: string) => label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

function fixture(name: string): Design {
  const read = readDocument(
    readFileSync(new URL(`../../../../fixtures/designs/${name}.orgwright.json`, import.meta.url), "utf8"),
  );
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.design;
}

describe("a Mermaid diagram", () => {
  it("has OUs as subgraphs with their accounts in them", () => {
    const { text, notices } = mermaidOf(
      designOf("Root > Runtime > Shop > dev*; Root > Runtime > Shop > prod*; Root > Empty; Root > tools*"),
      "accounts",
    );
    expect(notices).toEqual([]);
    expect(text).toBe(
      [
        "flowchart TB",
        '  subgraph n1["Root"]',
        '    n2["Management"]',
        '    subgraph n3["Runtime"]',
        '      subgraph n4["Shop"]',
        '        n5["dev"]',
        '        n6["prod"]',
        "      end",
        "    end",
        '    n7["Empty"]',
        '    n8["tools"]',
        "  end",
        "",
      ].join("\n"),
    );
  });

  it("counts accounts where only OUs are asked for, and names policies where they are", () => {
    const design = designOf("Root > Runtime > dev*; Root > Runtime > prod*");
    expect(mermaidOf(design, "ous").text).toContain('  n2["Runtime<br/>2 accounts"]\n  n1 --> n2\n');
    expect(mermaidOf(fixture("example-corp"), "policies").text).toContain('["ecommerce-prod<br/>– ProtectData"]');
  });

  it("shows every name of a hostile design as it is", () => {
    const design = fixture("hostile-names");
    const labels = labelsIn(mermaidOf(design, "accounts").text).map(shownOf);
    for (const { name } of design.nodes.values()) expect(labels).toContain(visible(name));
  });

  it("says that a large design is given by its OUs, a larger one by the upper ones, and stays within Mermaid's limits", () => {
    const large = mermaidOf(generatedOrganization(1_000, 1), "accounts");
    expect(large.notices).toEqual([
      "The design is too large for a Mermaid diagram with its 1000 accounts: it shows OUs with their numbers of accounts.",
    ]);
    const larger = mermaidOf(generatedOrganization(10_000, 1), "ous");
    expect(larger.notices).toEqual([expect.stringMatching(/^It shows the upper \d levels of OUs only\.$/)]);
    for (const { text } of [large, larger]) {
      labelsIn(text);
      expect(text.length).toBeLessThanOrEqual(50_000);
      expect(text.split("-->").length - 1).toBeLessThanOrEqual(500);
    }
  });
});

describe("a label", () => {
  it("is the same name, with nothing that Mermaid, Markdown or HTML could read", () => {
    const parts = [
      '"',
      "#",
      ";",
      "#quot;",
      "`",
      "<br/>",
      "<b>",
      "&amp;",
      "[",
      "]",
      "(",
      ")",
      "{",
      "}",
      "|",
      "end",
      "%%",
      "-->",
      "---",
      ":::",
      "1.",
      "2)",
      "- ",
      "_a_",
      "**a**",
      "www.a.b",
      "http://a",
      "fa:fa-car",
      "é",
      "日",
      "😀",
      " ",
      "  ",
      "a",
      "style x:#1;",
      "\n",
      "\u202e",
    ];
    const names = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((some) => some.join(""));
    fc.assert(
      fc.property(names, (name) => {
        const label = mermaidLabel(name);
        expect(shownOf(label)).toBe(unseenName(name) ?? visible(name));
        expect(label).toMatch(/^(?:[\p{L}\p{M}\p{N} ,()’–._-]|#\d+;)+$/u);
        expect(label).not.toMatch(/^(\d+[.)]|[-+*] )|www\.|(?<![\p{L}\p{N}])_/u);
      }),
    );
  });
});
