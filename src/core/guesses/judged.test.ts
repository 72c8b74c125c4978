import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nameOf, pathOf } from "../design/queries";
import type { Design, NodeId, UseCase } from "../design/types";
import { guessesOf } from "./guessesOf";
import { JUDGED } from "./testing/judged";
import { withoutUseCases } from "./testing/withoutUseCases";

function inWords(useCase: UseCase | undefined): string {
  if (useCase === undefined) return "";
  const { kind, businessUnit, phase } = useCase;
  return `${kind}${businessUnit === undefined ? "" : ` of ${businessUnit}`}${phase === undefined ? "" : ` in ${phase}`}`;
}
function pathOfAccount(design: Design, id: NodeId): string {
  return pathOf(design, id)
    .slice(1)
    .map((each) => nameOf(design, each))
    .join(" > ");
}

describe.each(JUDGED)("the accounts of $source", ({ accounts }) => {
  const design = withoutUseCases(designOf(accounts.map(([path]) => `Root > ${path}*`).join("; ")));
  const guesses = guessesOf(design);
  const guessedByPath = new Map(
    [...design.nodes.keys()].map((id) => [pathOfAccount(design, id), inWords(guesses.get(id)?.useCase)]),
  );

  it.each(accounts)("%s: “%s”", (path, said) => {
    expect(guessedByPath.get(path)).toBe(said);
  });
});
