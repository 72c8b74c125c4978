import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { visible } from "../../json/problem";
import { codeSpan, escapedText, fenceFor } from "./escape";

const htmlOf = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** The text between tags; `null` where other tags than the expected ones are there. */
function textIn(html: string, before: string, after: string): string | null {
  const flat = html.trim();
  if (!flat.startsWith(before) || !flat.endsWith(after)) return null;
  const inner = flat.slice(before.length, flat.length - after.length);
  if (/[<>]/.test(inner)) return null;
  return inner.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

const PARTS = [
  "|",
  "`",
  "``",
  "*",
  "**",
  "_",
  "__",
  "~",
  "~~",
  "\\",
  "[",
  "]",
  "(",
  ")",
  "](javascript:alert(1))",
  "![x](y)",
  "<script>",
  "</p>",
  "<!--",
  "&amp;",
  "&#42;",
  "#",
  "##",
  "-",
  "+",
  "=",
  "===",
  ">",
  "1.",
  "2)",
  ":",
  "---",
  "***",
  "$",
  "@",
  "a@b.example",
  "www.example.com",
  "http://example.com",
  "https://",
  "mailto:a@b.example",
  "[^1]",
  "[x]",
  "[ ]",
  " ",
  "  ",
  "\n",
  "\t",
  "\r\n",
  "\u202e",
  "\u0000",
  "\u200b",
  "\u00a0",
  "\u3000",
  "\u2028",
  "\ud800",
  "😀",
  "été",
  "日本",
  "a",
  "b",
  "1",
  "{",
  "}",
  "!",
  "'",
  '"',
  "^",
];
const names = fc
  .oneof(
    fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  )
  .map(visible);
const whole = { isFirst: true, isLast: true };

/** What HTML keeps of a NUL is U+FFFD; `visible` has written it out before. */
const holds = (name: string, markdown: string, before: string, after: string) => {
  const html = htmlOf(markdown);
  if (textIn(html, before, after) !== name) expect.fail(`${JSON.stringify(name)} became ${markdown}, shown as ${html}`);
};
const CELL = [
  "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>",
  "</td>\n</tr>\n</tbody>\n</table>",
] as const;

describe("a name in Markdown", () => {
  it.each([
    ["a paragraph", (text: string) => text, "<p>", "</p>"],
    ["a heading", (text: string) => `## ${text}`, "<h2>", "</h2>"],
    ["an item of a list", (text: string) => `- ${text}`, "<ul>\n<li>", "</li>\n</ul>"],
    ["a cell of a table", (text: string) => `| a |\n| --- |\n| ${text} |`, ...CELL],
    ["emphasis", (text: string) => `x ${text} x`, "<p>x ", " x</p>"],
  ] as const)("is the same name and nothing else in %s", (where, markdownOf, before, after) => {
    fc.assert(
      fc.property(names, (name) => {
        const place = where === "emphasis" ? {} : whole;
        holds(name, markdownOf(escapedText(name, place)), before, after);
      }),
      { numRuns: 600 },
    );
  });

  it("is the same text as code, or as text where no code span holds it", () => {
    fc.assert(
      fc.property(names, (name) => {
        for (const [markdownOf, before, after] of [
          [(text: string) => `x ${text} x`, "<p>x ", " x</p>"],
          [(text: string) => `| a |\n| --- |\n| x ${text} x |`, `${CELL[0]}x `, ` x${CELL[1]}`],
        ] as const) {
          const markdown = codeSpan(name);
          const isCode = markdown.startsWith("`");
          holds(name, markdownOf(markdown), `${before}${isCode ? "<code>" : ""}`, `${isCode ? "</code>" : ""}${after}`);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("stays as it is where nothing of it could be read otherwise", () => {
    for (const plain of [
      "ecommerce-dev",
      "Deny_Unapproved_Regions",
      "Data Warehouse (EU), #2",
      "a.b: 50%",
      "Ops + Dev",
    ])
      expect(escapedText(plain, whole)).toBe(plain);
    expect(codeSpan("s3:*")).toBe("`s3:*`");
  });

  it("never ends a fence", () => {
    const text = "x\n````\ny";
    const fence = fenceFor(text);
    expect(htmlOf(`${fence}json\n${text}\n${fence}`)).toBe(`<pre><code class="language-json">${text}\n</code></pre>`);
  });
});
