import { isAccount, nodesInOrder, pathOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { accountIn, type Colouring, colour, type Filter, type Lens, lensRequest, type Trace, trace } from "../engine";
import type { JsonObject } from "../json/value";
import { compilePolicy } from "../policy";
import { type Answer, answerOfLens } from "../words/verdicts";
import type { PlaceNames } from "./placeNames";
import { type Reason, reasonOf } from "./reasons";
import type { ReportKnowledge } from "./types";

/** Accounts that get the same answer to a question for the same reason, at whatever place the policy stands that decides. */
export interface AnswerGroup {
  readonly answer: Answer;
  /** One sentence or two. */
  readonly reason: string;
  /** In drawing order. */
  readonly accountIds: readonly NodeId[];
}

/** A question's answers, and the groups of accounts that they are told by: what is filtered first, large groups first. */
export interface AnsweredQuestion {
  readonly answers: ReadonlyMap<NodeId, Answer>;
  readonly groups: readonly AnswerGroup[];
}

interface GatheredGroup {
  readonly answer: Answer;
  readonly reason: Reason;
  readonly places: Set<string>;
  readonly accountIds: NodeId[];
}

const ORDER: readonly Answer[] = ["blocked", "nothing-allows", "passes-if", "passes", "exempt"];

/**
 * Asks a question about one action of every account. Why an account gets its answer is asked once of accounts that the engine
 * answers by the same sets and that have the same filters on their path.
 */
export function answeredQuestion(
  design: Design,
  lens: Lens,
  names: PlaceNames,
  { resourceCatalog }: ReportKnowledge,
): AnsweredQuestion {
  const options = resourceCatalog === undefined ? {} : { resourceCatalog };
  const colouring = colour(design, lens, options);
  const likenessOf = likenessIn(design, lens, colouring);
  const reasons = new Map<string, Reason>();
  const groups = new Map<string, GatheredGroup>();
  const answers = new Map<NodeId, Answer>();
  for (const { id } of nodesInOrder(design).filter(isAccount)) {
    const verdict = colouring.verdicts.get(id);
    if (verdict === undefined) continue;
    const answer = answerOfLens(verdict);
    answers.set(id, answer);
    const likeness = likenessOf(id);
    const reason = reasons.get(likeness) ?? reasonOf(design, names, id, tracedIn(design, lens, id, options));
    reasons.set(likeness, reason);
    const key = `${answer} ${reason.key}`;
    const group = groups.get(key) ?? { answer, reason, places: new Set(), accountIds: [] };
    groups.set(key, group);
    if (reason.place !== null) group.places.add(reason.place);
    group.accountIds.push(id);
  }
  const told = [...groups.values()].map(
    ({ answer, reason, places, accountIds }): AnswerGroup => ({ answer, reason: reason.text([...places]), accountIds }),
  );
  const sorted = told.sort(
    (a, b) => ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) || b.accountIds.length - a.accountIds.length,
  );
  return { answers, groups: sorted };
}

function tracedIn(design: Design, lens: Lens, id: NodeId, options: ReportKnowledge): Trace {
  return trace(design, lensRequest(design, lens, id), { ...options, partial: true, deriveContext: true });
}

/** A text that is the same for accounts that get their answer in the same way. */
function likenessIn(design: Design, lens: Lens, { permissions, filters }: Colouring): (id: NodeId) => string {
  const numbers = new Map<unknown, number>();
  const owner = lens.resourceAccountId === undefined ? null : accountIn(design, lens.resourceAccountId);
  const ofOwner = owner === null ? [] : pathOf(design, owner.id);
  return (id) => {
    const verdicts = permissions.accounts.get(id);
    const number = numbers.get(verdicts) ?? numbers.size;
    numbers.set(verdicts, number);
    const filtering = [...pathOf(design, id), ...ofOwner].filter((step) => filters.has(step));
    const asksAccount = filtering.some((step) => filters.get(step)?.some((filter) => readsAccount(design, filter)));
    return [number, ...filtering, ...(asksAccount ? [`account ${id}`] : [])].join("\n");
  };
}

/** A number of an account, or a pattern for some; a variable; a key of the account or its path. */
const READS_ACCOUNT = /\d{12}|:(iam|sts)::(?!\*?:)|\$\{|aws:(principal|resource)(account|orgpaths)/i;

const readsByDocument = new WeakMap<JsonObject, boolean>();

/** Whether a filter's policy may answer otherwise in one account than in another. */
function readsAccount(design: Design, { policyId }: Filter): boolean {
  const policy = policyId === null ? undefined : design.policies.get(policyId);
  if (policy?.document === undefined) return false;
  let reads = readsByDocument.get(policy.document);
  if (reads === undefined) {
    reads = compilePolicy(policy).statements.some(({ source }) =>
      READS_ACCOUNT.test(JSON.stringify([source.resources, source.conditions])),
    );
    readsByDocument.set(policy.document, reads);
  }
  return reads;
}
