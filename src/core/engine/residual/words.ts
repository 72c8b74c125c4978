import type { ConditionClause } from "../../policy";
import { conditionWords, resourceWords, type Words } from "./conditionWords";
import type { Requirement, Residual, Term } from "./types";

/** "only in us-east-1 or us-west-2, unless the principal is role/Break-glass; only if MFA is present". */
export function residualText(residual: Residual): string {
  return residual.map(requirementText).join("; ");
}

/**
 * One requirement: "only" with the ways to fulfil it; those that are about who asks, if there are others, follow an
 * "unless". "A, unless B" is true of what fulfils A or B.
 */
export function requirementText({ anyOf }: Requirement): string {
  const exempting = anyOf.filter(isAboutPrincipal);
  const others = anyOf.filter((term) => !isAboutPrincipal(term));
  if (others.length === 0 || exempting.length === 0) return `only ${waysText(anyOf)}`;
  return `only ${waysText(others)}, unless ${exempting.map(exemptionText).join(" or ")}`;
}

function waysText(terms: readonly Term[]): string {
  return terms.map(wayText).join(", or ");
}

/** "in eu-west-1 if MFA is present and the principal's tag team is a". */
function wayText(term: Term): string {
  const words = wordsOf(term);
  const places = words.filter(({ kind }) => kind === "place").map(({ text }) => text);
  const sentences = words.filter(({ kind }) => kind === "sentence").map(({ text }) => text);
  return [...places, ...(sentences.length === 0 ? [] : [`if ${sentences.join(" and ")}`])].join(" ");
}

function exemptionText(term: Term): string {
  return wordsOf(term)
    .map(({ text }) => text)
    .join(" and ");
}

function wordsOf({ conditions, resources, resource }: Term): readonly Words[] {
  const said = conditions.map(conditionWords);
  return resources === null ? said : [...said, resourceWords(resources, resource)];
}

function isAboutPrincipal({ conditions, resources }: Term): boolean {
  return resources === null && conditions.length > 0 && conditions.every(isOfPrincipal);
}

function isOfPrincipal({ key }: ConditionClause): boolean {
  return /^aws:(principal(?!isawsservice)|userid$|username$)/i.test(key);
}
