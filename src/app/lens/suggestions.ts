import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { findActions } from "../../core/catalog/findActions";
import { type ReadyQuestion, readyQuestions } from "../../core/examples/readyQuestions";
import type { NamedInPolicies } from "./namedInPolicies";

export interface Suggestion {
  readonly value: string;
  /** Why it is suggested: "named in a policy", "Write". */
  readonly detail: string;
  /** The suggestion is this whole question, with its Region, and is shown by its title. */
  readonly question?: ReadyQuestion;
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
  const known = findActions(catalog, wanted, MOST_SHOWN).map(({ name, level }) => ({ value: name, detail: level }));
  const found = once([...nearby.filter((each) => textOf(each).includes(wanted)), ...known]);
  const starting = found.filter(startsWith(wanted)).sort((one, other) => one.value.length - other.value.length);
  return [...starting, ...found.filter((each) => !startsWith(wanted)(each))].slice(0, MOST_SHOWN);
}

/** Everything by which a suggestion is found. */
function textOf({ value, detail, question }: Suggestion): string {
  return `${question?.title ?? ""} ${value} ${detail}`.toLowerCase();
}

/** Whether a suggestion is shown by a text that starts with `wanted`. */
function startsWith(wanted: string): (suggestion: Suggestion) => boolean {
  return ({ value, question }) => (question?.title ?? value).toLowerCase().startsWith(wanted);
}

/** The ready questions, and the actions that policies name. */
export function actionSuggestions(named: NamedInPolicies): readonly Suggestion[] {
  return once([
    ...readyQuestions.map(questionSuggestion),
    ...named.actions.map((value) => ({ value, detail: "named in a policy" })),
  ]);
}

function questionSuggestion(question: ReadyQuestion): Suggestion {
  const { action, region } = question;
  return { value: action, detail: region === undefined ? action : `${action} in ${region}`, question };
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

export function conditionKeySuggestions(named: NamedInPolicies): readonly Suggestion[] {
  return once([
    ...named.conditionKeys.map((value) => ({ value, detail: "named in a policy" })),
    ...USUAL_KEYS.map((value) => ({ value, detail: "" })),
  ]);
}

/** Letter case doesn't tell actions or condition keys apart; a question and its action are two things. */
function once(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const key = suggestion.question?.id ?? suggestion.value.toLowerCase();
    if (!byValue.has(key)) byValue.set(key, suggestion);
  }
  return [...byValue.values()];
}
