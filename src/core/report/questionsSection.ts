import { accountsUnder, childIdsOf, isContainer, nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import { accountIn, asksManyActions, type Lens, ordinaryLens, readyLens, readyQuestions } from "../engine";
import { visible } from "../json/problem";
import { changedFacts, contextValueOf } from "../words/contextFacts";
import { ANSWERS, type Answer } from "../words/verdicts";
import { counted, listed, listedUpTo, numberText } from "../words/words";
import { type AnsweredMany, answeredMany, shareOfAccounts } from "./answeredMany";
import { type AnsweredQuestion, answeredQuestion } from "./answerGroups";
import { grouped } from "./grouped";
import type { PlaceNames } from "./placeNames";
import { isFilter, isTextUnknown } from "./policyTexts";
import { savedQuestionsOf } from "./savedQuestions";
import { code, heading, item, list, nameText, ownText, paragraph, strong, table } from "./spans";
import type { Block, Line, ReportKnowledge, ReportSection } from "./types";
import { placesOfAccounts } from "./wherePlaces";

/** As many rows as are looked through: in the overview, and for each answer to a question. */
const MOST_PLACES = 60;
const MOST_GROUPS = 12;
const MOST_IN_GROUP = 15;
/** Saved questions beside each other. */
const MOST_COLUMNS = 6;
/** Policies named whose text isn't known, and things that a question may leave open before they are told in one. */
const MOST_UNKNOWN = 6;
const MOST_OPEN = 3;

/** What passes where: the ready questions and the saved ones asked of every account, first at a glance, then each with its reasons. */
export function questionsSection(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  knowledge: ReportKnowledge,
): ReportSection {
  const asked = (title: string, explanation: string, lens: Lens): AskedQuestion => ({
    title,
    explanation,
    lens,
    ...(asksManyActions(lens)
      ? { kind: "many", answered: answeredMany(design, lens, knowledge) }
      : { kind: "one", answered: answeredQuestion(design, lens, names, knowledge) }),
  });
  const ready = readyQuestions.map((question) =>
    asked(ownText(question.title), ownText(question.explanation), readyLens(design, question)),
  );
  const { asked: savedLenses, left } = savedQuestionsOf(design, knowledge);
  const saved = savedLenses.map(({ title, lens }) => asked(title, "", lens));
  const details = [...ready, ...saved].flatMap((question): readonly Block[] => [
    heading(question.title),
    paragraph(
      ...(question.explanation === "" ? [] : [`${question.explanation} `]),
      ...askedLine(design, names, question.lens),
    ),
    ...(question.kind === "many"
      ? sharesTable(design, names, totals, question.answered)
      : groupsTable(design, names, totals, question.answered)),
  ]);
  return {
    id: "questions",
    title: "What passes where",
    blocks: [
      paragraph(
        "What SCPs and RCPs let through, for questions that every organization should be able to answer. A policy of the organization never grants anything: what passes here still needs a permission in IAM, which is not modelled. ",
        code("role/Example"),
        " stands for an ordinary role of the account.",
      ),
      ...uncountedBlocks(design),
      ...list(legend()),
      ...overview(design, names, ready, saved),
      ...list(left.map((sentence) => item(sentence))),
      ...details,
    ],
  };
}

/** A question with what the accounts answer. */
type AskedQuestion = { readonly title: string; readonly explanation: string; readonly lens: Lens } & (
  | { readonly kind: "one"; readonly answered: AnsweredQuestion }
  | { readonly kind: "many"; readonly answered: AnsweredMany }
);

/** The policies that filter in AWS, but whose text isn't known. */
function uncountedBlocks(design: Design): readonly Block[] {
  const unknown = [...design.policies.values()].filter((policy) => isTextUnknown(policy) && isFilter(policy));
  if (unknown.length === 0) return [];
  const told = listedUpTo(
    MOST_UNKNOWN,
    unknown.map(({ name }) => `“${nameText(name)}”`),
  );
  const verb = unknown.length === 1 ? "is" : "are";
  return [
    paragraph(
      strong("Not counted: "),
      `the text of ${told} isn’t known. Where ${unknown.length === 1 ? "it" : "they"} ${verb} attached in AWS, less may pass than is told here.`,
    ),
  ];
}

/** "Asked: s3:GetObject in eu-west-1 as role/Example, on arn:…, with MFA present." */
function askedLine(design: Design, names: PlaceNames, lens: Lens): Line {
  const { action, region, principal, resource, resourceAccountId } = lens;
  const owner = resourceAccountId === undefined ? null : (accountIn(design, resourceAccountId)?.id ?? null);
  const changed = changedFacts(lens, ordinaryLens(design, action));
  const open = changed.filter(({ key }) => contextValueOf(lens, key) === undefined);
  const isBare = open.length > MOST_OPEN;
  const told = isBare ? changed.filter((fact) => !open.includes(fact)) : changed;
  const facts = told.map(({ text }) => visible(text));
  return [
    "Asked: ",
    code(action),
    ` in ${region ?? "any Region"}, as `,
    ...(principal === null ? ["any principal"] : [code(principal)]),
    ...(resource === undefined ? [] : [", on ", code(resource)]),
    ...(resourceAccountId === undefined
      ? []
      : [`, a resource of ${owner === null ? visible(resourceAccountId) : names.placeOf(owner)}`]),
    ...(facts.length === 0 ? [] : [`, with ${listed(facts)}`]),
    ...(isBare ? ["; what else an ordinary call says of itself is left open"] : []),
    ".",
  ];
}

const TOLD: readonly Answer[] = ["passes", "passes-if", "blocked", "nothing-allows", "exempt"];

function legend() {
  return TOLD.map((answer) => item(strong(marked(answer)), `: ${ANSWERS[answer].meaning}`));
}

/** "⊘ blocked by a statement". */
function marked(answer: Answer): string {
  return `${ANSWERS[answer].mark} ${ANSWERS[answer].word}`;
}

function overview(
  design: Design,
  names: PlaceNames,
  ready: readonly AskedQuestion[],
  saved: readonly AskedQuestion[],
): readonly Block[] {
  const { ids, isWhole } = placesToShow(design);
  if (ids.length === 0) return [paragraph("There is no account to ask.")];
  const tableOf = (questions: readonly AskedQuestion[]) => {
    const cells = questions.map((question) => cellsOf(design, question));
    const rows = ids.map((id): readonly Line[] => {
      const isOu = isContainer(nodeOf(design, id));
      const label = names.placeOf(id);
      return [[isOu ? strong(label) : label], ...cells.map((cellOf) => [cellOf(id)])];
    });
    return table(["OU or account", ...questions.map(({ title }) => title)], rows);
  };
  const deeper = `${saved.length === 0 ? "The table shows" : "The tables show"} the upper ${numberText(ids.length)} OUs and accounts; what is below them is counted in them and named with each question.`;
  const savedTables = chunked(saved, MOST_COLUMNS).flatMap(tableOf);
  return [
    ...tableOf(ready),
    ...(saved.length === 0 ? [] : [paragraph("The questions saved with the design:"), ...savedTables]),
    ...(isWhole ? [] : [paragraph(deeper)]),
  ];
}

/** What stands at an OU or account for a question. */
function cellsOf(design: Design, { kind, answered }: AskedQuestion): (id: NodeId) => string {
  if (kind === "one") {
    const counts = countsByPlace(design, answered.answers);
    return (id) => cellText(counts.get(id));
  }
  return (id) =>
    shareOfAccounts(
      answered,
      accountsUnder(design, id).map((account) => account.id),
    );
}

function chunked<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** OUs with accounts and accounts in drawing order, as deep as the table has room for. */
function placesToShow(design: Design): { readonly ids: readonly NodeId[]; readonly isWhole: boolean } {
  let shown: readonly NodeId[] = childIdsOf(design, design.rootId);
  let level = shown;
  for (;;) {
    const next = level.flatMap((id) => childIdsOf(design, id));
    if (next.length === 0 || shown.length + next.length > MOST_PLACES) break;
    shown = [...shown, ...next];
    level = next;
  }
  const wanted = new Set(shown.slice(0, MOST_PLACES));
  const ids: NodeId[] = [];
  const walk = (id: NodeId): void => {
    for (const childId of childIdsOf(design, id)) {
      if (!wanted.has(childId)) continue;
      ids.push(childId);
      walk(childId);
    }
  };
  walk(design.rootId);
  return { ids, isWhole: ids.length === design.nodes.size - 1 };
}

type Counts = ReadonlyMap<Answer, number>;

function countsByPlace(design: Design, answers: ReadonlyMap<NodeId, Answer>): ReadonlyMap<NodeId, Counts> {
  const counts = new Map<NodeId, Map<Answer, number>>();
  for (const [accountId, answer] of answers)
    for (let id: NodeId | undefined = accountId; id !== undefined; id = design.parentIds.get(id)) {
      const here = counts.get(id) ?? new Map<Answer, number>();
      counts.set(id, here);
      here.set(answer, (here.get(answer) ?? 0) + 1);
    }
  return counts;
}

/** "✓ passes SCPs"; of several answers "✓ 3 pass, ⊘ 4 blocked"; "no account". */
function cellText(counts: Counts | undefined): string {
  const told = TOLD.flatMap((answer) => {
    const count = counts?.get(answer) ?? 0;
    return count === 0 ? [] : [{ answer, count }];
  });
  const [only, ...more] = told;
  if (only === undefined) return "no account";
  if (more.length === 0) return inShort(only.answer);
  return told.map(({ answer, count }) => countOf(answer, count)).join(", ");
}

/** "⊘ blocked", in one piece where lines break. */
function inShort(answer: Answer): string {
  return `${ANSWERS[answer].mark} ${ANSWERS[answer].short}`.replaceAll(" ", "\u00a0");
}

/** "⊘ 4 blocked", in one piece, too. */
function countOf(answer: Answer, count: number): string {
  return `${ANSWERS[answer].mark} ${numberText(count)} ${ANSWERS[answer].count}`.replaceAll(" ", "\u00a0");
}

function groupsTable(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  { groups }: AnsweredQuestion,
): readonly Block[] {
  const rows = [...grouped(groups, ({ answer }) => answer)].flatMap(([answer, here]): readonly (readonly Line[])[] => {
    const told = here.length > MOST_GROUPS + 1 ? here.slice(0, MOST_GROUPS) : here;
    const others = here.slice(told.length);
    const left = others.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
    const rest: Line[] = [
      [strong(marked(answer))],
      [counted(left, "more account")],
      [`For ${numberText(others.length)} more reasons, which the page and the command tell for each account.`],
    ];
    return [
      ...told.map(({ reason, accountIds }): readonly Line[] => [
        [strong(marked(answer))],
        [placesText(placesOfAccounts(design, names, totals, accountIds), accountIds.length)],
        [reason],
      ]),
      ...(others.length === 0 ? [] : [rest]),
    ];
  });
  return table(["Answer", "Where", "Why"], rows);
}

/** What the accounts keep of several actions. */
function sharesTable(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  { groups }: AnsweredMany,
): readonly Block[] {
  const told = groups.length > MOST_GROUPS + 1 ? groups.slice(0, MOST_GROUPS) : groups;
  const others = groups.slice(told.length);
  const left = others.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
  const rows = told.map(({ share, accountIds }): readonly Line[] => [
    [share],
    [placesText(placesOfAccounts(design, names, totals, accountIds), accountIds.length)],
  ]);
  const rest: readonly (readonly Line[])[] =
    others.length === 0 ? [] : [[[`${numberText(others.length)} more shares`], [counted(left, "more account")]]];
  return table(["Of the actions", "Where"], [...rows, ...rest]);
}

function placesText(places: readonly string[], accountCount: number): string {
  const shown = places.length > MOST_IN_GROUP + 1 ? places.slice(0, MOST_IN_GROUP) : places;
  const rest = places.length - shown.length;
  if (rest === 0) return shown.join("; ");
  return `${shown.join("; ")}; ${numberText(rest)} more OUs and accounts, ${counted(accountCount, "account")} in all`;
}
