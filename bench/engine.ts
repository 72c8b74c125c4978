import { moveNodes } from "../src/core/design/commands";
import { isOu, parentIdOf } from "../src/core/design/queries";
import type { Design } from "../src/core/design/types";
import { colour, evaluate, ordinaryLens, trace } from "../src/core/engine";
import type { Figure, Measurement } from "./figure";
import { accountsOf, organizationOf, requestsOn } from "./subjects";
import { rateOf, timeOf } from "./timing";

/** Verdicts: of one request, traced, and of all accounts at once. */
export const engine: Measurement = {
  title: "Engine",
  measure() {
    const design = organizationOf(10_000);
    const requests = requestsOn(design, 10_000);
    const requestAt = (index: number) => requests[index % requests.length]!;
    const lens = ordinaryLens(design, "dynamodb:DeleteTable");
    const otherLens = ordinaryLens(design, "ec2:RunInstances");
    const first = colour(design, lens);
    return [
      timeOf("first-colouring-one-action", 5, () => colour(design, lens)),
      timeOf("recolour-lens-one-action", 5, () => colour(design, otherLens, { previous: first })),
      ...[300, 1_000, 10_000].map((accounts) => dropRecoloured(organizationOf(accounts))),
      timeOf("trace", 200, (run) => trace(design, requestAt(run), { deriveContext: true })),
      rateOf("naive-decisions-per-second", 1, (run) => evaluate(design, requestAt(run))),
    ];
  },
};

/** From letting go of an account over another OU to every verdict: the command and the colouring after it. */
function dropRecoloured(design: Design): Figure {
  const lens = ordinaryLens(design, "dynamodb:DeleteTable");
  const previous = colour(design, lens);
  const accounts = accountsOf(design).filter(({ id }) => id !== design.organization.managementAccountId);
  const ous = [...design.nodes.values()].filter(isOu);
  return timeOf(`drop-recolour-${accounts.length + 1}`, 15, (run) => {
    const account = accounts[(run * 37) % accounts.length]!;
    const target = ous.filter(({ id }) => id !== parentIdOf(design, account.id))[(run * 11) % (ous.length - 1)]!;
    const moved = moveNodes.run(design, { nodeIds: [account.id], parentId: target.id, beforeId: null });
    if (moved.kind === "refused") throw new Error(moved.problem.message);
    return colour(moved.design, lens, { previous });
  });
}
