import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { readTelemetry } from "./readTelemetry";

const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));
const names = JSON.stringify(readTelemetry.document({})).match(/\b(cloudwatch|logs|xray|oam):\w+/g) ?? [];
const known = names.map((name) => catalog.services.get(name.split(":", 1)[0]!)?.actions.get(name.toLowerCase()));

it("denies actions that AWS has, none of which only reads", () => {
  expect(names.length).toBeGreaterThan(30);
  expect(new Set(names).size).toBe(names.length);
  for (const [index, action] of known.entries()) {
    expect(action?.name, names[index]).toBe(names[index]);
    expect(action?.level, names[index]).toMatch(/^(Write|Permissions management)$/);
  }
});
