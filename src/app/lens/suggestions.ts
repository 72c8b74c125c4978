import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDetails, KeyType } from "../../core/catalog/actionDetails";
import { findActions } from "../../core/catalog/findActions";
import { questionWords } from "../../core/words/questionWords";
import { counted } from "../../core/words/words";
import { ACCESS_LEVELS, askedText, numberAsked, parseAsked } from "./asked";
import type { NamedInPolicies } from "./namedInPolicies";
import type { NamedQuestion } from "./namedQuestions";

export interface Suggestion {
  readonly value: string;
  /** Why it is suggested: "named in a policy", "Write". */
  readonly detail: string;
  /** The suggestion is this whole question and is shown by its title. */
  readonly question?: NamedQuestion;
}

const MOST_SHOWN = 200;

/** Those that have the typed text somewhere, those that start with it first; all where nothing is typed. */
export function suggestionsFor(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const found = suggestions.filter((each) => textOf(each).includes(wanted));
  return [...found.filter(startsWith(wanted)), ...found.filter((each) => !startsWith(wanted)(each))].slice(
    0,
    MOST_SHOWN,
  );
}

/**
 * What starts with the typed text, of `nearby` and of the catalogue together, the short ones first; then what else of
 * `nearby` has it, then what else of the catalogue. Without a text or a catalogue, `nearby` alone.
 */
export function actionSuggestionsFor(
  nearby: readonly Suggestion[],
  catalog: ActionCatalog | null,
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (catalog === null || wanted === "") return suggestionsFor(nearby, wanted);
  const many = manySuggestions(catalog, wanted);
  const known = findActions(catalog, wanted, MOST_SHOWN).map(({ name, level }) => ({ value: name, detail: level }));
  const found = once([...nearby.filter((each) => textOf(each).includes(wanted)), ...known]);
  const starting = found.filter(startsWith(wanted)).sort((one, other) => one.value.length - other.value.length);
  return once([...many, ...starting, ...found.filter((each) => !startsWith(wanted)(each))]).slice(0, MOST_SHOWN);
}

const MOST_SERVICES = 4;

/** Questions about many actions that a typed text may mean: a pattern, services by prefix or title, their access levels. */
function manySuggestions(catalog: ActionCatalog, wanted: string): readonly Suggestion[] {
  const suggestionOf = (text: string, what: string): readonly Suggestion[] => {
    const asked = parseAsked(text, catalog);
    const number = asked === null ? null : numberAsked(asked, catalog);
    return asked === null || number === null || number === 0
      ? []
      : [{ value: askedText(asked), detail: `${what}${counted(number, "action")}` }];
  };
  if (/[*?]/.test(wanted)) return suggestionOf(wanted, "");
  const everything = "everything".startsWith(wanted) ? suggestionOf("everything", "in AWS: ") : [];
  const services = [...catalog.services.values()]
    .filter(({ prefix, title }) => prefix.startsWith(wanted) || ` ${title.toLowerCase()}`.includes(` ${wanted}`))
    .sort(
      (one, other) =>
        Number(other.prefix === wanted) - Number(one.prefix === wanted) || one.prefix.length - other.prefix.length,
    )
    .slice(0, MOST_SERVICES);
  const levelsOf = catalog.services.has(wanted) ? [wanted] : [];
  return [
    ...everything,
    ...services.flatMap(({ prefix, title }) => suggestionOf(`${prefix}:*`, `everything in ${title}: `)),
    ...levelsOf.flatMap((prefix) =>
      ACCESS_LEVELS.flatMap((level) => suggestionOf(`${level} actions of ${prefix}`, "")),
    ),
  ];
}

/** Everything by which a suggestion is found. */
function textOf({ value, detail, question }: Suggestion): string {
  return `${question?.title ?? ""} ${value} ${detail}`.toLowerCase();
}

/** Whether a suggestion is shown by a text that starts with `wanted`. */
function startsWith(wanted: string): (suggestion: Suggestion) => boolean {
  return ({ value, question }) => (question?.title ?? value).toLowerCase().startsWith(wanted);
}

/** Questions by their titles, and the actions that policies name. */
export function actionSuggestions(named: NamedInPolicies, questions: readonly NamedQuestion[]): readonly Suggestion[] {
  return once([
    ...questions.map(questionSuggestion),
    { value: "everything", detail: "how much each account keeps of AWS" },
    ...named.actions.map((value) => ({ value, detail: "named in a policy" })),
  ]);
}

function questionSuggestion(question: NamedQuestion): Suggestion {
  const { lens } = question;
  const detail = `${questionWords(lens)}${lens.region === null ? "" : ` in ${lens.region}`}`;
  return { value: askedText(lens), detail, question };
}

export function principalSuggestions(named: NamedInPolicies): readonly Suggestion[] {
  return once([
    { value: "role/Example", detail: "an ordinary role" },
    { value: "", detail: "left open" },
    ...named.principals.map((value) => ({ value, detail: "named in a policy" })),
    { value: "user/Example", detail: "an IAM user" },
    { value: "root", detail: "the account’s root user" },
    { value: "role/aws-service-role/example.amazonaws.com/Example", detail: "a service-linked role" },
  ]);
}

const USUAL_KEYS = [
  "aws:PrincipalTag/team",
  "aws:RequestTag/team",
  "aws:ResourceTag/team",
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:SecureTransport",
  "aws:PrincipalIsAWSService",
] as const;

/** Keys that policies of the design ask for, then those of the action that is asked, then those that every request may have. */
export function conditionKeySuggestions(
  named: NamedInPolicies,
  action: string,
  details: ActionDetails | null,
): readonly Suggestion[] {
  return once([
    ...named.conditionKeys.map((value) => ({ value, detail: "named in a policy" })),
    ...(details?.conditionKeysOf(action.toLowerCase()) ?? []).map(({ name, type }) => ({
      value: name,
      detail: type === null ? `of ${action}` : `of ${action}, ${TYPE_WORDS[type]}`,
    })),
    ...USUAL_KEYS.map((value) => ({ value, detail: "" })),
  ]);
}

const TYPE_WORDS: Readonly<Record<KeyType, string>> = {
  String: "text",
  ARN: "an ARN",
  Bool: "true or false",
  Numeric: "a number",
  Date: "a date",
  IPAddress: "an address",
};

/** Letter case doesn't tell actions or condition keys apart; a question and its action are two things. */
function once(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const key = suggestion.question?.id ?? suggestion.value.toLowerCase();
    if (!byValue.has(key)) byValue.set(key, suggestion);
  }
  return [...byValue.values()];
}
