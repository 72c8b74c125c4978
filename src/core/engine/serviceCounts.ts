import type { ActionCatalog } from "../catalog/actionCatalog";
import type { VerdictCounts } from "./colouring";
import { ActionSet, addTo, bitsIn, emptyWords } from "./sets/actionSet";
import { type ActionSpace, catalogSpace } from "./sets/actionSpace";
import type { ActionVerdicts } from "./sets/types";

/** A service with those of its actions that are counted, as a set of the catalogue's space. */
export interface ServiceActions {
  readonly prefix: string;
  readonly title: string;
  readonly actions: ActionSet;
  /** The first of the set's words that isn't empty. */
  readonly firstWord: number;
}

/** The services in the order of their prefixes; `asked`: only its actions, null: all. Services without any are left out. */
export function servicesAsked(catalog: ActionCatalog, asked: ActionSpace | null): readonly ServiceActions[] {
  const space = catalogSpace(catalog);
  return [...catalog.services.values()].flatMap(({ prefix, title, actions }): readonly ServiceActions[] => {
    const words = emptyWords(space.actions.length);
    for (const name of actions.keys()) {
      const number = space.numberOf(name);
      if (number !== undefined && (asked === null || asked.numberOf(name) !== undefined)) addTo(words, number);
    }
    const set = new ActionSet(words);
    return set.size === 0 ? [] : [{ prefix, title, actions: set, firstWord: words.findIndex((word) => word !== 0) }];
  });
}

/** How many of the services' actions get each verdict, service by service. The verdicts must be of the whole catalogue. */
export function countsOfServices(
  verdicts: ActionVerdicts,
  services: readonly ServiceActions[],
): readonly VerdictCounts[] {
  const sure = verdicts.sure.words;
  const may = verdicts.may.words;
  const denied = verdicts.actionsWith("explicitDeny").words;
  return services.map(({ actions, firstWord }) => {
    const { words } = actions;
    let [passing, conditional, explicitDeny, left] = [0, 0, 0, actions.size];
    for (let at = firstWord; at < words.length && left > 0; at++) {
      const word = words[at] ?? 0;
      left -= bitsIn(word);
      passing += bitsIn(word & (sure[at] ?? 0));
      conditional += bitsIn(word & (may[at] ?? 0) & ~(sure[at] ?? 0));
      explicitDeny += bitsIn(word & (denied[at] ?? 0));
    }
    return {
      allowed: verdicts.isExempt ? 0 : passing,
      exempt: verdicts.isExempt ? passing : 0,
      conditional,
      explicitDeny,
      implicitDeny: actions.size - passing - conditional - explicitDeny,
    };
  });
}
