import type { Command, CommandResult } from "../design/command";
import { DesignEdit } from "../design/designEdit";
import { labelOf } from "../design/labels";
import { isAccount, nodeOf } from "../design/queries";
import { aboutDesign } from "../design/structure/designProblem";
import type { Design, NodeId } from "../design/types";
import { guessesOf } from "./guessesOf";
import { phasesWith } from "./phases";

export interface AcceptGuesses {
  /** Accounts without a guess are passed over. */
  readonly accountIds: readonly NodeId[];
}

/**
 * Gives accounts the use cases that are guessed for them, and the organization the delivery phases that it lacks for that, in
 * delivery order. A use case that is there is never touched. Refuses where none of the accounts has a guess.
 */
export const acceptGuesses: Command<AcceptGuesses> = {
  id: "accept-guesses",
  title: (design, { accountIds }) => {
    const [only] = accountIds;
    return accountIds.length === 1 && only !== undefined
      ? `Accept the guessed use case of ${labelOf(design, only)}`
      : `Accept ${accountIds.length} guessed use cases`;
  },
  run(design, { accountIds }) {
    const guesses = guessesOf(design);
    const accepted = accountIds.flatMap((id) => guesses.get(id) ?? []);
    if (accepted.length === 0) return nothingGuessed(design, accountIds);
    const edit = new DesignEdit(design);
    const added = [...new Set(accepted.flatMap(({ useCase }) => useCase.phase ?? []))];
    const { organization } = design;
    edit.setField("organization", { ...organization, phases: phasesWith(organization.phases, added) });
    for (const { accountId, useCase } of accepted) {
      const account = nodeOf(design, accountId);
      if (isAccount(account)) edit.replaceNode({ ...account, useCases: [useCase] });
    }
    return edit.done();
  },
};

function nothingGuessed(design: Design, [only, ...others]: readonly NodeId[]): CommandResult {
  const whose = only !== undefined && others.length === 0 ? labelOf(design, only) : "these accounts";
  return {
    kind: "refused",
    problem: aboutDesign({
      code: "nothing-guessed",
      severity: "error",
      message: `No use case is guessed for ${whose}.`,
      remedy: "Say it in the inspector.",
    }),
  };
}
