import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../json/problem";
import { designOf, outlineOf } from "./designOf";
import { readDocument } from "./readDocument";
import type { Document } from "./types";
import { writeDocument } from "./writeDocument";

const MINIMAL = {
  format: "orgwright",
  version: 1,
  organization: { managementAccountId: "m" },
  nodes: [
    { id: "r", kind: "root", name: "Root" },
    { id: "m", kind: "account", parentId: "r", name: "Management" },
  ],
};

function fileWith(changes: object): string {
  return JSON.stringify({ ...MINIMAL, ...changes }, null, 2);
}

function read(text: string): Document {
  const result = readDocument(text);
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join("\n"));
  return result.value;
}

function problemsOf(text: string): readonly string[] {
  const result = readDocument(text);
  return result.ok
    ? []
    : result.problems.map((problem) => `${problem.at.path ?? ""} ${problem.code}: ${describeProblem(problem)}`);
}

describe("reading a file", () => {
  it("fills in what may be left out", () => {
    const { design } = read(fileWith({}));
    expect(design.organization).toEqual({
      managementAccountId: "m",
      enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"],
      phases: ["dev", "stage", "prod"],
      homeRegion: "us-east-1",
      rules: "2026-05",
    });
    expect(design.name).toBe("");
    expect(design.nodes.get(design.rootId)?.policyIds).toEqual([]);
  });

  it("takes nodes in any order; siblings keep theirs", () => {
    const { design } = read(
      fileWith({
        nodes: [
          { id: "deep", kind: "account", parentId: "b", name: "deep" },
          { id: "b", kind: "ou", parentId: "r", name: "B" },
          ...MINIMAL.nodes,
          { id: "a", kind: "ou", parentId: "r", name: "A" },
        ],
      }),
    );
    expect(outlineOf(design)).toBe("Root > B > deep*; Root > A");
    expect(design.childIds.get(design.rootId)).toEqual(["b", "m", "a"]);
  });

  it("ignores a byte order mark", () => {
    expect(read(`\uFEFF${fileWith({})}`)).toEqual(read(fileWith({})));
  });

  it("keeps names whatever they contain", () => {
    const names = ['"quoted"', "\u0024{aws:x}", "😀 été", "a\u202eb", "\u0000", "<script>", "OU\n2", "\\ud800"];
    const nodes = names.map((name, index) => ({ id: `n${index}`, kind: "ou", parentId: "r", name }));
    const document = read(fileWith({ nodes: [...MINIMAL.nodes, ...nodes] }));
    const again = read(writeDocument(document));
    expect(Array.from(again.design.nodes.values(), ({ name }) => name)).toEqual(["Root", "Management", ...names]);
  });

  it("keeps fields that it doesn't know, on every object, after the known ones", () => {
    const text = writeDocument(
      read(
        fileWith({
          zeta: 1,
          organization: { invented: true, managementAccountId: "m" },
          nodes: [
            { colour: "blue", id: "r", kind: "root", name: "Root", email: "on a root" },
            {
              id: "m",
              kind: "account",
              parentId: "r",
              name: "M",
              useCases: [{ since: 2020, kind: "management" }],
              x: [null],
            },
          ],
          policies: [
            { owner: "us", id: "p", type: "TAG_POLICY", name: "p", template: { v: 2, id: "t", parameters: {} } },
          ],
          alpha: { b: 1, a: 2 },
        }),
      ),
    );
    const written = JSON.parse(text);
    expect(Object.keys(written).slice(-2)).toEqual(["zeta", "alpha"]);
    expect(Object.keys(written.alpha)).toEqual(["b", "a"]);
    expect(written.organization.invented).toBe(true);
    expect(written.nodes[0]).toEqual({
      id: "r",
      kind: "root",
      name: "Root",
      email: "on a root",
      policyIds: [],
      colour: "blue",
    });
    expect(written.nodes[1].useCases).toEqual([{ kind: "management", since: 2020 }]);
    expect(written.nodes[1].x).toEqual([null]);
    expect(written.policies[0].owner).toBe("us");
    expect(written.policies[0].template).toEqual({ id: "t", parameters: {}, v: 2 });
  });

  it("keeps variants, baseline, requirements, notes, lenses and relations", () => {
    const parts = {
      requirements: [{ id: "keep", accounts: { phase: "prod" } }],
      notes: [{ id: "n1", nodeId: "m", kind: "decision", text: "Why" }],
      acceptedFindings: [{ rule: "x", nodeId: "m", reason: "y" }],
      lenses: [{ action: "s3:*" }],
      relations: ["anything"],
      baseline: {
        organization: { managementAccountId: "m" },
        nodes: [
          { id: "r", kind: "root", name: "Root", policyIds: [] },
          { id: "m", kind: "account", parentId: "r", name: "Management", policyIds: [] },
        ],
        policies: [],
        source: "kept, though nobody knows it",
      },
      variants: [{ id: "v", name: "V" }],
    };
    expect(JSON.parse(writeDocument(read(fileWith(parts))))).toMatchObject(parts);
  });

  it("keeps what is known of Terraform's states, and takes nothing but addresses for one", () => {
    const withAddress = (address: string) =>
      fileWith({
        baseline: {
          ...{ organization: { managementAccountId: "m" }, policies: [] },
          nodes: [
            { id: "r", kind: "root", name: "Root", policyIds: [] },
            { id: "m", kind: "account", parentId: "r", name: "M", policyIds: [] },
          ],
          terraform: { addresses: { "111122223333": [address] }, otherResourceCount: 2 },
        },
      });
    for (const address of [
      "aws_organizations_account.dev",
      'module.unit["shop \\" ${x"].module.b[0].aws_organizations_account.this["é"]',
    ]) {
      const reading = readDocument(withAddress(address));
      expect(reading.ok && reading.value.baseline?.terraform?.addresses.get("111122223333")).toEqual([address]);
      expect(reading.ok && JSON.parse(writeDocument(reading.value)).baseline.terraform.otherResourceCount).toBe(2);
    }
    for (const address of [
      "",
      "aws_iam_role.x",
      "aws_organizations_account.a\n}",
      'module.a["\\x"].aws_organizations_account.b',
    ]) {
      const reading = readDocument(withAddress(address));
      expect(reading.ok ? [] : reading.problems.map(({ code, at }) => [code, at.path])).toEqual([
        ["terraform-address", '$.baseline.terraform.addresses["111122223333"][0]'],
      ]);
    }
  });

  it("reads a baseline as strictly as the design, with its own places", () => {
    const nodes = [{ id: "r", kind: "root", name: "Root", policyIds: ["p-gone"] }];
    const reading = readDocument(fileWith({ baseline: { organization: { managementAccountId: "m" }, nodes } }));
    expect(reading.ok ? [] : reading.problems.map(({ code, at }) => [code, at.path])).toEqual([
      ["missing-node", "$.baseline.organization.managementAccountId"],
      ["missing-policy", "$.baseline.nodes[0].policyIds[0]"],
    ]);
  });

  it("puts nodes in drawing order and ends with a newline", () => {
    const text = writeDocument({ design: designOf("Root > B > b*; Root > A") });
    expect(JSON.parse(text).nodes.map((node: { id: string }) => node.id)).toEqual([
      "root",
      "management",
      "b",
      "b-2",
      "a",
    ]);
    expect(text.endsWith("}\n")).toBe(true);
    expect(writeDocument(read(text))).toBe(text);
  });

  it("writes an unpaired surrogate as U+FFFD, so that the file can be read again", () => {
    const design = { ...designOf("Root"), name: "\ud800 and \\ud800" };
    expect(read(writeDocument({ design })).design.name).toBe("\uFFFD and \\ud800");
  });

  it("holds an OU tree of 20,000 levels without running out of stack", () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => ({
      id: `o${index}`,
      kind: "ou",
      parentId: index === 0 ? "r" : `o${index - 1}`,
      name: "o",
    }));
    const document = read(JSON.stringify({ ...MINIMAL, nodes: [...MINIMAL.nodes, ...nodes.toReversed()] }));
    expect(read(writeDocument(document)).design.nodes.size).toBe(20_002);
  });
});

describe("a file with something wrong", () => {
  const node = (id: string, parentId: string, more: object = {}) => ({ id, kind: "ou", parentId, name: id, ...more });
  const withNodes = (...nodes: object[]) => fileWith({ nodes: [...MINIMAL.nodes, ...nodes] });

  it.each<[string, string, readonly string[]]>([
    ["is empty", "", [" empty: line 1, column 1: The file is empty. Nothing was read."]],
    [
      "isn't JSON",
      '{\n  "format": "orgwright",\n}',
      [" syntax: line 3, column 1: Expected a key in double quotes, found “}”. Remove the comma before it."],
    ],
    [
      "is no design",
      '{ "Version": "2012-10-17" }',
      [
        "$.format not-a-design: line 1, column 1: This is not an Orgwright design: its “format” isn't “orgwright”. Open a file that Orgwright saved.",
      ],
    ],
    [
      "is of a newer version",
      '{ "format": "orgwright", "version": 7 }',
      [
        "$.version unknown-version: line 1, column 37: The file's version of the format is 7; this Orgwright reads version 1. Open it with a newer Orgwright.",
      ],
    ],
    [
      "mistypes a parent",
      withNodes(node("runtime", "r"), node("ecommerce", "rutnime")),
      [
        "$.nodes[3].parentId missing-parent: line 28, column 19: The OU “ecommerce” names a parent that does not exist: “rutnime”. Did you mean “runtime”? Otherwise add that OU or change parentId.",
      ],
    ],
    [
      "has OUs in a circle",
      withNodes(node("a", "c"), node("b", "a"), node("c", "b")),
      [
        "$.nodes[2].parentId cycle: line 22, column 19: These hang under each other in a circle: “a” → “c” → “b” → “a”. Hang one of them under the root or another OU.",
      ],
    ],
    [
      "has an OU that is its own parent",
      withNodes(node("a", "a")),
      [
        "$.nodes[2].parentId cycle: line 22, column 19: The OU “a” is its own parent. Hang one of them under the root or another OU.",
      ],
    ],
    [
      "has two roots",
      withNodes({ id: "r2", kind: "root", name: "Root" }),
      [
        "$.nodes[2] several-roots: line 19, column 5: An organization has exactly one root; 2 are there: “r”, “r2”. Keep one of them.",
      ],
    ],
    [
      "has no nodes",
      fileWith({ organization: {}, nodes: [] }),
      [
        "$.organization missing-field: line 4, column 19: The organization has no “managementAccountId”. Add “managementAccountId”.",
        "$.nodes no-root: line 5, column 12: An organization has exactly one root; none is there. Add a node of the kind “root”.",
      ],
    ],
    [
      "has a node of no kind",
      withNodes(node("a", "r", { kind: "" })),
      [
        "$.nodes[2].kind unknown-kind: line 21, column 15: The node “a” is of the kind “”, which doesn't exist. Write “root”, “ou” or “account”.",
      ],
    ],
    [
      "uses an id twice",
      withNodes(node("m", "r", { kind: "account" })),
      [
        "$.nodes[2].id duplicate-id: line 20, column 13: Two nodes have the id “m”: “Management” and “m”. Give one of them another id.",
      ],
    ],
    [
      "hangs an OU under an account",
      withNodes(node("a", "m")),
      [
        "$.nodes[2].parentId parent-is-account: line 22, column 19: The OU “a” hangs under the account “Management”, but nothing can hang under an account. Change parentId to an OU or the root.",
      ],
    ],
    [
      "has an account id as a number",
      withNodes({ id: "x", kind: "account", parentId: "r", name: "x", awsId: 12345678901 }),
      ["$.nodes[2].awsId wrong-type: line 24, column 16: “awsId” must be text, but is 12345678901."],
    ],
    [
      "has an AWS id of a wrong shape",
      withNodes(node("x", "r", { awsId: "ou-ab12-11111111x\nou-ab12-11111111" })),
      [
        "$.nodes[2].awsId aws-id-shape: line 24, column 16: “ou-ab12-11111111x\\u{a}ou-ab12-11111111” isn't the AWS id of an OU. It looks like “ou-ab12-11111111”; leave awsId out where it isn't known.",
      ],
    ],
    [
      "has an account id twice",
      withNodes(
        { id: "one", kind: "account", parentId: "r", name: "one", awsId: "444455556666" },
        { id: "two", kind: "account", parentId: "r", name: "two", awsId: "444455556666" },
      ),
      [
        "$.nodes[3].awsId duplicate-aws-id: line 31, column 16: Two nodes have the AWS id “444455556666”: “one” and “two”. Correct one of the two.",
      ],
    ],
    [
      "attaches a policy twice",
      fileWith({
        nodes: [{ ...MINIMAL.nodes[0], policyIds: ["p", "p"] }, MINIMAL.nodes[1]],
        policies: [{ id: "p", type: "TAG_POLICY", name: "p" }],
      }),
      [
        "$.nodes[0].policyIds[1] attached-twice: line 14, column 9: The policy “p” is attached twice to the root “Root”. Remove one of the two.",
      ],
    ],
  ])("%s", (_sentence, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("hears of every reference to nothing at once, in the order of the file", () => {
    const codes = problemsOf(
      fileWith({
        organization: { managementAccountId: "nobody", delegatedAdministrators: [{ accountId: "gone" }] },
        nodes: [{ ...MINIMAL.nodes[0], policyIds: ["p-FullAWSAces"] }, MINIMAL.nodes[1]],
        policies: [{ id: "p-FullAWSAccess", type: "SERVICE_CONTROL_POLICY", name: "FullAWSAccess", document: "text" }],
        notes: [{ nodeId: "gone" }],
        acceptedFindings: [{ rule: "x", nodeId: "gone", policyId: "gone" }],
      }),
    ).map((line) => line.split(": ")[0]);
    expect(codes).toEqual([
      "$.organization.managementAccountId missing-node",
      "$.organization.delegatedAdministrators[0].accountId missing-node",
      "$.nodes[0].policyIds[0] missing-policy",
      "$.policies[0].document wrong-type",
      "$.notes[0].nodeId missing-node",
      "$.acceptedFindings[0].nodeId missing-node",
      "$.acceptedFindings[0].policyId missing-policy",
    ]);
  });

  it("hears of a kind that doesn't exist once, not of everything that hangs on it", () => {
    const lines = problemsOf(withNodes({ id: "x", kind: "folder", parentId: "r", name: "x" }, node("y", "x")));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("“folder”");
  });

  it("hears of keys that stand twice and of keys that mean something to JavaScript; prototypes stay as they are", () => {
    const text = fileWith({}).replace(
      '"version": 1,',
      '"version": 1, "name": "a", "name": "b", "__proto__": { "polluted": 1 },',
    );
    expect(problemsOf(text).map((line) => line.trim().split(":")[0])).toEqual(["duplicate-key", "reserved-key"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("hears of every type that is wrong", () => {
    const codes = problemsOf(
      fileWith({
        name: 1,
        organization: { managementAccountId: ["m"], phases: "dev", quotas: [] },
        nodes: ["x", { id: 3, kind: "ou", parentId: null, name: {}, policyIds: [1], tags: { a: 1 } }],
        policies: {},
      }),
    ).map((line) => line.split(": ")[0]);
    expect(codes).toEqual([
      "$.organization.managementAccountId wrong-type",
      "$.organization.phases wrong-type",
      "$.organization.quotas wrong-type",
      "$.nodes[0] wrong-type",
      "$.nodes[1].id wrong-type",
      "$.nodes[1].parentId wrong-type",
      "$.nodes[1].name wrong-type",
      "$.nodes[1].policyIds[0] wrong-type",
      "$.nodes[1].tags.a wrong-type",
      "$.name wrong-type",
      "$.policies wrong-type",
    ]);
  });

  it("hears of the first thousand problems where there are very many, and how many more", () => {
    const problems = problemsOf(fileWith({ nodes: Array.from({ length: 3_000 }, () => 1) }));
    expect(problems).toHaveLength(1_001);
    // 3,000 nodes that are none, and no management account among them
    expect(problems.at(-1)).toBe(" more-problems: There are 2001 more problems. Mend these first.");
  });

  it("is refused when it has more nodes than any organization", () => {
    const text = `{"format":"orgwright","version":1,"organization":{},"nodes":[${"{},".repeat(200_000)}{}]}`;
    expect(problemsOf(text)).toContain(
      "$.nodes too-many: line 1, column 61: “nodes” has 200,001 entries; at most 200,000 are read.",
    );
  });

  it("is refused when it nests 100,000 levels deep", () => {
    expect(problemsOf(`{"format":"orgwright","version":1,"x":${"[".repeat(100_000)}`)[0]).toContain("too-deep");
  });
});

describe("the files that ship with the project", () => {
  const folder = new URL("../../../fixtures/designs/", import.meta.url);
  it.each(readdirSync(folder))("%s is as we would write it", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(writeDocument(read(text))).toBe(text);
  });
});
