import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertWhole } from "./assertWhole";
import { readDocument } from "./readDocument";
import { writeDocument } from "./writeDocument";

const small = readFileSync(new URL("../../../fixtures/designs/small.orgwright.json", import.meta.url), "utf8");

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every way from the top of a value to one inside it. */
function pathsOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const parts = Array.isArray(value) ? value.map((part, index) => [index, part] as const) : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function changed(value: Json, [key, ...rest]: readonly (string | number)[], change: Json | undefined): Json {
  if (key === undefined) return change ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length > 0) copy[key] = changed(copy[key] ?? null, rest, change);
  else if (change === undefined) delete copy[key];
  else copy[key] = change;
  return copy as Json;
}

const document: Json = JSON.parse(small);
const paths = pathsOf(document);
const anything = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom("root", "management", "runtime", "regions", "p-FullAWSAccess", "account", "ou"),
);
const mutation = fc.tuple(fc.constantFrom(...paths), fc.option(anything, { nil: undefined }));

describe("the reader", () => {
  it("takes whole designs or lists problems, whatever is changed in a file", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let value = document;
        for (const [path, change] of mutations)
          try {
            value = changed(value, path, change);
          } catch {
            return; // an earlier change took the place away
          }
        const result = readDocument(JSON.stringify(value));
        if (result.ok) {
          assertWhole(result.value.design);
          const text = writeDocument(result.value);
          const again = readDocument(text);
          expect(again.ok && writeDocument(again.value)).toBe(text);
        } else {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const { at, message } of result.problems) {
            expect(at.line).toBeGreaterThan(0);
            expect(message).not.toBe("");
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("throws at no text, cut or stirred", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: small.length }),
        fc.nat({ max: 5 }),
        fc.string({ unit: "binary" }),
        (at, length, text) => {
          readDocument(small.slice(0, at));
          readDocument(small.slice(0, at) + text + small.slice(at + length));
          readDocument(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});
