import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const production = { businessUnit: "Shop", phase: "prod" };

/** An account is a domain for permissions, faults and security: what shares it shares its accidents. */
export const lesson: Lesson = {
  id: "one-account",
  title: "One account and its accidents",
  minutes: 5,
  terms: ["account", "domain", "use-case", "organization"],
  text: [
    "An AWS [[account]] is more than a bill. It is a border in three ways: a [[domain|management domain]] (permissions and names are shared inside it), a fault domain (limits and rates are shared inside it) and a security domain (who is in, is near everything).",
    "The shop on the canvas runs its production, its development and a newcomer's prototype in one account, “Shop”. Sooner or later:",
    {
      list: [
        "An engineer means to delete the test database and has the production one in hand. Only a name was between them.",
        "A load test in development uses up the account's request rate for an API. Production's calls are throttled.",
        "The newcomer asks for administrator rights, to try things out, right where the customers' data is.",
        "The auditor looks at everything, because everything is in the audited account.",
        "Nobody can say what the prototype costs.",
      ],
    },
    "More accounts cost nothing by themselves. What shares no account shares none of these accidents.",
  ],
  prediction: {
    question:
      "The load test in development throttles production's API calls. Which service control policy keeps that from happening?",
    choices: [
      { text: "One that denies the throttled action in development" },
      { text: "One at the root that limits the number of requests" },
      { text: "None: only another account has limits of its own" },
    ],
    right: 2,
    why: "A policy says whether a request may be made, never how many. Quotas and request rates belong to an account (and Region), so the only way to have separate ones is a separate account.",
  },
  start: startDesign({
    name: "Everything in one account",
    outline: "Root > Shop*",
    useCases: { shop: [runtime("Shop", "prod"), runtime("Shop", "dev"), { kind: "sandbox" }] },
  }),
  task: "See to it that no accident in development or in the prototype can reach production: production shares its account with nothing else, and nothing gets lost.",
  hints: [
    "Which use case must not share? It can go, or the others can.",
    "Add an account under the root: drag one from the parts on the left, or select the root and press Shift+R.",
    "Drag a use case, the chip on the account's card, to the new account; or select the account, press “Edit use case and email” in its details, and change it there.",
  ],
  goals: [
    {
      kind: "use-cases-per-account",
      sentence: "Production shares its account with nothing else.",
      accounts: { useCases: [production] },
      atMost: 1,
    },
    {
      kind: "has-use-cases",
      sentence: "Production, development and the prototype are still there.",
      useCases: [production, { businessUnit: "Shop", phase: "dev" }, { kind: "sandbox" }],
    },
  ],
  praise:
    "Production now has an account of its own. The load test, the wrong database and the newcomer's rights all end at its border, without a single policy.",
  next: "How far should one go? The next lesson gives the rule.",
};
