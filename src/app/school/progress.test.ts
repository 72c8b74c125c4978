import { expect, it } from "vitest";
import {
  lessonOfDocument,
  MAX_EARLIER,
  NOT_BEGUN,
  NOTHING_KEPT,
  progressOf,
  readSchool,
  withNewAttempt,
  writeSchool,
} from "./progress";

const kept = {
  lessons: {
    "one-account": { predicted: 2, hintsShown: 1, solved: true, documentId: "shop-abc", earlierIds: ["shop-old"] },
  },
  opened: ["{}"],
  tourAnswered: true,
  own: { documentId: "mine", name: "Mine" },
};

it("is read as it was written", () => {
  expect(readSchool(writeSchool(kept))).toEqual(kept);
});

it.each([
  null,
  "",
  "{",
  "[]",
  "7",
  '{"lessons":[]}',
  '{"lessons":null,"opened":"x","tourAnswered":"yes"}',
  '{"own":{"documentId":7,"name":"x"}}',
])("takes %j for nothing kept", (text) => {
  expect(readSchool(text)).toEqual(NOTHING_KEPT);
});

it("leaves out what it can't read of a lesson", () => {
  const text =
    '{"lessons":{"a":{"predicted":-1,"hintsShown":"all","solved":1,"documentId":7,"earlierIds":7},"b":null}}';
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
  expect(lessonOfDocument(kept, "shop-old")).toBe("one-account");
  expect(lessonOfDocument(kept, "other")).toBeNull();
});

it("reads what was kept before earlier attempts were known", () => {
  const text = '{"lessons":{"a":{"hintsShown":0,"solved":true,"documentId":"one"}}}';
  expect(readSchool(text).lessons.a).toEqual({ hintsShown: 0, solved: true, documentId: "one", earlierIds: [] });
});

it("knows earlier attempts as the lesson's, as many as it keeps", () => {
  const first = withNewAttempt({ ...NOT_BEGUN, solved: true, hintsShown: 2 }, "0");
  expect(first).toEqual({ documentId: "0", earlierIds: [], solved: true, hintsShown: 0 });
  let progress = first;
  for (let number = 1; number <= MAX_EARLIER + 1; number++) progress = withNewAttempt(progress, `${number}`);
  const ofAttempt = (id: string) => lessonOfDocument({ ...NOTHING_KEPT, lessons: { a: progress } }, id);
  expect([ofAttempt(`${MAX_EARLIER + 1}`), ofAttempt("1"), ofAttempt("0")]).toEqual(["a", "a", null]);
});
