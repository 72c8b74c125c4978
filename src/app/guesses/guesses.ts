import { useEffect } from "react";
import { create } from "zustand";
import type { Design, NodeId } from "../../core/design/types";
import type { Guess } from "../../core/guesses";
import { perform } from "../store/actions";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { usePainted } from "../ui/usePainted";
import { isDeclined, keepDeclined } from "./declined";

type Chunk = typeof import("./guessesChunk");
export type Guesses = ReadonlyMap<NodeId, Guess>;

const NO_GUESSES: Guesses = new Map();

interface Guessed {
  /** Null until it was needed and has come. */
  readonly chunk: Chunk | null;
  readonly guesses: Guesses;
  /** The document whose guesses are offered and stand on the cards; null: none. */
  readonly offeredId: string | null;
}
const useGuessed = create<Guessed>()(() => ({ chunk: null, guesses: NO_GUESSES, offeredId: null }));

/** Fewer are sooner said than reviewed. */
const LEAST_OFFERED = 2;

/** What the accounts without a use case are probably for; empty until that has been looked at. */
export function useGuesses(): Guesses {
  return useGuessed((state) => state.guesses);
}

/** Those that are offered, as after an import: not answered with “Not now”. */
export function useOfferedGuesses(): Guesses {
  const documentId = useDocument((state) => state.documentId);
  return useGuessed((state) => (state.offeredId === documentId ? state.guesses : NO_GUESSES));
}

export function useGuessesChunk(): Chunk | null {
  return useGuessed((state) => state.chunk);
}

/**
 * Looks anew after each change, once the canvas is painted; nothing is fetched or read while every account says what it is for.
 * A document that mostly doesn't when it is opened, as an import doesn't, has its guesses offered, unless they were declined.
 * Stands once in the page and shows nothing.
 */
export function GuessesKeeper(): null {
  const state = usePainted(useDocument());
  const { documentId } = state;
  const { design } = state.document;
  const { nodes, childIds, organization } = design;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the design on which guesses hang; while a policy is typed they stay
  useEffect(() => {
    const { open, accounts } = countAccounts(design);
    if (open === 0) {
      asked = documentId;
      useGuessed.setState({ guesses: NO_GUESSES });
      return;
    }
    let isWanted = true;
    loadChunk().then((chunk) => {
      if (!isWanted || chunk === null) return;
      const guesses = chunk.guessesOf(design);
      const isOffered =
        asked !== documentId && open * 2 >= accounts && guesses.size >= LEAST_OFFERED && !isDeclined(documentId);
      asked = documentId;
      useGuessed.setState({ chunk, guesses, ...(isOffered ? { offeredId: documentId } : {}) });
    });
    return () => {
      isWanted = false;
    };
  }, [nodes, childIds, organization, documentId]);
  return null;
}

/** The document that was last asked whether its guesses are to be offered. */
let asked: string | null = null;

/** For good: they aren't offered again in this browser, and come back where they are asked for. */
export function declineGuesses(): void {
  const { offeredId } = useGuessed.getState();
  if (offeredId !== null) keepDeclined(offeredId);
  useGuessed.setState({ offeredId: null });
  announce("done", "The guesses are left. “Guess use cases…” shows them again: in the root’s menu, or by Ctrl+K.");
}

/** The accounts whose guess is sure: those that are taken unless a person says otherwise. */
export function sureOnes(guesses: Guesses): readonly NodeId[] {
  return [...guesses.values()].flatMap(({ accountId, sureness }) => (sureness === "sure" ? [accountId] : []));
}

/** As one step to undo. */
export function acceptGuessesFor(accountIds: readonly NodeId[]): void {
  const { chunk } = useGuessed.getState();
  if (chunk !== null && accountIds.length > 0) perform(chunk.acceptGuesses, { accountIds });
}

let loading: Promise<Chunk | null> | null = null;

function loadChunk(): Promise<Chunk | null> {
  loading ??= import("./guessesChunk").catch(() => {
    loading = null; // the next change asks again
    return null;
  });
  return loading;
}

/** Accounts, and those of them that don't say what they are for. */
export function countAccounts({ nodes }: Design): { readonly accounts: number; readonly open: number } {
  let accounts = 0;
  let open = 0;
  for (const node of nodes.values())
    if (node.kind === "account") {
      accounts++;
      if (node.useCases.length === 0) open++;
    }
  return { accounts, open };
}
