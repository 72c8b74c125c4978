import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodesInOrder } from "../../design/queries";
import { readDocument } from "../../design/readDocument";
import type { Design, Document, Node, NodeId, PolicyId } from "../../design/types";
import { writeDocument } from "../../design/writeDocument";
import { describeProblem } from "../../json/problem";
import type { JsonObject, JsonValue } from "../../json/value";
import { randomDesign } from "../../lint/testing/randomDesigns";
import type { TextFile } from "../format";
import { importFiles } from "../importFiles";
import { awsCliImporter } from ".";
import { answersIn, type Collected, collectedFrom } from "./testing/collectedFrom";

const RUNS = { numRuns: 60 };
const seeds = fc.nat({ max: 1_000_000 });

/** As one file of the script, as a file for each answer, or all pasted in one, each under its command. */
const FORMS: readonly [string, (collected: Collected) => readonly TextFile[]][] = [
  ["the file of the script", (collected) => [{ path: "collected.json", text: JSON.stringify(collected, null, 4) }]],
  [
    "a file for each answer",
    (collected) => answersIn(collected).map(({ call, about, text }) => ({ path: `${call}-${about ?? ""}.json`, text })),
  ],
  [
    "what a shell has shown",
    (collected) => {
      const shown = answersIn(collected).map(
        ({ call, about, text }) => `$ aws organizations ${call} --id ${about}\n${text}`,
      );
      return [{ path: "pasted", text: shown.join("") }];
    },
  ],
];

function imported(files: readonly TextFile[]): Document {
  const result = awsCliImporter.read(files);
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join("\n"));
  return result.value;
}

/** A design as AWS knows it: what it has no notion of is left out, everything by the names and places of things. */
function asAwsKnowsIt(design: Design) {
  const types = design.organization.enabledPolicyTypes;
  const keys = new Map<NodeId, string>();
  const keyOf = (node: Node) => `${node.kind} ${node.name} ${node.kind === "account" ? (node.email ?? "") : ""}`;
  // Twins under one parent are told apart by nothing but their order, which AWS doesn't keep: they are compared as a bag.
  for (const node of nodesInOrder(design)) {
    const parentId = design.parentIds.get(node.id);
    keys.set(node.id, `${parentId === undefined ? "" : keys.get(parentId)} > ${keyOf(node)}`);
  }
  const policyOf = (id: PolicyId) => {
    const { name, type, document, draft } = design.policies.get(id)!;
    return JSON.stringify({ name, type, content: document ?? (draft === undefined ? {} : JSON.parse(draft)) });
  };
  const isKnown = (id: PolicyId) => types.includes(design.policies.get(id)!.type);
  return {
    types,
    management: keys.get(design.organization.managementAccountId),
    nodes: nodesInOrder(design)
      .map((node) => ({
        key: keys.get(node.id),
        policies: node.policyIds.filter(isKnown).map(policyOf).toSorted(),
        state: node.kind === "account" ? node.state : undefined,
        tags: node.kind === "root" ? undefined : node.tags,
      }))
      .map((node) => JSON.stringify(node))
      .toSorted(),
    policies: [...design.policies.keys()].filter(isKnown).map(policyOf).toSorted(),
  };
}

describe("any organization comes back from AWS's answers as it was", () => {
  it.each(FORMS)("from %s", (_name, filesOf) => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, paths) => {
        const design = randomDesign(seed);
        const { design: back, baseline } = imported(filesOf(collectedFrom(design, { paths })));
        expect(asAwsKnowsIt(back)).toEqual(asAwsKnowsIt(design));
        expect(baseline?.design.nodes).toEqual(back.nodes);
      }),
      RUNS,
    );
  });

  it("with the same ids and the same file each time, which reads as it was written", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const collected = collectedFrom(randomDesign(seed));
        const [first, second] = FORMS.slice(0, 2).map(([, filesOf]) => imported(filesOf(collected)));
        expect(writeDocument(undated(second!))).toBe(writeDocument(undated(first!)));
        for (const file of [first!, second!].map(writeDocument)) {
          const again = readDocument(file);
          expect(again.ok && writeDocument(again.value)).toBe(file);
        }
      }),
      RUNS,
    );
  });
});

/** Only our script's file tells when it was collected. */
function undated({ baseline, ...document }: Document): Document {
  return baseline === undefined ? document : { ...document, baseline: { design: baseline.design } };
}

describe("answers of which any part is something else", () => {
  it("are read or refused with a place, and never break the reader", () => {
    const collected = collectedFrom(randomDesign(7), { paths: false });
    const paths = pathsIn(collected);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const text = JSON.stringify(replaced(collected, path, value as JsonValue), null, 1);
        const bytes = new Uint8Array(Buffer.from(text));
        const result = importFiles([{ path: "collected.json", bytes }], { format: "aws-cli" });
        if (result.ok) expect(readDocument(writeDocument(result.value)).ok).toBe(true);
        else
          for (const { at, message } of result.problems)
            expect([at.file, message]).toEqual(["collected.json", expect.any(String)]);
      }),
      { numRuns: 400 },
    );
  });
});

type Path = readonly (string | number)[];

function pathsIn(value: JsonValue, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: readonly (readonly [string | number, JsonValue])[] = Array.isArray(value)
    ? [...(value as readonly JsonValue[]).entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function replaced(value: JsonValue, [step, ...rest]: Path, by: JsonValue): JsonValue {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((part, index) => (index === step ? replaced(part, rest, by) : part));
  const object = value as JsonObject;
  return { ...object, [step]: replaced(object[step]!, rest, by) };
}
