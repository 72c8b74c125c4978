import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDesign } from "../../design/assembleDesign";
import { blankDesign } from "../../design/blankDesign";
import { outlineOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import { readDocument } from "../../design/readDocument";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId, type Policy } from "../../design/types";
import { examples } from "../../examples";
import { exporters } from "..";
import type { TextFile } from "../format";
import { documentOfOrganization } from "../terraform/testing/documentOfOrganization";
import { imported, policiesOf, structureOf } from "./testing/imported";

const fixtures = join(import.meta.dirname, "../../../../fixtures");

/** The files of a folder under `fixtures`, paths from it. */
function fixture(...folder: readonly string[]): readonly TextFile[] {
  const top = join(fixtures, ...folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(top, path).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

const terraform = exporters.filter(({ id }) => /^terraform/.test(id));

/** What the design is after it was Terraform: emails that no account can have are asked for, not written. */
function expected(design: Design): Design {
  const nodes = [...design.nodes].map(([id, node]): readonly [NodeId, Node] => {
    if (node.kind !== "account" || node.email === undefined || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(node.email))
      return [id, node];
    const { email: _, ...rest } = node;
    return [id, rest];
  });
  const policies = [...design.policies].filter(([, { document }]) => document !== undefined);
  return { ...design, nodes: new Map(nodes), policies: new Map(policies) };
}

function expectSame(before: Design, after: Design): void {
  expect(structureOf(after)).toEqual(structureOf(expected(before)));
  expect(policiesOf(after)).toEqual(policiesOf(expected(before)));
  expect(after.organization.enabledPolicyTypes).toEqual(before.organization.enabledPolicyTypes);
  expect(after.organization.serviceAccessPrincipals).toEqual(before.organization.serviceAccessPrincipals);
}

describe("an export read back is the same design:", () => {
  it("names that try to break out", () => {
    const text = readFileSync(join(fixtures, "exports/nasty-names.orgwright.json"), "utf8");
    const document = readDocument(text);
    if (!document.ok) throw new Error(document.problems[0]?.message);
    expectSame(document.value.design, imported(fixture("exports", "nasty-names")).value.design);
  });

  it.each(examples.map((example) => [example.title, example] as const))("%s", (_title, example) => {
    const document = example.document();
    for (const exporter of terraform)
      expectSame(document.design, imported(exporter.export(document, {}).files).value.design);
  });
});

describe("an export that takes over what exists", () => {
  const existing = documentOfOrganization(
    JSON.parse(readFileSync(join(fixtures, "exports/existing-organization.json"), "utf8")),
  );
  /** Names with AWS's ids. */
  const awsIdsOf = ({ nodes, policies, organization }: Design) => ({
    organization: organization.awsId,
    nodes: [...nodes.values()]
      .map(({ id, name, awsId }) => `${id === organization.managementAccountId ? "Management" : name} ${awsId}`)
      .toSorted(),
    policies: [...policies.values()]
      .flatMap(({ id, name, awsId }) => (id === FULL_AWS_ACCESS_ID ? [] : [`${name} ${awsId}`]))
      .toSorted(),
  });

  it.each(terraform.map((exporter) => [exporter.title, exporter] as const))(
    "comes back with the real ids: %s",
    (_, exporter) => {
      const { design } = imported(exporter.export(existing, {}).files).value;
      expectSame(existing.design, design);
      expect(awsIdsOf(design)).toEqual(awsIdsOf(existing.design));
    },
  );

  it("in steps comes back as its last step", () => {
    const files = fixture("exports", "adopted-in-steps");
    const { value } = imported(files);
    const policies = new Set([...value.design.policies.values()].map(({ name }) => name));
    expect(policies.has("SandboxOnly") || policies.has("ProtectLogs")).toBe(false);
    expect(outlineOf(value.design)).toContain("Root > Security > Dev > Labs > labs*");
  });
});

const FRAGMENTS = [
  "${",
  "%{",
  "$${",
  "%%{",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\t",
  "}",
  "EOT",
  "~}",
  "#",
  "/*",
  "\u0000",
  "\u202e",
  "é",
  "🏭",
  "a",
  " ",
  "__proto__",
  "constructor",
  "for",
];
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "grapheme-composite", maxLength: 4 })), {
    maxLength: 6,
  })
  // Terraform keeps all text in form C.
  .map((parts) => parts.join("").normalize("NFC"));
const nastyName = nastyText.map((text) => text || "-");
const tags = fc.dictionary(nastyName, nastyText, { maxKeys: 3 });

interface Drawn {
  readonly parent: number;
  readonly isAccount: boolean;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly number[];
  readonly hasFullAwsAccess: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  parent: fc.nat(20),
  isAccount: fc.boolean(),
  name: nastyName,
  tags,
  policies: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
  hasFullAwsAccess: fc.boolean(),
});

/** A node loses FullAWSAccess only where another SCP stays: AWS keeps the last one. */
function designOfDrawn(nodes: readonly Drawn[], policyNames: readonly string[]): Design {
  const blank = blankDesign({ name: "Random" });
  const policies = policyNames.map((name, index): Policy => {
    const document = {
      Version: "2012-10-17",
      Statement: [{ Sid: "S", Effect: "Deny", Action: `s3:${index}*`, Resource: name }],
    };
    return {
      id: policyId(`p${index}`),
      type: "SERVICE_CONTROL_POLICY",
      name,
      document,
      ...(name.length > 3 ? { description: name } : {}),
    };
  });
  const containers: NodeId[] = [blank.rootId];
  const placed = [...blank.nodes.values()].map((node) => ({
    node,
    parentId: node.kind === "root" ? null : blank.rootId,
  }));
  for (const [index, each] of nodes.entries()) {
    const id = nodeId(`n${index}`);
    const own = each.policies.map((number) => policyId(`p${number}`));
    const policyIds = each.hasFullAwsAccess || own.length === 0 ? [FULL_AWS_ACCESS_ID, ...own] : own;
    const parentId = containers[each.parent % containers.length]!;
    const fields = { id, name: each.name, policyIds, tags: each.tags };
    const node: Node = each.isAccount
      ? { ...fields, kind: "account", email: `aws+${index}@example.com`, useCases: [] }
      : { ...fields, kind: "ou" };
    placed.push({ node, parentId });
    if (!each.isAccount) containers.push(id);
  }
  return assembleDesign({
    name: "Random",
    organization: blank.organization,
    nodes: placed,
    policies: [...blank.policies.values(), ...policies],
  });
}

it("any design with any names comes back from Terraform as it was", () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 8 }), fc.tuple(nastyName, nastyName, nastyName), (nodes, names) => {
      const design = designOfDrawn(nodes, names);
      for (const exporter of terraform)
        expectSame(design, imported(exporter.export({ design }, {}).files).value.design);
    }),
    { numRuns: 60 },
  );
});
