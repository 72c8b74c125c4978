import { isAwsId } from "../design/awsIds";
import { childIdsOf, isContainer, nodeOf } from "../design/queries";
import type { Design, NodeId } from "../design/types";
import {
  accountIn,
  asksManyActions,
  type Lens,
  ordinaryLens,
  readyLens,
  readyQuestions,
  savedLensesOf,
} from "../engine";
import { visible } from "../json/problem";
import { changedFacts } from "../words/contextFacts";
import { ANSWERS, type Answer } from "../words/verdicts";
import { counted, listed, numberText } from "../words/words";
import { type AnsweredQuestion, answeredQuestion } from "./answerGroups";
import { grouped } from "./grouped";
import type { PlaceNames } from "./placeNames";
import { code, heading, item, list, nameText, paragraph, strong, table } from "./spans";
import type { Block, Line, ReportKnowledge, ReportSection } from "./types";
import { placesOfAccounts } from "./wherePlaces";

/** As many rows as are looked through: in the overview, and for each answer to a question. */
const MOST_PLACES = 60;
const MOST_GROUPS = 12;
const MOST_IN_GROUP = 15;

/** What passes where: the ready questions asked of every account, first at a glance, then each with its reasons. */
export function questionsSection(
  design: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  knowledge: ReportKnowledge,
): ReportSection {
  const answeredTo = (lens: Lens) => answeredQuestion(design, lens, names, knowledge);
  const ready = readyQuestions.map((question) => {
    const lens = readyLens(design, question);
    return { title: question.title, explanation: question.explanation, lens, answered: answeredTo(lens) };
  });
  const saved = savedOf(design).map(({ title, lens }) => ({
    title,
    explanation: "",
    lens,
    answered: answeredTo(lens),
  }));
  const details = [...ready, ...saved].flatMap(({ title, explanation, lens, answered }): readonly Block[] => [
    heading(title),
    paragraph(...(explanation === "" ? [] : [`${explanation} `]), ...askedLine(design, names, lens)),
    ...groupsTable(design, names, totals, answered),
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
      ...list(legend()),
      ...overview(design, names, ready),
      ...details,
    ],
  };
}

/** The questions saved with the design that are about one action, and about an account that it has. */
function savedOf(design: Design): readonly { readonly title: string; readonly lens: Lens }[] {
  return savedLensesOf(design).flatMap(({ name, lens }) => {
    if (name === null || lens === null || asksManyActions(lens)) return [];
    const { resourceAccountId: owner } = lens;
    const isMissing = owner !== undefined && accountIn(design, owner) === null && !isAwsId("account", owner);
    return isMissing ? [] : [{ title: nameText(name), lens }];
  });
}

/** "Asked: s3:GetObject in eu-west-1 as role/Example, on arn:…, with MFA present." */
function askedLine(design: Design, names: PlaceNames, lens: Lens): Line {
  const { action, region, principal, resource, resourceAccountId } = lens;
  const owner = resourceAccountId === undefined ? null : (accountIn(design, resourceAccountId)?.id ?? null);
  const facts = changedFacts(lens, ordinaryLens(design, action)).map(({ text }) => visible(text));
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

interface Titled {
  readonly title: string;
  readonly answered: AnsweredQuestion;
}

function overview(design: Design, names: PlaceNames, questions: readonly Titled[]): readonly Block[] {
  const { ids, isWhole } = placesToShow(design);
  if (ids.length === 0) return [paragraph("There is no account to ask.")];
  const counts = questions.map(({ answered }) => countsByPlace(design, answered.answers));
  const rows = ids.map((id): readonly Line[] => {
    const isOu = isContainer(nodeOf(design, id));
    const label = names.placeOf(id);
    return [[isOu ? strong(label) : label], ...counts.map((each) => [cellText(each.get(id))])];
  });
  const deeper = `The table shows the upper ${numberText(ids.length)} OUs and accounts; what is below them is counted in them and named with each question.`;
  return [
    ...table(["OU or account", ...questions.map(({ title }) => title)], rows),
    ...(isWhole ? [] : [paragraph(deeper)]),
  ];
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

function placesText(places: readonly string[], accountCount: number): string {
  const shown = places.length > MOST_IN_GROUP + 1 ? places.slice(0, MOST_IN_GROUP) : places;
  const rest = places.length - shown.length;
  if (rest === 0) return shown.join("; ");
  return `${shown.join("; ")}; ${numberText(rest)} more OUs and accounts, ${counted(accountCount, "account")} in all`;
}
