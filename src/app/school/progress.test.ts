import { expect, it } from "vitest";
import { lessonOfDocument, NOT_BEGUN, NOTHING_KEPT, progressOf, readSchool, writeSchool } from "./progress";

const kept = {
  lessons: { "one-account": { predicted: 2, hintsShown: 1, solved: true, documentId: "shop-abc" } },
  opened: ["{}"],
  tourAnswered: true,
};

it("is read as it was written", () => {
  expect(readSchool(writeSchool(kept))).toEqual(kept);
});

it.each([null, "", "{", "[]", "7", '{"lessons":[]}', '{"lessons":null,"opened":"x","tourAnswered":"yes"}'])(
  "takes %j for nothing kept",
  (text) => {
    expect(readSchool(text)).toEqual(NOTHING_KEPT);
  },
);

it("leaves out what it can't read of a lesson", () => {
  const text = '{"lessons":{"a":{"predicted":-1,"hintsShown":"all","solved":1,"documentId":7},"b":null}}';
  expect(readSchool(text).lessons).toEqual({ a: NOT_BEGUN, b: NOT_BEGUN });
});

it("keeps the ten lessons from files that were opened last", () => {
  const opened = Array.from({ length: 12 }, (_, index) => `${index}`);
  expect(readSchool(JSON.stringify({ opened })).opened).toEqual(opened.slice(0, 10));
});

it("knows no progress under the names that every object has", () => {
  expect(progressOf(NOTHING_KEPT, "constructor")).toBe(NOT_BEGUN);
});

it("finds the lesson of a document", () => {
  expect(lessonOfDocument(kept, "shop-abc")).toBe("one-account");
  expect(lessonOfDocument(kept, "other")).toBeNull();
});
