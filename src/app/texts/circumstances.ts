import type { Design } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { changedFacts } from "../../core/words/contextFacts";
import { listedUpTo } from "../../core/words/words";
import { ownerText } from "../lens/resourceAccount";

const TOLD = 4;

/** Under which circumstances something is asked: "asked in us-east-1 as role/Example on arn:…", with what isn't ordinary. */
export function circumstancesWords(design: Design, lens: Lens): string {
  const { region, principal, resource, resourceAccountId } = lens;
  const facts = [
    ...(resourceAccountId === undefined ? [] : [`a resource of ${ownerText(design, resourceAccountId)}`]),
    ...changedFacts(lens, ordinaryLens(design, lens.action)).map(({ text }) => text),
  ];
  return [
    `asked in ${region ?? "any Region"}`,
    `as ${principal ?? "any principal"}`,
    ...(resource === undefined ? [] : [`on ${resource}`]),
    ...(facts.length === 0 ? [] : [`with ${listedUpTo(TOLD, facts)}`]),
  ].join(" ");
}
