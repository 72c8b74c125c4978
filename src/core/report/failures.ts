import { pathOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { visible } from "../json/problem";
import { type Breach, type IndexedRequirement, requestOfBreach, type Standing } from "../requirements";
import { listed, numberText } from "../words/words";
import { grouped } from "./grouped";
import type { PlaceNames } from "./placeNames";
import { code, codes, item, nameText, shortened, strong } from "./spans";
import type { ListItem, ReportKnowledge, Span } from "./types";
import { placesOfAccounts } from "./wherePlaces";

const MOST_PLACES = 12;
const MOST_ACTIONS = 6;
const MOST_FACTS = 4;

/** Where a requirement fails, with the actions, and for the first account a request as an example. */
export function failureItems(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  requirement: IndexedRequirement,
  { breaches }: Standing,
  knowledge: ReportKnowledge,
): readonly ListItem[] {
  const [first] = breaches;
  if (first === undefined) return [];
  const verb = requirement.expect === "denied" ? "may still call" : "may not always call";
  const actionsByAccount = [...grouped(breaches, ({ accountId }) => accountId)].map(([accountId, own]) => ({
    accountId,
    actions: [...new Set(own.map(({ action }) => action))],
  }));
  const told = [...grouped(actionsByAccount, ({ actions }) => actions.join(" ")).values()].flatMap((alike) => {
    const accountIds = alike.map(({ accountId }) => accountId);
    return placesOfAccounts(design, names, totals, accountIds).map((place) => ({
      place,
      actions: alike[0]?.actions ?? [],
    }));
  });
  return [
    {
      line: [strong(nameText(requirement.title)), " fails:"],
      items: [
        ...shortened(
          MOST_PLACES,
          told,
          ({ place, actions }) => item(`${place} ${verb} `, ...actionSpans(actions), "."),
          "places",
        ),
        exampleItem(design, names, requirement, first, knowledge),
      ],
    },
  ];
}

/** "a", "a and b", "a, b and 4 more". */
function actionSpans(actions: readonly string[]): readonly Span[] {
  const shown = actions.length > MOST_ACTIONS + 1 ? actions.slice(0, MOST_ACTIONS) : actions;
  const rest = actions.length - shown.length;
  return rest === 0 ? codes(shown, " and ") : [...codes(shown), ` and ${numberText(rest)} more`];
}

/** A request that shows it, told by what the policies on its way ask about. */
function exampleItem(
  design: Design,
  names: PlaceNames,
  requirement: IndexedRequirement,
  breach: Breach,
  knowledge: ReportKnowledge,
): ListItem {
  const request = requestOfBreach(design, requirement, breach, knowledge);
  if (request === null) return item("No whole request was found to show it; the verdict is sure all the same.");
  const { resource, context = {} } = request;
  const on =
    resource === undefined ? [] : [" on ", code(typeof resource === "string" ? resource : resource.join(", "))];
  const asked = textsOnTheWay(design, breach.accountId);
  const facts = Object.entries(context).flatMap(([key, value]) =>
    value === null || !asked.includes(key.toLowerCase())
      ? []
      : [`${visible(key)} is ${visible(typeof value === "string" ? value : value.join(", "))}`],
  );
  const shown = facts.length > MOST_FACTS + 1 ? facts.slice(0, MOST_FACTS) : facts;
  const rest = facts.length - shown.length;
  const told = listed(rest === 0 ? shown : [...shown, `${numberText(rest)} more`]);
  const outcome = requirement.expect === "denied" ? "passes" : "is filtered out";
  return item(
    "For example, with made-up numbers and names: in ",
    `${names.placeOf(breach.accountId)} `,
    code(request.action),
    ...on,
    ` ${outcome}`,
    told === "" ? "." : ` where ${told}.`,
  );
}

/** What the policies from the root to the account say, in small letters: where a key stands that they ask about. */
function textsOnTheWay(design: Design, accountId: NodeId): string {
  const policyIds = pathOf(design, accountId).flatMap((id) => design.nodes.get(id)?.policyIds ?? []);
  const texts = [...new Set(policyIds)].map((id) => JSON.stringify(design.policies.get(id)?.document ?? null));
  return texts.join("\n").toLowerCase();
}
