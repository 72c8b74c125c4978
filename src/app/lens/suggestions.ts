import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { findActions } from "../../core/catalog/findActions";
import { readyQuestions } from "../../core/examples/readyQuestions";
import type { NamedInPolicies } from "./namedInPolicies";

export interface Suggestion {
  readonly value: string;
  /** Why it is suggested: "Stop CloudTrail", "named in a policy". */
  readonly detail: string;
}

const MOST_SHOWN = 40;

/** Those that have the typed text somewhere, those that start with it first; all where nothing is typed. */
export function suggestionsFor(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const has = ({ value, detail }: Suggestion) => `${value} ${detail}`.toLowerCase().includes(wanted);
  const starts = ({ value }: Suggestion) => value.toLowerCase().startsWith(wanted);
  const found = suggestions.filter(has);
  return [...found.filter(starts), ...found.filter((each) => !starts(each))].slice(0, MOST_SHOWN);
}

/** Those that fit of `nearby`, then the catalogue's actions with the typed text in their names; without one, `nearby` alone. */
export function actionSuggestionsFor(
  nearby: readonly Suggestion[],
  catalog: ActionCatalog | null,
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim();
  const first = suggestionsFor(nearby, wanted);
  if (catalog === null || wanted === "") return first;
  const known = findActions(catalog, wanted, MOST_SHOWN).map(({ name, level }) => ({ value: name, detail: level }));
  return once([...first, ...known]).slice(0, MOST_SHOWN);
}

/** The actions of the ready questions, and those that policies name. */
export function actionSuggestions(named: NamedInPolicies): readonly Suggestion[] {
  return once([
    ...readyQuestions.map(({ action, title }) => ({ value: action, detail: title })),
    ...named.actions.map((value) => ({ value, detail: "named in a policy" })),
  ]);
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

/** Letter case doesn't tell actions or condition keys apart. */
function once(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const key = suggestion.value.toLowerCase();
    if (!byValue.has(key)) byValue.set(key, suggestion);
  }
  return [...byValue.values()];
}
