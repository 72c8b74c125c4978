import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { parentIdOf } from "../../design/queries";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

export const accountInRoot: LintRule = {
  id: "account-in-root",
  title: "An account directly in the root",
  severity: "warning",
  what: "A member account is directly under the root, in no OU.",
  why: {
    text: "Guardrails are attached to OUs, so that an account gets those of its kind by being put in its place. In the root it has none but those of all.",
    source: SOURCES.designPrinciples,
  },
  mend: "Move it into the OU of accounts like it.",
  examples: {
    good: [
      { sentence: "only the management account is in the root", design: () => designOf("Root > Sandbox > sandbox*") },
    ],
    bad: [
      {
        sentence: "a sandbox is in the root, beside the management account",
        design: () => designOf("Root > sandbox*; Root > Runtime > shop*"),
        finds: ["sandbox"],
      },
    ],
  },
  find: ({ design, members }) =>
    members
      .filter(({ id }) => parentIdOf(design, id) === design.rootId)
      .map(({ id }) => ({ nodeId: id, message: `${labelOf(design, id)} is directly in the root, in no OU.` })),
};
