import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import { quoted } from "../../core/json/problem";
import { actionMeantBy } from "../../core/policy";
import { parseAsked } from "./asked";
import type { Suggestion } from "./suggestions";

/** What is wrong with a text as what a question asks, in words; null where nothing is. */
export function problemOfAction(
  text: string,
  nearby: readonly Suggestion[],
  known: ActionCatalog | null,
): string | null {
  if (text === "") return "Name an action: its service, a colon and its name, such as s3:GetObject.";
  if (parseAsked(text, known) !== null) return null;
  if (/\bactions\b/i.test(text))
    return `${quoted(text)} isn’t understood: write an access level, such as “Write actions of rds”.`;
  if (!text.includes(":")) return halfAnAction(text, nearby, known);
  return `${quoted(text)} isn’t built like an action: a service, a colon and a name, such as s3:GetObject.`;
}

/** A text without a colon: the service alone, or the action's name alone. */
function halfAnAction(text: string, nearby: readonly Suggestion[], known: ActionCatalog | null): string {
  const wanted = text.toLowerCase();
  const ofService = nearby.find(({ value }) => value.toLowerCase().startsWith(`${wanted}:`))?.value;
  const [catalogued] = known?.services.get(wanted)?.actions.values() ?? [];
  const example = ofService ?? catalogued?.name;
  if (example !== undefined) return `${wanted} is a service: add the action, such as ${example}.`;
  const whole = known === null ? null : actionMeantBy(`:${text}`, known);
  return `${quoted(text)} lacks its service: write it as ${whole ?? "service:Action, such as s3:GetObject"}.`;
}

/** What a typed principal means: "any" and "any principal" leave it open, as an empty text does. */
export function principalMeant(text: string): string | null {
  return /^(any( principal)?)?$/i.test(text) ? null : text;
}

/** What is wrong with a text as the principal of a question; nothing is with an empty one, which leaves it open. */
export function problemOfPrincipal(text: string): string | null {
  if (/[*?]/.test(text)) return "Ask about one principal: * and ? stand for many.";
  if (principalMeant(text) === null || text === "root" || /^(role|user)\/[\w+=,.@/-]+$/.test(text)) return null;
  if (/^arn:/.test(text)) return "Leave out the account: write role/Name instead of the whole ARN.";
  return `${quoted(text)} isn’t built like a principal: write role/Name, user/Name, root or any.`;
}

/** What is wrong with a text as a resource; nothing is with an empty one, which leaves it open. */
export function problemOfResource(text: string): string | null {
  if (text === "" || text === "*" || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(text)) return null;
  return `${quoted(text)} isn’t an ARN, such as arn:aws:s3:::bucket/key.`;
}

/** What is wrong with a text as a condition key. */
export function problemOfConditionKey(text: string): string | null {
  if (text === "") return "Name a condition key, such as aws:PrincipalTag/team.";
  if (/^[a-z0-9-]+:[^\s*?]+$/i.test(text)) return null;
  return `${quoted(text)} isn’t built like a condition key: a service, a colon and a name, such as aws:PrincipalTag/team.`;
}
