import { shown } from "../../design/labels";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { allInWords, inWords } from "../../design/useCaseWords";
import { besideIn, liveIn, partsIn, trialsIn } from "./cast";
import type { Story } from "./types";

/** Whoever administers a part of an account administers all of it. */
export const trustedPrototype: Story = {
  id: "trusted-prototype",
  title: "A prototype wants admin beside customer data",
  kind: "trust",
  answer: "partition",
  isAbout: (design, account) => sandboxIn(design, account) !== undefined || liveIn(design, account) !== undefined,
  tell(design, account) {
    const { prototype, data } = castIn(design, account);
    const home = shown(account.name);
    if (prototype !== undefined && data.length > 0)
      return [
        `A team tries something out in ${home}, as ${inWords(prototype)}. It needs roles, networks and services that nobody has foreseen, so it asks for administrator rights.`,
        `Who may create roles in ${home} may give one of them whatever ${allInWords(data)} can read. The team is either held back or trusted with data that it never needed.`,
        "An SCP can take single actions from everybody; it can’t tell a prototype’s resources from the others, as long as nobody has marked every one of them.",
      ];
    return [
      "A team tries something out. It needs roles, networks and services that nobody has foreseen, so it asks for administrator rights.",
      prototype === undefined
        ? `In an account of its own it can have them: ${home} isn’t touched, and neither is what ${allInWords(partsIn(design, account))} keeps there.`
        : `In ${home} it can have them: there is nothing else that it could reach.`,
    ];
  },
  outcomeIn(design, account) {
    const { prototype, data } = castIn(design, account);
    if (prototype === undefined || data.length === 0)
      return {
        isSolved: true,
        by: "partition",
        sentence: `An administrator of another account has no rights in ${shown(account.name)}.`,
      };
    return {
      isSolved: false,
      by: null,
      sentence: `An administrator for ${inWords(prototype)} is one for ${allInWords(data)} as well.`,
    };
  },
};

function sandboxIn(design: Design, account: AccountNode): UseCase | undefined {
  return partsIn(design, account).find(({ kind }) => kind === "sandbox");
}

/** Who experiments here, and what is within reach; undefined where nobody does. */
function castIn(design: Design, account: AccountNode): { prototype: UseCase | undefined; data: readonly UseCase[] } {
  const sandbox = sandboxIn(design, account);
  if (sandbox !== undefined) return { prototype: sandbox, data: besideIn(design, account, sandbox) };
  const live = liveIn(design, account);
  return { prototype: trialsIn(design, account)[0], data: live === undefined ? [] : [live] };
}
