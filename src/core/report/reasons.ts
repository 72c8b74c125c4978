import { type Design, type NodeId, RESOURCE_CONTROL_POLICY } from "../design/types";
import { capitalized } from "../design/useCaseWords";
import { type Decision, type Residual, residualText, statementGuardText, type Trace } from "../engine";
import { visible } from "../json/problem";
import { compilePolicy } from "../policy";
import { listed, listedUpTo } from "../words/words";
import type { PlaceNames } from "./placeNames";
import { nameText } from "./spans";

/** Stands for a place in a sentence; names have no such character. */
const PLACE = "\u0000";

/** Why an account gets its answer. */
export interface Reason {
  /** Equal for accounts whose reasons differ at most in the place where the one policy stands that decides. */
  readonly key: string;
  /** Where that is; null where several places or none are told. */
  readonly place: string | null;
  /** One sentence or two, with the places of all accounts that get it for this reason. */
  text(places: readonly string[]): string;
}

/** The levels and policies that decide, conditions in words. It doesn’t name the account itself. */
export function reasonOf(design: Design, names: PlaceNames, accountId: NodeId, found: Trace): Reason {
  const nameOf = (id: NodeId) => (id === accountId ? "the account itself" : names.placeOf(id));
  const places = new Set<string>();
  const pattern = sentencesOf(design, found, (id) => {
    places.add(nameOf(id));
    return PLACE;
  });
  const [place = ""] = places;
  if (places.size !== 1 || pattern.split(PLACE).length !== 2) {
    const text = sentencesOf(design, found, nameOf);
    return { key: text, place: null, text: () => text };
  }
  return { key: pattern, place, text: (all) => pattern.replace(PLACE, () => listedUpTo(MOST_PLACES, all)) };
}

function sentencesOf(design: Design, { verdict, residual, exemption }: Trace, placeOf: PlaceOf): string {
  switch (verdict.kind) {
    case "allowed":
      return "Every level lets it through; IAM in the account decides next.";
    case "exempt":
      return `${EXEMPTIONS[exemption ?? "management-account"]}; IAM in the account decides next.`;
    case "denied":
      return deniedText(design, placeOf, verdict.decidedBy);
    case "conditional":
      return conditionalText(design, placeOf, residual);
  }
}

/** As many places of one policy as are named. */
const MOST_PLACES = 8;

type PlaceOf = (id: NodeId) => string;

const EXEMPTIONS: Readonly<Record<NonNullable<Trace["exemption"]>, string>> = {
  "management-account": "SCPs don’t apply to the management account",
  "service-linked-role": "SCPs don’t apply to service-linked roles",
  "outside-organization": "The principal’s account is outside the organization",
  "policy-type-disabled": "SCPs are disabled in this organization and filter nothing",
};

function deniedText(design: Design, placeOf: PlaceOf, decidedBy: readonly Decision[]): string {
  const denials = decidedBy.filter(({ effect }) => effect === "explicit-deny");
  const shut = decidedBy.filter(({ effect }) => effect === "implicit-deny").map(({ nodeId }) => placeOf(nodeId));
  const sentences = denials.map((decision) => {
    const guard = guardOf(design, decision);
    const deny = `${deciderText(design, placeOf, decision)} denies it`;
    return guard === "" ? `${deny}.` : `${deny} ${guard}.`;
  });
  const missing = shut.length === 0 ? [] : [`At ${listed(shut)} no attached policy allows it.`];
  return [...new Set([...sentences, ...missing])].join(" ");
}

/** "ProtectData (SCP at Runtime OU)". */
function deciderText(design: Design, placeOf: PlaceOf, { policyId, policyType, nodeId }: Decision): string {
  const type = policyType === RESOURCE_CONTROL_POLICY ? "RCP" : "SCP";
  const place = placeOf(nodeId);
  if (policyId === null) return `the ${type}s at ${place}`;
  return `${nameText(design.policies.get(policyId)?.name ?? policyId)} (${type} at ${place})`;
}

function guardOf(design: Design, { policyId, statement }: Decision): string {
  const policy = policyId === null ? undefined : design.policies.get(policyId);
  const found =
    policy === undefined ? undefined : compilePolicy(policy).statements.find(({ index }) => index === statement);
  return found === undefined ? "" : visible(statementGuardText(found.source));
}

function conditionalText(design: Design, placeOf: PlaceOf, residual: Residual): string {
  const deciders = residual.flatMap(({ otherwise }) => otherwise.map((one) => deciderText(design, placeOf, one)));
  const by = deciders.length === 0 ? "" : ` By ${listed([...new Set(deciders)])}.`;
  const condition =
    residual.length === 0 ? "It depends on what the question leaves open" : visible(residualText(residual));
  return `${capitalized(condition)}.${by}`;
}
