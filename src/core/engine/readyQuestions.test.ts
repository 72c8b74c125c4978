import { expect, it } from "vitest";
import { stories } from "../partition";
import { accountOf, designServing, runtime } from "../partition/testing/accounts";
import { readyQuestions } from "./readyQuestions";

it("the question about production's database asks what the story of the deleted database plays", () => {
  const design = designServing("Root > one*", { one: [runtime("Shop", "prod"), runtime("Shop", "dev")] });
  const story = stories.find(({ id }) => id === "deleted-database");
  const question = readyQuestions.find(({ id }) => id === "delete-database");
  expect(story?.questionIn?.(design, accountOf(design, "one")).lens.action).toBe(question?.action);
});
