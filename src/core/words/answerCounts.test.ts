import { describe, expect, it } from "vitest";
import { type AnswerCounts, answerCountsSentence, answerShareSentence, answersGiven } from "./answerCounts";

const none: AnswerCounts = { passes: 0, "passes-if": 0, partly: 0, blocked: 0, "nothing-allows": 0, exempt: 0 };

describe("answers counted", () => {
  it("tells only the answers that somebody gets, what passes first", () => {
    const counts = { ...none, exempt: 1, blocked: 2, passes: 3 };
    expect(answersGiven(counts).map(({ answer }) => answer)).toEqual(["passes", "blocked", "exempt"]);
    expect(answerCountsSentence(counts)).toBe("3 pass, 2 blocked, 1 exempt");
  });

  it("says so where there is no account", () => {
    expect(answerCountsSentence(none)).toBe("no accounts");
  });

  it("tells one answer's share", () => {
    expect(answerShareSentence({ ...none, blocked: 2, passes: 5 }, "blocked")).toBe(
      "⊘ 2 of 7 accounts: blocked by a statement",
    );
  });
});
