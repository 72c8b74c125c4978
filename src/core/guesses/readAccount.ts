import { shown } from "../design/labels";
import type { AccountNode } from "../design/types";
import { areAbout, type OuMeaning } from "./ouMeaning";
import { keyOfName, meaningOf, type NameMeaning, type SaidPhase, type Token, tokensOf } from "./tokens";
import { CLOSED_WORDS, PHASE_TAGS, PHASE_WORDS, UNIT_TAGS, WORKLOAD_TAGS } from "./vocabulary";

/** A conclusion with what it was drawn from. */
export interface Told<Value> {
  readonly value: Value;
  /** Within a sentence; only put into words when it is asked, as there may be thousands. */
  readonly why: () => string;
  readonly isSure: boolean;
  /** What speaks against it: then it isn't sure. */
  readonly against?: (() => string) | undefined;
}

/** What name, OUs, tags and email of an account say, before it is weighed. */
export interface AccountReading {
  readonly name: NameMeaning;
  readonly path: readonly OuMeaning[];
  readonly phases: Told<readonly SaidPhase[]> | null;
  readonly unitTag: Told<string> | null;
  readonly workloadTag: Told<string> | null;
}

/** Null where the account is used no more. `prefix`: the words that most names begin with. */
export function readAccount(
  { email, tags }: AccountNode,
  tokens: readonly Token[],
  path: readonly OuMeaning[],
  prefix: readonly string[],
): AccountReading | null {
  if (path.some(({ isClosed }) => isClosed)) return null;
  const meaning = withoutPrefix(meaningOf(tokens), prefix);
  if (meaning.rest.some(({ key }) => CLOSED_WORDS.has(key))) return null;
  const taggedWith = (keys: ReadonlySet<string>) => (tags === undefined ? null : tagOf(tags, keys));
  const unitTag = taggedWith(UNIT_TAGS);
  const workloadTag = taggedWith(WORKLOAD_TAGS);
  return {
    name: meaning,
    path,
    phases: phasesTold(meaning, path, taggedWith(PHASE_TAGS), email),
    unitTag: unitTag && { value: unitTag.value, why: () => tagWhy(unitTag), isSure: true },
    workloadTag: workloadTag && { value: workloadTag.value, why: () => tagWhy(workloadTag), isSure: false },
  };
}

/** "the name ends in “prod”" */
export function nameWhy({ text, place }: { readonly text: string; readonly place: SaidPhase["place"] }): string {
  const verb = { whole: "is", start: "begins with", end: "ends in", middle: "says" }[place];
  return `the name ${verb} “${shown(text)}”`;
}

/** `path`: the OUs over the account, nearest first. "the OU is “Shop”", "an OU above is “Retail”" */
export function ouWhy(ou: OuMeaning, path: readonly OuMeaning[]): string {
  return `${path[0] === ou ? "the OU is" : "an OU above is"} “${shown(ou.name)}”`;
}

/** The nearest OU that the words are about. */
export function ouMeant(words: readonly Token[], path: readonly OuMeaning[]): OuMeaning | undefined {
  return path.find((ou) => ou.unit !== undefined && areAbout(words, ou));
}

/** The words without those at their beginning that are about OUs above: "LPA" of "OPG LPA" under OPG. */
export function withoutOuWords(words: readonly Token[], path: readonly OuMeaning[]): readonly Token[] {
  const first = words.findIndex((word) => !path.some((ou) => areAbout([word], ou)));
  return first === -1 ? [] : words.slice(first);
}

function withoutPrefix(meaning: NameMeaning, prefix: readonly string[]): NameMeaning {
  if (prefix.length === 0) return meaning;
  const without = (words: readonly Token[]) => {
    const first = words.findIndex(({ key }, index) => key !== prefix[index]);
    return first === -1 ? [] : words.slice(first);
  };
  return { ...meaning, rest: without(meaning.rest), restWithKinds: without(meaning.restWithKinds) };
}

interface Tag {
  readonly key: string;
  readonly value: string;
}

function tagOf(tags: Readonly<Record<string, string>>, keys: ReadonlySet<string>): Tag | null {
  for (const [key, value] of Object.entries(tags))
    if (value.trim() !== "" && keys.has(keyOfName(key))) return { key, value: value.trim() };
  return null;
}

function tagWhy({ key, value }: Tag): string {
  return `the tag “${shown(key)}” is “${shown(value)}”`;
}

/** The name says it best, then OUs, tags and the email; where two of them disagree, nothing is sure. */
function phasesTold(
  { phases }: NameMeaning,
  path: readonly OuMeaning[],
  tag: Tag | null,
  email: string | undefined,
): Told<readonly SaidPhase[]> | null {
  const ou = path.find(({ phase }) => phase !== undefined);
  const tagged = tag === null ? undefined : PHASE_WORDS.get(keyOfName(tag.value));
  const ofTag: SaidPhase | undefined = tagged && { text: tag!.value, place: "whole", ...tagged };
  const agrees = (other: SaidPhase | undefined) =>
    other?.phase === undefined ||
    phases.some(({ phase }) => phase === other.phase || (other.phase === "nonprod" && phase !== "prod"));
  if (phases.length > 0) {
    const against = !agrees(ou?.phase) ? () => ouWhy(ou!, path) : !agrees(ofTag) ? () => tagWhy(tag!) : undefined;
    return { value: phases, isSure: against === undefined, why: () => phases.map(nameWhy).join(" and "), against };
  }
  if (ou?.phase !== undefined) return { value: [ou.phase], isSure: true, why: () => ouWhy(ou, path) };
  if (ofTag !== undefined) return { value: [ofTag], isSure: true, why: () => tagWhy(tag!) };
  const inEmail = email === undefined ? [] : meaningOf(tokensOf(email.replace(/@.*$/, ""))).phases;
  return inEmail.length === 0
    ? null
    : {
        value: inEmail,
        isSure: false,
        why: () => `the email says “${shown(inEmail.map(({ text }) => text).join(" "))}”`,
      };
}
