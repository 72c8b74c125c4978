import { describe, expect, it } from "vitest";
import { describeProblem } from "../../json/problem";
import { checkLesson, isSolved } from "../checkLesson";
import { glossary } from "../glossary";
import { termsIn } from "../inlineText";
import { claimHolds } from "../prediction";
import { readLesson } from "../readLesson";
import { answers } from "../testing/solutions";
import type { Answer } from "../testing/solutions/answers";
import { Workbench } from "../testing/workbench";
import type { Lesson, TextBlock } from "../types";
import { writeLesson } from "../writeLesson";
import { course } from ".";

const lessons = await Promise.all(course.map(async (entry) => ({ entry, lesson: (await entry.load()).lesson })));

describe("the course", () => {
  it("has a first path of five lessons in 25 minutes, and at least eight more", () => {
    const first = course.filter(({ path }) => path === "first");
    expect(first).toHaveLength(5);
    expect(first.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(25);
    expect(course.length - first.length).toBeGreaterThanOrEqual(8);
  });

  it("has no lesson twice", () => {
    expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
  });

  it("tests answers of every lesson", () => {
    expect(Object.keys(answers).toSorted()).toEqual(course.map(({ id }) => id).toSorted());
  });
});

describe.each(lessons.map(({ entry, lesson }) => [entry.title, entry, lesson] as const))(
  "the lesson “%s”",
  (_title, entry, lesson) => {
    const { right, wrong } = answers[entry.id]!;
    const outcomesOf = ([, work]: readonly [string, Answer[1], ...unknown[]]) => {
      const bench = new Workbench(lesson.start.design);
      work(bench);
      return checkLesson(lesson, bench.design);
    };
    const told = (outcomes: ReturnType<typeof checkLesson>) =>
      outcomes.flatMap(({ failures }) => failures.map(({ message }) => message));

    it("is what the list says", () => {
      expect({ id: lesson.id, title: lesson.title, minutes: lesson.minutes }).toEqual({
        id: entry.id,
        title: entry.title,
        minutes: entry.minutes,
      });
    });

    it("isn't solved at the start", () => {
      expect(isSolved(checkLesson(lesson, lesson.start.design))).toBe(false);
    });

    it.each(right.map((answer) => [answer[0], answer] as const))("is solved by one who %s", (_does, answer) => {
      expect(told(outcomesOf(answer))).toEqual([]);
    });

    it.each(wrong.map((answer) => [answer[0], answer] as const))("isn't solved by one who %s", (_does, answer) => {
      expect(told(outcomesOf(answer)).join("\n")).toContain(answer[2]);
    });

    it("marks the choice that the engine finds right", () => {
      const { request, choices, right: marked } = lesson.prediction;
      if (request === undefined) return;
      const holding = choices.flatMap(({ claim }, index) =>
        claim !== undefined && claimHolds(lesson.start.design, request, claim) ? [index] : [],
      );
      expect(holding).toEqual([marked]);
    });

    it("is written and read back as it is", () => {
      const text = writeLesson(lesson);
      const read = readLesson(text);
      expect(read.ok ? [] : read.problems.map(describeProblem)).toEqual([]);
      if (read.ok) expect(writeLesson(read.value)).toBe(text);
      if (read.ok) expect(read.value).toEqual(lesson);
    });

    it("names only terms that the glossary has", () => {
      const terms = [...lesson.terms, ...textsOf(lesson).flatMap(termsIn)];
      expect(terms.filter((term) => !glossary.some(({ id }) => id === term))).toEqual([]);
    });
  },
);

function textsOf({ text, prediction, task, hints, praise }: Lesson): readonly string[] {
  return [...text.flatMap(blockTexts), prediction.question, prediction.why, task, ...hints, praise];
}

function blockTexts(block: TextBlock): readonly string[] {
  if (typeof block === "string") return [block];
  return "list" in block ? block.list : [...block.head, ...block.rows.flat()];
}
