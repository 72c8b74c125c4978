import { isOu, nodeOf, parentIdOf } from "../design/queries";
import type { Design, NodeId, OuNode } from "../design/types";
import { keyOfName, meaningOf, type SaidKind, type SaidPhase, type Token, textOf, tokensOf } from "./tokens";
import { CLOSED_WORDS, GENERIC_WORDS, SMALL_WORDS, WORKLOAD_WORDS } from "./vocabulary";

/** What the name of an OU says about the accounts in it. */
export interface OuMeaning {
  readonly name: string;
  /** Its accounts are used no more, or only to try policies. */
  readonly isClosed: boolean;
  /** Workloads of any business unit run in it. */
  readonly isForWorkloads: boolean;
  readonly phase?: SaidPhase | undefined;
  /** Where it says nothing else. */
  readonly kind?: SaidKind | undefined;
  /** The business unit that it may be called after: a name that isn't of a phase, a use case or of anyone's accounts. */
  readonly unit?: string | undefined;
  readonly words: ReadonlySet<string>;
  readonly initials: string;
  readonly key: string;
}

interface KnownPath {
  readonly above: readonly OuMeaning[];
  readonly path: readonly OuMeaning[];
}
const knownPaths = new WeakMap<OuNode, KnownPath>();
const NO_OUS: readonly OuMeaning[] = [];

/** The meanings of the OUs over a node, nearest first: the same object as long as they are the same OUs. */
export function ousOver(design: Design, id: NodeId): readonly OuMeaning[] {
  const parentId = parentIdOf(design, id);
  if (parentId === null) return NO_OUS;
  const parent = nodeOf(design, parentId);
  if (!isOu(parent)) return NO_OUS;
  const above = ousOver(design, parentId);
  const known = knownPaths.get(parent);
  if (known?.above === above) return known.path;
  const path = [ouMeaning(parent.name), ...above];
  knownPaths.set(parent, { above, path });
  return path;
}

export function ouMeaning(name: string): OuMeaning {
  const tokens = tokensOf(name);
  const { phases, kinds, rest, restWithKinds } = meaningOf(tokens);
  const isOwn = rest.some(({ key }) => !GENERIC_WORDS.has(key) && !SMALL_WORDS.has(key));
  const withoutOu = name.replace(/\s*\bOUs?$/i, "");
  return {
    name,
    isClosed: tokens.some(({ key }) => CLOSED_WORDS.has(key)) || keyOfName(name).includes("policystaging"),
    isForWorkloads: tokens.some(({ key }) => WORKLOAD_WORDS.has(key)),
    phase: phases[0],
    kind: isOwn ? undefined : kinds.find(({ text }) => !GENERIC_WORDS.has(text.toLowerCase())),
    unit: isOwn ? (phases.length === 0 ? withoutOu : textOf(restWithKinds)) : undefined,
    words: new Set(restWithKinds.flatMap(({ key }) => (isTelling(key) ? [key] : []))),
    initials: tokens.map(({ key }) => key.charAt(0)).join(""),
    key: keyOfName(withoutOu),
  };
}

/**
 * Whether words of a name are about the OU: they share a word with its name, or one is the other's initials, as "CR" in
 * Community Rehabilitation.
 */
export function areAbout(words: readonly Token[], { words: ouWords, initials, key }: OuMeaning): boolean {
  for (const word of words) if (ouWords.has(word.key) || (initials.length > 1 && word.key === initials)) return true;
  return (
    isJoined(words, key, (word) => word.key) ||
    (key.length > 2 && isJoined(words, key, ({ key: [first = ""] }) => first))
  );
}

/** Whether parts of words that stand together make up the OU's name. */
function isJoined(words: readonly Token[], key: string, partOf: (word: Token) => string): boolean {
  for (let from = 0; from < words.length; from++) {
    let length = 0;
    for (let at = from; at < words.length && length < key.length; at++) {
      const part = partOf(words[at]!);
      if (part === "" || !key.startsWith(part, length)) break;
      length += part.length;
      if (length === key.length) return true;
    }
  }
  return false;
}

function isTelling(key: string): boolean {
  return key.length > 1 && !GENERIC_WORDS.has(key) && !SMALL_WORDS.has(key) && !/^\p{N}/u.test(key);
}
