import { moveNodes } from "../src/core/design/commands";
import { readDocument } from "../src/core/design/readDocument";
import type { AwsAccountId, Design, Document, Node } from "../src/core/design/types";
import { writeDocument } from "../src/core/design/writeDocument";
import { terraformExporter } from "../src/core/formats/terraform";
import { terraformImporter } from "../src/core/formats/terraformConfiguration";
import { guessesOf } from "../src/core/guesses";
import { withoutUseCases } from "../src/core/guesses/testing/withoutUseCases";
import { layoutOf } from "../src/core/layout";
import type { Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { timeOf } from "./timing";

/** What works on the whole organization of 10,000 accounts: placing it, reading and writing it, guessing what its accounts are for. */
export const wholeDesign: Measurement = {
  title: "Whole design",
  measure() {
    const document = { design: organizationOf(10_000) };
    const text = writeDocument(document);
    const adopted = existing(document.design);
    const configuration = terraformExporter.export(document, {}).files;
    const imported = withoutUseCases(document.design);
    return [
      timeOf("layout", 15, () => layoutOf(document.design, { foldedIds: new Set(), aspect: 1.6 })),
      timeOf("read-document", 5, () => readDocument(text)),
      timeOf("write-document", 5, () => writeDocument(document)),
      timeOf("guess-use-cases", 15, () => guessesOf(imported)),
      timeOf("export-terraform", 5, () => terraformExporter.export(document, {})),
      timeOf("export-terraform-adopt", 5, () => terraformExporter.export(adopted, {})),
      timeOf("import-terraform", 5, () => terraformImporter.read(configuration)),
    ];
  },
};

/** The organization with AWS ids as its own baseline, one OU moved since: every step is written. */
function existing(design: Design): Document {
  let number = 0;
  const known = [...design.nodes.values()].map((node): Node => {
    number += 1;
    if (node.kind === "root") return { ...node, awsId: "r-ab12" };
    if (node.kind === "ou") return { ...node, awsId: `ou-ab12-${String(number).padStart(8, "0")}` };
    return { ...node, awsId: String(number).padStart(12, "0") as AwsAccountId };
  });
  const policies = [...design.policies.values()].map((policy) =>
    policy.awsManaged === true ? policy : { ...policy, awsId: `p-${String(++number).padStart(8, "0")}` },
  );
  const baseline: Design = {
    ...design,
    nodes: new Map(known.map((node) => [node.id, node])),
    policies: new Map(policies.map((policy) => [policy.id, policy])),
  };
  const [moved, target] = [...design.childIds.get(design.rootId)!].filter((id) => design.childIds.has(id));
  const changed = moveNodes.run(baseline, { nodeIds: [moved!], parentId: target!, beforeId: null });
  if (changed.kind === "refused") throw new Error(changed.problem.message);
  return { design: changed.design, baseline: { design: baseline } };
}
