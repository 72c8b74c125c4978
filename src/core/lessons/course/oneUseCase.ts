import { nodeId, policyId } from "../../design/ids";
import { policyFromTemplate } from "../../templates";
import { protectData } from "../../templates/protectData";
import type { Lesson } from "../types";
import { runtime, startDesign } from "./startDesign";

const lab = nodeId("lab");
const protectsData = policyFromTemplate(protectData, policyId("protect-data"));

/** The Single Use Case Rule. */
export const lesson: Lesson = {
  id: "one-use-case",
  title: "One use case each",
  minutes: 5,
  terms: ["use-case", "single-use-case-rule", "account"],
  text: [
    "How many accounts are right? The [[single-use-case-rule]] answers: each major [[use-case]] gets an account of its own. A use case is what an account is for, such as the production of the shop, the delivery pipeline, or the record of who did what.",
    "The rule makes each account easy to judge. It has one owner, one bill and one kind of data, and a policy on it can say exactly what its use case needs.",
    "Three accounts on the canvas break the rule. “Lab” holds the development of the shop and a sandbox; the policy ProtectData was attached to it to spare the developers' test data.",
  ],
  prediction: {
    question:
      "People try things out in the sandbox, which shares the account “Lab” with development. Can they delete a table of their own there?",
    choices: [
      { text: "Yes: ProtectData was meant for development only", claim: { verdict: "allowed" } },
      { text: "No: ProtectData binds the whole account", claim: { verdict: "denied", at: lab } },
      { text: "Policies don't apply to sandboxes", claim: { verdict: "exempt" } },
    ],
    right: 1,
    request: { accountId: lab, action: "dynamodb:DeleteTable" },
    why: "A policy is attached to an account, not to a use case. Whatever shares the account shares every rule made for one of them.",
  },
  start: startDesign({
    name: "Three crowded accounts",
    outline: "Root > Business*; Root > Platform*; Root > Lab*",
    useCases: {
      business: [runtime("Shop", "prod"), runtime("Warehouse", "prod")],
      platform: [{ kind: "security" }, { kind: "shared-services" }, { kind: "delivery" }],
      lab: [runtime("Shop", "dev"), { kind: "sandbox" }],
    },
    attached: { lab: [protectsData] },
  }),
  task: "Give every use case an account of its own; none may get lost. In the end ProtectData binds the shop's development and no longer the sandbox.",
  hints: [
    "Count the use cases on the cards: seven use cases are in three member accounts. And look where ProtectData is attached when you are done: an account that is split off takes the old one's policies along.",
    "Drag a use case, the chip on the account's card, onto the root: it gets an account of its own. Or add accounts and change the use cases in their details.",
    "“Business” keeps one of its two, “Platform” one of three, “Lab” one of two. Each other one goes to an account of its own. Then select the sandbox's account and detach ProtectData there.",
  ],
  goals: [
    {
      kind: "use-cases-per-account",
      sentence: "No member account holds more than one use case.",
      accounts: {},
      atMost: 1,
    },
    {
      kind: "has-use-cases",
      sentence: "All seven use cases still have a home.",
      useCases: [
        { businessUnit: "Shop", phase: "prod" },
        { businessUnit: "Warehouse", phase: "prod" },
        { businessUnit: "Shop", phase: "dev" },
        { kind: "sandbox" },
        { kind: "security" },
        { kind: "shared-services" },
        { kind: "delivery" },
      ],
    },
    {
      kind: "verdict",
      sentence: "People can delete their tables in the sandbox.",
      accounts: { useCases: [{ kind: "sandbox" }] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "allowed",
    },
    {
      kind: "verdict",
      sentence: "The developers' tables can't be deleted.",
      accounts: { useCases: [{ businessUnit: "Shop", phase: "dev" }] },
      requests: [{ action: "dynamodb:DeleteTable" }],
      expect: "denied",
    },
  ],
  praise:
    "Every account now answers the question “what is this for?” with one sentence. And a policy can be as exact as that: ProtectData spares the test data, and the sandbox is free.",
  next: "Next: what a use case of a business is made of, its unit and its delivery phase.",
};
