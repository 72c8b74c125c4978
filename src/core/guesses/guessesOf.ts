import { isAccount, isManagementAccount, nodesInOrder } from "../design/queries";
import type { AccountNode, Design, NodeId } from "../design/types";
import { allOf } from "../design/useCaseWords";
import { pathReader } from "./ouMeaning";
import { phaseReader } from "./phases";
import { type AccountReading, readAccount } from "./readAccount";
import { keyOfName, meaningOf, type Token, tokensOf } from "./tokens";
import { type ToldUseCase, toldUseCase } from "./toldUseCase";
import type { Guess } from "./types";

const LEAST_FOR_PREFIX = 4;
const MOST_OF_PREFIX = 3;

/**
 * What each account without a use case is probably for, by names, OUs, tags and emails, in drawing order. No guess where nothing
 * speaks for one, nor for accounts in OUs such as Suspended. One business unit has one spelling: that of the use cases which are
 * there, else of OUs and tags, else the most frequent.
 *
 * Cost: each name is read once, and put into words only where `why` is asked.
 */
export function guessesOf(design: Design): ReadonlyMap<NodeId, Guess> {
  const accounts = nodesInOrder(design).filter(isAccount);
  const open = accounts.filter(({ useCases }) => useCases.length === 0);
  if (open.length === 0) return new Map();
  const tokens = new Map(accounts.map(({ id, name }) => [id, tokensOf(name)]));
  const prefix = commonPrefix([...tokens.values()]);
  const pathOf = pathReader(design);
  const readings = open.flatMap((account): readonly (readonly [AccountNode, AccountReading])[] => {
    if (isManagementAccount(design, account.id)) return [];
    const reading = readAccount(account, tokens.get(account.id) ?? [], pathOf(account.id), prefix);
    return reading === null ? [] : [[account, reading]];
  });
  const told = toldUseCases(design, accounts, readings);
  const spellings = spellingsOf(accounts, [...told.values()]);
  const guesses = new Map<NodeId, Guess>();
  for (const account of open) {
    const each = told.get(account.id);
    if (isManagementAccount(design, account.id))
      guesses.set(account.id, {
        accountId: account.id,
        useCase: { kind: "management" },
        sureness: "sure",
        why: () => "it is the organization's management account",
      });
    else if (each !== undefined) guesses.set(account.id, guessOf(account.id, each, spellings));
  }
  return guesses;
}

/** Enterprise use cases are of a business unit only where a workload, said or guessed, has it: so workloads come first. */
function toldUseCases(
  { organization: { phases } }: Design,
  accounts: readonly AccountNode[],
  readings: readonly (readonly [AccountNode, AccountReading])[],
): ReadonlyMap<NodeId, ToldUseCase> {
  const units = new Set(
    accounts.flatMap(({ useCases }) => useCases.flatMap(({ businessUnit }) => keysOf(businessUnit))),
  );
  const phaseOf = phaseReader(phases);
  const isKnown = (key: string) => units.has(key);
  const first = readings.map(
    ([account, reading]) => [account, reading, toldUseCase(reading, phaseOf, isKnown)] as const,
  );
  for (const [, , told] of first)
    if (told?.useCase.kind === "runtime") for (const key of keysOf(told.useCase.businessUnit)) units.add(key);
  return new Map(
    first.flatMap(([{ id }, reading, told]) => {
      const again = told === null || told.useCase.kind === "runtime" ? told : toldUseCase(reading, phaseOf, isKnown);
      return again === null ? [] : [[id, again] as const];
    }),
  );
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
function spellingsOf(accounts: readonly AccountNode[], told: readonly ToldUseCase[]): ReadonlyMap<string, string> {
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
  for (const { useCase, isUnitNamed } of told) count(useCase.businessUnit, isUnitNamed ? all : 1);
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
