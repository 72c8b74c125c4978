import { collisionsOf, isInProduction, partsOf } from "../design/collisions";
import { phasesOf } from "../design/phases";
import { accountsUnder, childIdsOf, isAccount, isManagementAccount, nodeOf, parentIdOf } from "../design/queries";
import type { AccountNode, Design, NodeId, Organization, UseCase } from "../design/types";
import { isEnterprise, isRuntime, keyOfUseCase } from "../design/useCases";
import {
  type AddedOu,
  type AdditionPlace,
  freeText,
  numberedEmail,
  Places,
  servedUseCases,
  slugOf,
  type WantedPlace,
} from "../generator";
import type { AccountOut } from "./accountOut";
import { type AccountPatterns, accountEmailFor, accountNameFor, accountPatternsOf } from "./accountPatterns";
import { type Guardrails, guardrailsFor, isAtPlace } from "./guardrails";

/** An account after the split. */
export interface SplitAccount extends AccountOut {
  readonly kind: "account";
  /** The account of the design that it is: the one that is split, or one that takes a use case over; null: a new one. */
  readonly accountId: NodeId | null;
  readonly parent: AdditionPlace;
  readonly guardrails: Guardrails;
}

/** The accounts and OUs that resolve what collides in an account; names and emails may be changed before it is applied. */
export interface SplitProposal {
  readonly accountId: NodeId;
  /** An OU before what is put into it. */
  readonly nodes: readonly (AddedOu | SplitAccount)[];
}

/**
 * How an account is split so that nothing collides any more; null where nothing does.
 *
 * One use case stays in the account, the others move out into new ones. Production stays, as its data is what is hardest to
 * move, else what is nearest to production; in the management account nothing but management stays. Accounts come into
 * the OUs where they belong, those of the design where it has them. Production's account moves there too; it keeps its email and is to be
 * called after what it serves then, if nothing else is called that.
 * An account that is there takes over what it serves already, or what it is named for; management that is done in another
 * account goes to the management account.
 */
export function splitOf(design: Design, accountId: NodeId): SplitProposal | null {
  const account = design.nodes.get(accountId);
  if (account?.kind !== "account" || collisionsOf(design, accountId).length === 0) return null;
  const parts = partsOf(design.organization, account);
  const staying = stayingIn(design, account, parts);
  const ous: AddedOu[] = [];
  const nodes: (AddedOu | SplitAccount)[] = [];
  const places = new Places(design, servedUseCases(design));
  const naming = new Naming(design, account);
  const name = naming.ofStaying(account, staying?.[0] ?? MANAGEMENT);
  const add = (part: SplitAccount) => {
    for (const ou of ous.splice(0)) nodes.push(ou);
    nodes.push(part);
  };
  const placeOf = (useCase: UseCase) => places.of(wantedPlaceOf(useCase), ous);
  const renamed = (stays: SplitAccount) => ({ ...stays, name });
  if (staying === null) add(renamed(asItIs(design, account, [MANAGEMENT])));
  for (const part of inOrderOfPlaces(parts)) {
    const useCase = part[0]!;
    if (part === staying) add(renamed(stayingAccount(design, account, part, placeOf)));
    else if (useCase.kind === "management") add(managementAccount(design, part));
    else add(accountThere(design, account, part) ?? accountFor(design, account, part, { placeOf, naming }));
  }
  return { accountId, nodes };
}

/** What the management account does where nobody says so. */
const MANAGEMENT: UseCase = { kind: "management" };

/** The accounts of a proposal, in their order. */
export function accountsOf({ nodes }: SplitProposal): readonly SplitAccount[] {
  return nodes.filter((node) => node.kind === "account");
}

/** The account elsewhere that serves the same use case and nothing else already; undefined where there is none. */
function accountThere(design: Design, account: AccountNode, part: readonly UseCase[]): SplitAccount | undefined {
  const key = keyOfUseCase(part[0]!);
  for (const other of accountsUnder(design, design.rootId)) {
    const [first] = other.useCases;
    if (other.id === account.id || first === undefined || collisionsOf(design, other.id).length > 0) continue;
    if (keyOfUseCase(first) !== key) continue;
    const known = new Set(other.useCases.map((useCase) => JSON.stringify(useCase)));
    const added = part.filter((useCase) => !known.has(JSON.stringify(useCase)));
    return asItIs(design, other, added.length === 0 ? other.useCases : [...other.useCases, ...added]);
  }
  return undefined;
}

interface Making {
  readonly placeOf: (useCase: UseCase) => AdditionPlace;
  readonly naming: Naming;
}

/** A new account for a use case; or the one that waits there under the same name for something to do. */
function accountFor(
  design: Design,
  account: AccountNode,
  useCases: readonly UseCase[],
  { placeOf, naming }: Making,
): SplitAccount {
  const useCase = useCases[0]!;
  const parent = placeOf(useCase);
  const waiting = childrenAt(design, parent).find(
    (child) => child.useCases.length === 0 && child.name.toLowerCase() === naming.wanted(useCase).toLowerCase(),
  );
  if (waiting !== undefined && waiting.id !== account.id && !isManagementAccount(design, waiting.id))
    return asItIs(design, waiting, useCases);
  const guardrails = guardrailsFor(design, account, parent);
  const { policyIds } = guardrails;
  return { kind: "account", accountId: null, ...naming.of(useCase), useCases, parent, policyIds, guardrails };
}

function childrenAt(design: Design, place: AdditionPlace): readonly AccountNode[] {
  return typeof place === "string"
    ? childIdsOf(design, place)
        .map((id) => nodeOf(design, id))
        .filter(isAccount)
    : [];
}

/** The part that stays; null where the management account's own use case isn't said. */
function stayingIn(design: Design, account: AccountNode, parts: readonly (readonly UseCase[])[]) {
  const ofKind = (kind: string) => parts.find(([first]) => first?.kind === kind);
  if (isManagementAccount(design, account.id)) return ofKind("management") ?? null;
  const movable = parts.filter(([first]) => first?.kind !== "management");
  const candidates = movable.length > 0 ? movable : parts;
  return candidates.toSorted((one, other) => worth(design.organization, other) - worth(design.organization, one))[0]!;
}

/** The more, the rather a use case stays where it is: production, then the workload that is nearest to it. */
function worth(organization: Organization, [useCase]: readonly UseCase[]): number {
  if (useCase === undefined || !isRuntime(useCase)) return -1;
  if (isInProduction(organization, useCase)) return organization.phases.length;
  const [phase] = phasesOf(organization, useCase);
  return organization.phases.findIndex((each) => each.toLowerCase() === phase?.toLowerCase());
}

function stayingAccount(
  design: Design,
  account: AccountNode,
  useCases: readonly UseCase[],
  placeOf: (useCase: UseCase) => AdditionPlace,
): SplitAccount {
  if (isManagementAccount(design, account.id)) return asItIs(design, account, useCases);
  const wanted = placeOf(useCases[0]!);
  if (isAtPlace(design, account.id, wanted)) return asItIs(design, account, useCases);
  const guardrails = guardrailsFor(design, account, wanted);
  return { ...asItIs(design, account, useCases), parent: wanted, policyIds: guardrails.policyIds, guardrails };
}

/** The management account with the management that was done elsewhere. */
function managementAccount(design: Design, added: readonly UseCase[]): SplitAccount {
  const management = design.nodes.get(design.organization.managementAccountId);
  if (management === undefined || !isAccount(management)) throw new Error("An organization has a management account.");
  const isSaid = management.useCases.some(({ kind }) => kind === "management");
  return asItIs(design, management, isSaid ? management.useCases : [...management.useCases, ...added]);
}

function asItIs(design: Design, account: AccountNode, useCases: readonly UseCase[]): SplitAccount {
  const { id, name, email, policyIds } = account;
  const parent = parentIdOf(design, id) ?? design.rootId;
  const guardrails: Guardrails = { policyIds, inheritedIds: [], allowListIds: [] };
  return { kind: "account", accountId: id, name, email, useCases, parent, policyIds, guardrails };
}

/** Where the account of a use case belongs. */
export function wantedPlaceOf(useCase: UseCase): WantedPlace {
  const { kind, businessUnit } = useCase;
  if (businessUnit !== undefined && businessUnit.trim() !== "" && (kind === "delivery" || !isEnterprise(useCase)))
    return { of: "unit", name: businessUnit };
  if (isEnterprise(useCase)) return { of: "enterprise" };
  return kind === "sandbox" ? { of: "sandbox" } : { of: "runtime" };
}

/** The OU that an account for the use case belongs into; null where the design has none for it yet. */
export function homeOfUseCase(design: Design, useCase: UseCase): NodeId | null {
  const place = new Places(design, servedUseCases(design)).of(wantedPlaceOf(useCase), []);
  return typeof place === "string" ? place : null;
}

/** Management first, enterprise functions, the business units, each in the account's order, and what is shared at the end. */
function inOrderOfPlaces(parts: readonly (readonly UseCase[])[]): readonly (readonly UseCase[])[] {
  const units: string[] = [];
  const rankOf = ([useCase]: readonly UseCase[]): number => {
    const place = wantedPlaceOf(useCase!);
    if (useCase?.kind === "management") return 0;
    if (place.of === "enterprise") return 1;
    if (place.of !== "unit") return 2 + units.length + (place.of === "sandbox" ? 1 : 0);
    return 2 + units.indexOf(place.name.toLowerCase());
  };
  for (const [useCase] of parts) {
    const place = wantedPlaceOf(useCase!);
    if (place.of === "unit" && !units.includes(place.name.toLowerCase())) units.push(place.name.toLowerCase());
  }
  return parts.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Names and emails by the patterns of the design, each free among those that are there and those given before. */
export class Naming {
  readonly #patterns: AccountPatterns;
  readonly #names: Set<string>;
  readonly #emails: Set<string>;

  constructor(design: Design, account: AccountNode) {
    const accounts = [...design.nodes.values()].filter(isAccount);
    this.#patterns = accountPatternsOf(design, account);
    this.#names = new Set(accounts.map(({ name }) => name.toLowerCase()));
    this.#emails = new Set(accounts.flatMap(({ email }) => email?.toLowerCase() ?? []));
  }

  /** The name by the pattern, whether it is free or not. */
  wanted(useCase: UseCase): string {
    return accountNameFor(this.#patterns, useCase);
  }

  /** The name by the pattern for the account that stays; its own one where that says the same or the other one is taken. */
  ofStaying({ name }: AccountNode, useCase: UseCase): string {
    const wanted = this.wanted(useCase);
    if (slugOf(wanted) === slugOf(name) || this.#names.has(wanted.toLowerCase())) return name;
    this.#names.add(wanted.toLowerCase());
    return wanted;
  }

  of(useCase: UseCase): Pick<AccountOut, "name" | "email"> {
    const name = freeText(this.wanted(useCase), this.#names);
    const wanted = accountEmailFor(this.#patterns, useCase);
    const email = wanted === undefined ? undefined : freeText(wanted, this.#emails, numberedEmail);
    this.#names.add(name.toLowerCase());
    if (email !== undefined) this.#emails.add(email.toLowerCase());
    return { name, email };
  }
}
