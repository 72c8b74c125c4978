import type { Design } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { changedFacts } from "../lens/contextFacts";
import { listedUpTo } from "./words";

const TOLD = 4;

/** Under which circumstances something is asked: "asked in us-east-1 as role/Example", with what isn't ordinary. */
export function circumstancesWords(design: Design, lens: Lens): string {
  const facts = changedFacts(lens, ordinaryLens(design, lens.action)).map(({ text }) => text);
  return [
    `asked in ${lens.region ?? "any Region"}`,
    `as ${lens.principal ?? "any principal"}`,
    ...(facts.length === 0 ? [] : [`with ${listedUpTo(TOLD, facts)}`]),
  ].join(" ");
}
