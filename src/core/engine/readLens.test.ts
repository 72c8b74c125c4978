import { describe, expect, it } from "vitest";
import { ordinaryLens, readLens, writeLens } from "./index";
import { workAndSandbox } from "./testing/designs";
import type { Lens } from "./types";

const ordinary = ordinaryLens(workAndSandbox(), "s3:GetObject");

describe("a lens as text", () => {
  it("comes back as it was", () => {
    const lenses: readonly Lens[] = [
      ordinary,
      { ...ordinary, action: "rds:*", accessLevels: ["Write"], region: null, principal: null },
      {
        ...ordinary,
        resource: "arn:aws:s3:::a/b",
        resourceAccountId: "111122223333",
        context: { "aws:TagKeys": ["a", "b"] },
      },
    ];
    for (const lens of lenses) expect(readLens(writeLens(lens))).toEqual(lens);
  });

  it.each([
    "",
    "null",
    "[]",
    '{"action":"s3:GetObject"}',
    writeLens({ ...ordinary, action: "<script>" }),
    writeLens({ ...ordinary, context: { "no colon": "a" } }),
    '{"action":"*","region":1,"principal":null,"context":{}}',
    '{"action":"*","accessLevels":["Peek"],"region":null,"principal":null,"context":{}}',
    '{"action":"*","region":null,"principal":null,"context":{"__proto__":{}}}',
    writeLens({ ...ordinary, region: "" }),
    writeLens({ ...ordinary, principal: "" }),
    writeLens({ ...ordinary, resource: "" }),
    "x".repeat(100_000),
  ])("that it isn't is refused: %.40s", (text) => {
    expect(readLens(text)).toBeNull();
  });
});
