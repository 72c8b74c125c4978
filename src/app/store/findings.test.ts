import { beforeAll, describe, expect, it } from "vitest";
import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { designOf } from "../../core/design/designOf";
import { allow, attached, deny } from "../../core/engine/testing/designs";
import { loadActionCatalog } from "../catalog/actionCatalog";
import { unknownActions } from "./findings";

let catalog: ActionCatalog;
beforeAll(async () => {
  const loaded = await loadActionCatalog();
  if (loaded === null) throw new Error("There is a catalogue.");
  catalog = loaded;
});
const design = designOf("Root > Work > a*");

describe("services and actions that the catalogue doesn't know", () => {
  it("are findings about their policy, with what was probably meant, and no errors", () => {
    const typed = attached(design, "work", [deny(["s3:GetObjekt", "s3:Get*", "sqs:SendMessage"])]);
    expect(unknownActions(typed, catalog)).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "unknown-action",
        policyId: "at-work",
        nodeId: null,
        message: expect.stringContaining("“s3:GetObjekt”"),
        remedy: "Did you mean “s3:GetObject”?",
      }),
    ]);
  });

  it("are looked for once for each policy, whatever else changes", () => {
    const typed = attached(design, "work", [deny("nosuch:*")]);
    const more = attached(typed, "a", [allow("s3:*")]);
    const [found] = unknownActions(typed, catalog);
    expect(found?.code).toBe("unknown-service");
    expect(unknownActions(more, catalog)[0]).toBe(found);
  });

  it("are none where every name is known", () => {
    expect(unknownActions(attached(design, "work", [deny(["s3:*", "*", "EC2:runinstances"])]), catalog)).toEqual([]);
  });
});
