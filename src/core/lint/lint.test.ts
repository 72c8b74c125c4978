import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { readActionDetails } from "../catalog/actionDetails";
import { applied } from "../design/applied";
import { acceptFinding, deleteNodes, withdrawAcceptance } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { examples } from "../examples";
import { exampleCorp } from "../examples/exampleCorp";
import { withNode, withUseCases } from "./exampleDesign";
import { noEffect } from "./guardrails/noEffect";
import { lint } from "./index";
import { tooDeep } from "./quotas/tooDeep";
import { deliveryShared } from "./structure/deliveryShared";
import { emptyOu } from "./structure/emptyOu";
import { severalUseCases } from "./structure/severalUseCases";
import { subjectOf } from "./testing/told";

const textOf = (name: string) => readFileSync(new URL(`../catalog/${name}`, import.meta.url), "utf8");
const catalog = readActionCatalog(textOf("actions.txt"));
const knowledge = { catalog, resourceCatalog: readActionDetails(textOf("details.txt"), catalog) };

describe("findings", () => {
  it("are the worst first, within one severity in drawing order and by rule", () => {
    const design = withUseCases(designOf("Root > Z; Root > A > B > C > D > E > F > deep*; Root > core*; Root > Y"), {
      core: ["delivery", "network"],
      deep: ["delivery", "security"],
    });
    const rules = [emptyOu, deliveryShared, severalUseCases, tooDeep];
    expect(lint(design, { rules }).map((finding) => `${finding.rule} ${subjectOf(finding)}`)).toEqual([
      "too-deep f",
      "delivery-shared deep",
      "several-use-cases deep",
      "delivery-shared core",
      "several-use-cases core",
      "empty-ou z",
      "empty-ou y",
    ]);
  });

  it("say how to mend each, in the rule's words or in their own", () => {
    const design = withNode(designOf("Root > Sandbox"), "sandbox", { name: "s".repeat(129) });
    expect(lint(design, { rules: [emptyOu, tooDeep] })).toMatchObject([{ mend: emptyOu.mend }]);
    expect(lint(design).find(({ rule }) => rule === "name-too-long")?.mend).toBe("Shorten it.");
  });

  it("stay with their reason when they are accepted, and go with their node", () => {
    const rules = [emptyOu];
    const key = { rule: "empty-ou", nodeId: nodeId("later") };
    const design = applied(designOf("Root > Later; Root > Empty"), acceptFinding, { ...key, reason: "Next year." });
    expect(lint(design, { rules }).map(({ accepted }) => accepted)).toEqual(["Next year.", undefined]);
    expect(lint(applied(design, withdrawAcceptance, key), { rules })[0]).not.toHaveProperty("accepted");
    expect(lint(applied(design, deleteNodes, { nodeIds: [key.nodeId] }), { rules })).toHaveLength(1);
  });

  it("that need the list of AWS's actions aren't there without it, all others are", () => {
    const design = designOf("Root > Runtime > shop*");
    expect(lint(design).map(({ rule }) => rule)).toEqual(lint(design, knowledge).map(({ rule }) => rule));
  });
});

describe("the examples to start from", () => {
  it.each(examples.map((example) => [example.title, example] as const))("have no error: %s", (_title, example) => {
    const found = lint(example.document().design, knowledge);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(examples.map((example) => [example.title, example] as const))(
    "attach nothing in vain: %s",
    (_title, example) => {
      const found = lint(example.document().design, { ...knowledge, rules: [noEffect] });
      expect(found.map(({ message }) => message)).toEqual([]);
    },
  );

  it("Example Corp has nothing to find", () => {
    expect(lint(exampleCorp.document().design, knowledge).map(({ message }) => message)).toEqual([]);
  });
});

describe("findings about shared accounts", () => {
  const messageOf = (rule: string, useCases: readonly string[]) =>
    lint(withUseCases(designOf("Root > all*"), { all: useCases })).find((finding) => finding.rule === rule)?.message;

  it("name each business unit once, and the phases beside production", () => {
    const units = ["runtime Shop dev", "runtime Shop stage", "runtime Shop prod", "runtime Data dev"];
    expect(messageOf("business-units-share-account", units)).toBe("all is shared by business units: Shop and Data.");
    expect(messageOf("production-shared", units)).toBe("all holds production together with dev and stage.");
  });
});
