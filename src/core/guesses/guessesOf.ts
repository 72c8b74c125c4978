import { isAccount, isManagementAccount, nodesInOrder } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { allOf } from "../design/useCaseWords";
import { type OuMeaning, ousOver } from "./ouMeaning";
import { phaseReader } from "./phases";
import { type AccountReading, readAccount } from "./readAccount";
import { keyOfName, meaningOf, type Token, tokensOf } from "./tokens";
import { type ToldUseCase, toldUseCase } from "./toldUseCase";
import type { Guess } from "./types";

const LEAST_FOR_PREFIX = 4;
const MOST_OF_PREFIX = 3;

/**
 * What each account without a use case is probably for, by names, OUs, tags and emails: the management account first, the others
 * in drawing order. No guess where nothing speaks for one, nor for accounts in OUs such as Suspended. One business unit has one
 * spelling: that of the use cases which are there, else of OUs and tags, else the most frequent.
 *
 * Cost: each name is read once, again only where it or its OUs changed, and put into words only where `why` is asked.
 */
export function guessesOf(design: Design): ReadonlyMap<NodeId, Guess> {
  const accounts = nodesInOrder(design).filter(isAccount);
  const guesses = new Map<NodeId, Guess>();
  if (accounts.every(({ useCases }) => useCases.length > 0)) return guesses;
  const prefix = commonPrefix(accounts.map(wordsOf));
  const open: OpenAccount[] = [];
  for (const account of accounts) {
    if (account.useCases.length > 0) continue;
    if (isManagementAccount(design, account.id)) guesses.set(account.id, managementGuess(account.id));
    else {
      const reading = readingOf(account, ousOver(design, account.id), prefix);
      if (reading !== null) open.push({ account, reading, told: null });
    }
  }
  tell(design, accounts, open);
  const spellings = spellingsOf(accounts, open);
  for (const { account, told } of open)
    if (told !== null) guesses.set(account.id, guessOf(account.id, told, spellings));
  return guesses;
}

interface OpenAccount {
  readonly account: AccountNode;
  readonly reading: AccountReading;
  told: ToldUseCase | null;
}

/** Nodes never change, so what was read of one stays read while its OUs and the common words are the same. */
const knownWords = new WeakMap<AccountNode, readonly Token[]>();
const knownReadings = new WeakMap<
  AccountNode,
  { readonly path: readonly OuMeaning[]; readonly prefix: string; readonly reading: AccountReading | null }
>();

function wordsOf(account: AccountNode): readonly Token[] {
  const known = knownWords.get(account);
  if (known !== undefined) return known;
  const words = tokensOf(account.name);
  knownWords.set(account, words);
  return words;
}

function readingOf(account: AccountNode, path: readonly OuMeaning[], common: readonly string[]): AccountReading | null {
  const prefix = common.join(" ");
  const known = knownReadings.get(account);
  if (known?.path === path && known.prefix === prefix) return known.reading;
  const reading = readAccount(account, wordsOf(account), path, common);
  knownReadings.set(account, { path, prefix, reading });
  return reading;
}

function managementGuess(accountId: NodeId): Guess {
  return {
    accountId,
    useCase: { kind: "management" },
    sureness: "sure",
    why: () => "it is the organization's management account",
  };
}

/** Enterprise use cases are of a business unit only where a workload, said or guessed, has it: so workloads come first. */
function tell(
  { organization: { phases } }: Design,
  accounts: readonly AccountNode[],
  open: readonly OpenAccount[],
): void {
  const units = new Set(
    accounts.flatMap(({ useCases }) => useCases.flatMap(({ businessUnit }) => keysOf(businessUnit))),
  );
  const phaseOf = phaseReader(phases);
  const isKnown = (key: string) => units.has(key);
  for (const each of open) {
    each.told = toldUseCase(each.reading, phaseOf, isKnown);
    const unit = each.told?.useCase.kind === "runtime" ? each.told.useCase.businessUnit : undefined;
    if (unit !== undefined) units.add(keyOfName(unit));
  }
  for (const each of open)
    if (each.told !== null && each.told.useCase.kind !== "runtime")
      each.told = toldUseCase(each.reading, phaseOf, isKnown);
}

function keysOf(unit: string | undefined): readonly string[] {
  return unit === undefined ? [] : [keyOfName(unit)];
}

function guessOf(
  accountId: NodeId,
  { useCase, isSure, why, against }: ToldUseCase,
  spellings: ReadonlyMap<string, string>,
): Guess {
  const { businessUnit } = useCase;
  const spelled = businessUnit === undefined ? undefined : spellings.get(keyOfName(businessUnit));
  return {
    accountId,
    useCase: spelled === undefined || spelled === businessUnit ? useCase : { ...useCase, businessUnit: spelled },
    sureness: isSure ? "sure" : "likely",
    why: () => (against === undefined ? allOf(why()) : `${allOf(why())}, though ${against()}`),
  };
}

/** The spelling of each unit by its letters and digits. */
function spellingsOf(accounts: readonly AccountNode[], open: readonly OpenAccount[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (unit: string | undefined, weight: number) => {
    if (unit === undefined) return;
    const key = keyOfName(unit);
    const spellings = counts.get(key) ?? new Map<string, number>();
    spellings.set(unit, (spellings.get(unit) ?? 0) + weight);
    counts.set(key, spellings);
  };
  const all = accounts.length + 1;
  for (const { useCases } of accounts) for (const { businessUnit } of useCases) count(businessUnit, all * all);
  for (const { told } of open) if (told !== null) count(told.useCase.businessUnit, told.isUnitNamed ? all : 1);
  return new Map(
    Array.from(counts, ([key, spellings]) => [key, [...spellings].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

/** ["acme"] where most names begin with it; it is the organization's own name, then, and of no unit. */
function commonPrefix(names: readonly (readonly Token[])[]): readonly string[] {
  const prefix: string[] = [];
  let all = names;
  while (prefix.length < MOST_OF_PREFIX) {
    const counts = new Map<string, number>();
    for (const tokens of all) {
      const key = tokens[prefix.length]?.key;
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [key, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
    if (count < LEAST_FOR_PREFIX || count < names.length * 0.6 || meaningOf(tokensOf(key)).rest.length === 0) break;
    all = all.filter((tokens) => tokens[prefix.length]?.key === key);
    prefix.push(key);
  }
  return prefix;
}
