import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { readActionDetails } from "../catalog/actionDetails";
import { applied } from "../design/applied";
import { blankDesign } from "../design/blankDesign";
import { acceptFinding, moveNodes } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { readDocument } from "../design/readDocument";
import { type Design, type Document, FULL_AWS_ACCESS_ID } from "../design/types";
import { evaluate, lensRequest, readyLens, readyQuestions } from "../engine";
import { allow, attached, deny } from "../engine/testing/designs";
import { exampleCorp } from "../examples/exampleCorp";
import { generatedOrganization } from "../examples/generated";
import { lint } from "../lint";
import { answeredQuestion } from "./answerGroups";
import { type Block, type Line, type ListItem, type Report, type ReportOptions, reportOf } from "./index";
import { PlaceNames } from "./placeNames";

const textOf = (name: string) => readFileSync(new URL(`../catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const resourceCatalog = readActionDetails(textOf("details.txt"), catalog);
const options: ReportOptions = { catalog, resourceCatalog, hasPolicyTexts: false };

const lineText = (line: Line) => line.map((span) => (typeof span === "string" ? span : span.text)).join("");
const itemLines = ({ line, items = [] }: ListItem): readonly string[] => [lineText(line), ...items.flatMap(itemLines)];
function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [lineText(block.line)];
    case "list":
      return block.items.flatMap(itemLines);
    case "table":
      return block.rows.map((cells) => cells.map(lineText).join(" | "));
    case "code":
      return block.text.split("\n");
    case "tree-diagram":
      return [];
  }
}
const sectionIn = ({ sections }: Report, id: string) =>
  sections.find((section) => section.id === id)?.blocks.flatMap(blockLines) ?? [];
const report = (document: Document | Design, more: Partial<ReportOptions> = {}) =>
  reportOf("design" in document ? document : { design: document }, { ...options, ...more });

describe("a report", () => {
  it("tells of an empty design that there is nothing", () => {
    const empty = report(blankDesign({ name: "Nothing yet" }));
    expect(sectionIn(empty, "organization")[0]).toContain("1 account and no OU; no policy besides FullAWSAccess.");
    expect(sectionIn(empty, "why")).toEqual(["No decisions are noted in the design."]);
    expect(sectionIn(empty, "checks")).toContain("No requirement is kept with the design.");
    expect(sectionIn(empty, "changes")).toEqual([]);
  });

  it("tells the date only where the caller gives one, and is the same for the same design", () => {
    const document = exampleCorp.document();
    expect(lineText(report(document).lead[0]!)).not.toMatch(/\d/);
    expect(lineText(report(document, { date: "15 May 2026" }).lead[0]!)).toContain("filter, 15 May 2026.");
    expect(report(document)).toEqual(report(exampleCorp.document()));
  });

  it("tells decisions by place, and accepted findings with their reasons", () => {
    const small = readDocument(
      readFileSync(new URL("../../../fixtures/designs/small.orgwright.json", import.meta.url), "utf8"),
    );
    if (!small.ok) throw new Error(small.problems[0]?.message);
    const accepted = applied(small.value.design, acceptFinding, {
      rule: "account-unprotected",
      nodeId: nodeId("root"),
      reason: "The landing zone protects it.",
    });
    const lines = sectionIn(report(accepted), "why");
    expect(lines[0]).toBe("Runtime OU: Why: approved regions are a matter of law.");
    expect(lines).toContain("Accepted: The landing zone protects it.");
    expect(sectionIn(report(small.value.design), "why")).not.toContain("Accepted: The landing zone protects it.");
  });

  it("parts decisions from open questions, notes of one place from each other, and makes addresses links", () => {
    const design: Design = {
      ...designOf("Root > Work > dev*"),
      description: "See https://wiki.example/org, please.",
      notes: [
        { nodeId: "work", kind: "decision", text: "First line\nsecond line" },
        { nodeId: "work", kind: "decision", text: "Another decision" },
        { nodeId: "work", kind: "question", text: "Who pays?" },
        { nodeId: "dev", kind: "risk", text: "Shared" },
      ],
    };
    const why = report(design).sections.find(({ id }) => id === "why")!.blocks;
    expect(why[0]).toMatchObject({
      items: [
        { items: [{ line: ["First line"], items: [{ line: ["second line"] }] }, { line: ["Another decision"] }] },
        { line: [{ text: "dev: " }, "Risk: ", "Shared"] },
      ],
    });
    expect(why.slice(1, 3).flatMap(blockLines)).toEqual(["Open questions", "Work OU: Who pays?"]);
    const [described] = report(design).sections[0]!.blocks;
    expect(described).toMatchObject({
      line: ["See ", { as: "link", href: "https://wiki.example/org" }, ", please."],
    });
  });

  it("says of policies of other types, without a text, with a draft or disabled what they do: nothing", () => {
    const design = designOf("Root > Work > dev*");
    const policies = new Map(design.policies);
    const add = (id: string, more: object) =>
      policies.set(policyId(id), { id: policyId(id), type: "SERVICE_CONTROL_POLICY", name: id, ...more });
    add("Tags", { type: "TAG_POLICY", document: { tags: {} } });
    add("Unread", { draft: "{" });
    const lines = sectionIn(report({ ...design, policies }), "policies");
    expect(lines).toContain("A tag policy doesn’t filter permissions; what it says is kept and exported as it is.");
    const unread = lines.slice(lines.indexOf("Unread (SCP)"));
    expect(unread.slice(1)).toEqual([
      "Attached to: nothing in this design.",
      "Its text isn’t known in full: what stands here can’t be read as JSON. What it filters in AWS isn’t counted here.",
    ]);
    expect(sectionIn(report({ ...design, policies }), "questions")).toContain(
      "Not counted: the text of “Unread” isn’t known. Where it is attached in AWS, less may pass than is told here.",
    );
    const off = { ...design, organization: { ...design.organization, enabledPolicyTypes: [] } };
    expect(sectionIn(report(off), "policies").join("\n")).toContain(
      "SCPs are disabled in the organization: it filters nothing.",
    );
    expect(sectionIn(report(off), "questions").join("\n")).not.toContain("⊘ blocked by a statement |");
  });

  it("shows a requirement that fails by a request that gets through", () => {
    const keep = {
      id: "keep",
      title: "Nobody stops the trail",
      accounts: {},
      actions: ["cloudtrail:StopLogging"],
      expect: "denied",
    };
    const stray = { id: "stray", title: "Odd", expect: "denied" };
    const lines = sectionIn(report({ ...designOf("Root > Work > dev*"), requirements: [keep, stray] }), "checks");
    expect(lines).toContain(
      "Nobody stops the trail | cloudtrail:StopLogging is always filtered out | 1 account | ✗ fails in 1 account",
    );
    expect(lines).toContain("dev may still call cloudtrail:StopLogging.");
    const example = lines.find((line) => line.startsWith("For example, with made-up numbers and names: in dev"));
    expect(example).toMatch(/ cloudtrail:StopLogging on arn:aws:cloudtrail:.* passes\.$/);
    expect(lines.join("\n")).toContain("can’t be checked:");
  });

  it("names the actions that a failed requirement lets through, and of a request only what policies ask about", () => {
    const keep = {
      id: "keep",
      title: "Nobody touches the trail",
      accounts: {},
      actions: ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"],
      expect: "denied",
    };
    const guarded = attached(designOf("Root > Work > dev*"), "work", [
      deny("cloudtrail:*", { Condition: { StringNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/Example" } } }),
    ]);
    const lines = sectionIn(report({ ...guarded, requirements: [keep] }), "checks");
    expect(lines.find((line) => line.startsWith("dev may"))).toBe(
      "dev may still call cloudtrail:StopLogging and cloudtrail:DeleteTrail.",
    );
    expect(lines.find((line) => line.startsWith("For example"))).toMatch(
      / passes where aws:PrincipalArn is arn:aws:iam::\d+:role\/Example\.$/,
    );
  });

  it("doesn't say that nothing is found where findings are accepted", () => {
    const [first, ...others] = lint(designOf("Root > Work > dev*"), options);
    const keyOf = ({ rule, nodeId, policyId }: typeof first & object) => ({
      rule,
      ...(nodeId && { nodeId }),
      ...(policyId && { policyId }),
    });
    let design: Design = designOf("Root > Work > dev*");
    design = applied(design, acceptFinding, { ...keyOf(first!), reason: "So be it." });
    expect(sectionIn(report(design), "checks")).toContain("One finding is accepted, as “Why it is so” tells.");
    for (const finding of others) design = applied(design, acceptFinding, { ...keyOf(finding), reason: "So be it." });
    const lines = sectionIn(report(design), "checks");
    expect(lines).not.toContain("The rules find nothing.");
    expect(lines).toContain("The rules find nothing else.");
  });

  it("tells findings the worst first, each rule with how to mend it", () => {
    const lines = sectionIn(report(designOf("Root > Work > dev*")), "checks");
    const heads = lines.filter((line) => /^(Errors|Warnings|Notes): /.test(line));
    expect(heads[0]).toMatch(/^Warnings: /);
    expect(lines.some((line) => line.startsWith("To mend it: "))).toBe(true);
  });

  it("tells what changed since the import where the document has a baseline", () => {
    const { design } = exampleCorp.document();
    const shut = attached(design, "sandbox", [deny("s3:DeleteBucket")]);
    const moved = applied(shut, moveNodes, { nodeIds: [nodeId("sandbox")], parentId: design.rootId, beforeId: null });
    const lines = sectionIn(report({ design: moved, baseline: { design } }), "changes");
    expect(lines).toContain("Sandbox moved from Runtime OU to Root");
    expect(lines).toContain(
      "1 account loses 1 action. Asked for an ordinary role of each account that both have, in us-east-1.",
    );
    expect(lines).toContain("passes → blocked by a statement | Sandbox | s3: DeleteBucket");
    const without = reportOf({ design: moved, baseline: { design } }, { hasPolicyTexts: false });
    expect(sectionIn(without, "changes").join("\n")).toContain("what changes of permissions isn’t told");
    expect(without.notices).toHaveLength(1);
  });

  it("names accounts of the same name by where they are", () => {
    const design = designOf("Root > One > prod*; Root > Two > prod*");
    const cells = sectionIn(report(attached(design, "prod", [deny("cloudtrail:StopLogging")])), "questions");
    expect(cells).toContain(
      "⊘ blocked by a statement | prod in One OU | at-prod (SCP at the account itself) denies it.",
    );
  });

  it("asks the questions saved with the design, under their circumstances", () => {
    const design = designOf("Root > Work > dev*");
    const question = {
      action: "s3:GetObject",
      region: "eu-west-1",
      principal: "role/Reader",
      context: { "aws:MultiFactorAuthPresent": "true" },
    };
    const lenses = [
      { name: "Who reads?", question },
      { name: "Everything", question: { ...question, action: "*" } },
    ];
    const lines = sectionIn(report({ ...design, lenses }), "questions");
    expect(lines).toContain("Who reads?");
    expect(lines.find((line) => line.startsWith("Asked: s3:GetObject in eu-west-1, as role/Reader"))).toContain(
      "MFA present",
    );
    expect(lines).toContain("Everything");
  });

  it("tells of a saved question about several actions how much passes, by account and at a glance", () => {
    const design = attached(designOf("Root > Work > dev*; Root > Work > prod*"), "prod", [deny("s3:Delete*")]);
    const question = { action: "s3:*", region: "us-east-1", principal: "role/Example", context: {} };
    const gone = { ...question, resourceAccountId: "nowhere" };
    const asked = {
      ...design,
      lenses: [
        { name: "All of S3", question },
        { name: "Gone", question: gone },
      ],
    };
    const lines = sectionIn(report(asked), "questions");
    expect(lines).toContain("“Gone” isn’t asked: it is about an account that the design doesn’t have.");
    const shares = lines.slice(lines.lastIndexOf("All of S3") + 2);
    expect(shares[0]).toMatch(/^\d+ of \d+ pass, \d+ blocked \| prod$/);
    expect(shares.find((line) => /^all \d+ exempt \| management$/i.test(line))).toBeDefined();
    expect(lines.find((line) => /^dev \| all$/.test(line))).toBeDefined();
    expect(lines.find((line) => /^Work OU \| \d.* % to all$/.test(line))).toBeDefined();
    const without = sectionIn(reportOf({ design: asked }, { hasPolicyTexts: false }), "questions");
    expect(without).toContain("“All of S3” isn’t asked: the catalogue of AWS’s actions wasn’t at hand.");
  });

  it("says in one that a saved question leaves an ordinary call's circumstances open", () => {
    const question = { action: "s3:GetObject", region: "us-east-1", principal: "role/Example", context: {} };
    const lines = sectionIn(report({ ...designOf("Root > dev*"), lenses: [{ name: "Bare", question }] }), "questions");
    expect(lines).toContain(
      "Asked: s3:GetObject in us-east-1, as role/Example; what else an ordinary call says of itself is left open.",
    );
  });

  it("says what was not read: where accounts are, and the texts of policies", () => {
    const design = designOf("Root > Work > dev*; Root > stray*");
    const nodes = new Map(design.nodes);
    for (const id of ["stray", "dev"]) {
      const node = nodes.get(nodeId(id))!;
      nodes.set(node.id, { ...node, isPlaceAssumed: true } as typeof node);
    }
    const policies = new Map(design.policies);
    policies.set(policyId("x"), { id: policyId("x"), type: "SERVICE_CONTROL_POLICY", name: "Unread" });
    expect(sectionIn(report({ ...design, nodes, policies }), "unread")).toEqual([
      "Where stray stands in AWS was not told: it is shown under the root, and policies of OUs above may filter more than is told here.",
      "The text of “Unread” isn’t known, so that nothing is told of what it says.",
    ]);
    expect(sectionIn(report(design), "unread")).toEqual([]);
  });

  it("tells one policy at several places in one row", () => {
    const stop = [deny("cloudtrail:StopLogging")];
    const design = attached(attached(designOf("Root > One > a*; Root > Two > b*"), "one", stop), "two", stop);
    const nodes = new Map(design.nodes);
    const [id] = nodes.get(nodeId("one"))!.policyIds.filter((each) => each !== FULL_AWS_ACCESS_ID);
    const two = nodes.get(nodeId("two"))!;
    nodes.set(two.id, { ...two, policyIds: [FULL_AWS_ACCESS_ID, id!] } as typeof two);
    expect(sectionIn(report({ ...design, nodes }), "questions")).toContain(
      "⊘ blocked by a statement | a; b | at-one (SCP at One OU and Two OU) denies it.",
    );
  });

  it("tells findings that say the same of several accounts once, with the others' names", () => {
    const lines = sectionIn(report(designOf("Root > Work > a-1 (x)*; Root > Work > b*; Root > Work > c*")), "checks");
    const [first, others] = lines.slice(
      lines.findIndex((line) => line.startsWith("An account without a use case")) + 1,
    );
    expect(first).toBe("a-1 (x) has no use case.");
    expect(others).toBe("The same goes for b and c.");
  });

  it("tells conditions in words, with the level and the policy", () => {
    const design = attached(designOf("Root > Work > dev*"), "work", [
      deny("iam:CreateUser", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }),
    ]);
    expect(sectionIn(report(design), "questions")).toContain(
      "◆ passes if… | dev | Not if aws:MultiFactorAuthPresent is false. By at-work (SCP at Work OU).",
    );
    const listed = attached(designOf("Root > Work > dev*"), "work", [allow("s3:*")], { alone: true });
    expect(sectionIn(report(listed), "questions")).toContain(
      "∅ nothing allows it | dev | At Work OU no attached policy allows it.",
    );
  });
});

describe("the tree of a report", () => {
  const diagramsIn = ({ sections }: Report) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "tree-diagram" ? [block] : [])));

  it("is one picture of a small organization", () => {
    expect(diagramsIn(report(designOf("Root > Work > dev*")))).toMatchObject([{ rootId: "root", foldedIds: [] }]);
  });

  it("is a picture of its upper level and one of each OU there, of a larger organization, in the order of the design", () => {
    const accounts = (ou: string) => Array.from({ length: 30 }, (_, index) => `Root > ${ou} > ${ou}-${index}*`);
    const design = designOf(["Root > Empty", ...accounts("Two"), ...accounts("One")].join("; "));
    expect(diagramsIn(report(design))).toMatchObject([
      { rootId: "root", foldedIds: ["two", "one"] },
      { rootId: "two", foldedIds: [] },
      { rootId: "one", foldedIds: [] },
    ]);
  });

  it("is told where an OU has too many accounts for a picture", () => {
    const design = designOf(Array.from({ length: 90 }, (_, index) => `Root > Work > a${index}*`).join("; "));
    expect(diagramsIn(report(design))).toMatchObject([{ rootId: "root" }]);
    expect(sectionIn(report(design), "organization")).toContain(
      "Work OU (90 accounts): 91 boxes, too many for a picture that can be read on a page.",
    );
  });
});

describe("the table of business units", () => {
  it("has a column for each phase, or tells each unit's phases where those are too many for paper", () => {
    const { design } = exampleCorp.document();
    expect(sectionIn(report(design), "organization").some((line) => line.includes("missing"))).toBe(false);
    const phases = ["dev", "test", "uat", "stage", "preprod", "perf", "prod"];
    const wide = { ...design, organization: { ...design.organization, phases } };
    const lines = sectionIn(report(wide), "organization");
    const unit = lines.find((line) => /^Ecommerce \| /.test(line)) ?? "";
    expect(unit).toMatch(/dev: ecommerce-dev; /);
    expect(unit).toMatch(/ \| .*uat.*perf/);
  });
});

describe("the table of accounts", () => {
  it("has no column that says nothing of any account", () => {
    const heads = ({ sections }: Report) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "table" ? [block.head.map(lineText)] : [])),
      );
    const plain = heads(report(designOf("Root > Work > dev*"))).find(([first]) => first === "Account");
    expect(plain).toEqual(["Account", "For", "In", "Email"]);
    const corp = heads(report(exampleCorp.document())).find(([first]) => first === "Account");
    expect(corp).toContain("Email");
  });
});

describe("the groups of a question", () => {
  it("have each account once, with the answer that the engine gives it", () => {
    const design = generatedOrganization(300, 7);
    const names = new PlaceNames(design);
    for (const question of readyQuestions) {
      const lens = readyLens(design, question);
      const { groups, answers } = answeredQuestion(design, lens, names, { resourceCatalog });
      const all = groups.flatMap(({ accountIds }) => accountIds);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(answers.size);
      for (const { answer, accountIds } of groups)
        for (const id of accountIds) {
          const { kind } = evaluate(design, lensRequest(design, lens, id), { deriveContext: true });
          if (answer === "passes") expect(kind).toBe("allowed");
          if (answer === "exempt") expect(kind).toBe("exempt");
          if (answer === "blocked" || answer === "nothing-allows") expect(kind).toBe("denied");
        }
    }
  });

  it("tell accounts apart that a policy about one account tells apart", () => {
    const design = attached(designOf("Root > Work > one*; Root > Work > two*"), "work", [
      deny("cloudtrail:StopLogging", { Condition: { StringEquals: { "aws:PrincipalAccount": "111122223333" } } }),
    ]);
    const nodes = new Map(design.nodes);
    const one = nodes.get(nodeId("one"))!;
    nodes.set(one.id, { ...one, awsId: "111122223333" } as typeof one);
    const asked = { ...design, nodes };
    const lens = readyLens(asked, readyQuestions.find(({ id }) => id === "stop-cloudtrail")!);
    const { groups } = answeredQuestion(asked, lens, new PlaceNames(asked), {});
    expect(groups.map(({ answer, accountIds }) => [answer, ...accountIds])).toEqual([
      ["blocked", "one"],
      ["passes", "two"],
      ["exempt", "management"],
    ]);
  });
});

it("the report of a large design stays short enough to be read: by OU, with the rest counted", () => {
  const large = report(generatedOrganization(2_500, 3));
  const questions = sectionIn(large, "questions");
  expect(questions.length).toBeLessThan(400);
  expect(questions.join("\n")).toMatch(/more reasons, which the page and the command tell/);
  expect(sectionIn(large, "organization").length).toBeLessThan(500);
  expect(large.notices).toHaveLength(1);
});
