import { readLens, writeLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { announce, setLens, useView } from "../store/viewStore";

const KEY = "lens";

/** The question that the page's address holds; null: none. `undefined`: one that can't be read. */
export function lensInAddress(hash: string): Lens | null | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, "")).get(KEY);
  return text === null ? null : (readLens(text) ?? undefined);
}

/** The address's hash with a question in it, what else it holds left as it is. */
export function hashWith(hash: string, lens: Lens | null): string {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  parts.delete(KEY);
  if (lens !== null) parts.set(KEY, writeLens(lens));
  const text = parts.toString();
  return text === "" ? "" : `#${text}`;
}

/**
 * Asks what the address says, if it says something, and keeps the question in the address from then on: a link shows the
 * same picture. Gives whether a question was asked.
 */
export function startLensAddress(): boolean {
  const asked = takeFromAddress();
  useView.subscribe((state, before) => {
    if (state.lens === before.lens) return;
    const { pathname, search, hash } = location;
    history.replaceState(history.state, "", `${pathname}${search}${hashWith(hash, state.lens)}`);
  });
  addEventListener("hashchange", takeFromAddress);
  return asked;
}

function takeFromAddress(): boolean {
  const lens = lensInAddress(location.hash);
  if (lens === undefined) announce("problem", "The question in the address can’t be read, so it isn’t asked.");
  if (lens === undefined || lens === null) return false;
  setLens(lens);
  return true;
}
