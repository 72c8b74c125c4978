import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { designOf } from "../../core/design/designOf";
import type { Problem } from "../../core/json/problem";

const warning = (message: string): Problem => ({
  severity: "warning",
  code: "left-alone",
  at: {},
  message,
  remedy: "",
});

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.resetModules();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The page after it was loaded anew. */
const page = async () => {
  vi.resetModules();
  const { openDocument: open } = await import("../store/actions");
  return { ...(await import("./leftOut")), open };
};
const document = { design: designOf("Root") };

it("stays with the document, also after a reload, until it is dismissed", async () => {
  const first = await page();
  first.open("one", document);
  first.keepLeftOut("one", [warning("a tag")]);
  first.keepLeftOut("two", [warning("an OU")]);
  expect(first.leftOutNow()).toEqual([warning("a tag")]);
  const later = await page();
  later.open("two", document);
  expect(later.leftOutNow()).toEqual([warning("an OU")]);
  later.dismissLeftOut();
  expect(later.leftOutNow()).toEqual([]);
  later.open("one", document);
  expect((await page()).leftOutNow()).toEqual([]);
  expect(later.leftOutNow()).toEqual([warning("a tag")]);
});

it("is nothing where what is kept can't be read, and no more than ten documents have some", async () => {
  kept.set("orgwright-left-out", '{"one": [{"message": 3}], "two": 5}');
  const { keepLeftOut, leftOutNow, open } = await page();
  open("one", document);
  expect(leftOutNow()).toEqual([]);
  for (let index = 0; index < 12; index++) keepLeftOut(`d${index}`, [warning("x")]);
  expect(Object.keys(JSON.parse(kept.get("orgwright-left-out") ?? ""))).toHaveLength(10);
});
