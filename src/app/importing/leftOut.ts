import { create } from "zustand";
import type { Problem } from "../../core/json/problem";
import { useDocument } from "../store/documentStore";

/** What imports left out or took otherwise, by the document's id: kept in this browser until it is dismissed. */
type LeftOut = Readonly<Record<string, readonly Problem[]>>;

const KEY = "orgwright-left-out";
/** Of the documents that came last; older ones have been worked on since. */
const MOST_DOCUMENTS = 10;
/** The others are counted where they are shown first. */
const MOST_PROBLEMS = 300;
const NONE: readonly Problem[] = [];

const useKept = create<LeftOut>()(() => read());

/** What the import of the open design left out; nothing once it was dismissed. */
export function useLeftOut(): readonly Problem[] {
  const documentId = useDocument((state) => state.documentId);
  return useKept((state) => state[documentId]) ?? NONE;
}

/** The same, to be asked once. */
export function leftOutNow(): readonly Problem[] {
  return useKept.getState()[useDocument.getState().documentId] ?? NONE;
}

export function keepLeftOut(documentId: string, problems: readonly Problem[]): void {
  const { [documentId]: _, ...others } = useKept.getState();
  const last = Object.entries(others).slice(-(MOST_DOCUMENTS - 1));
  write(
    Object.fromEntries(
      problems.length === 0 ? last : [...last, [documentId, problems.slice(0, MOST_PROBLEMS)] as const],
    ),
  );
}

/** They were read, or are none of the person's business. */
export function dismissLeftOut(): void {
  keepLeftOut(useDocument.getState().documentId, NONE);
}

function write(state: LeftOut): void {
  useKept.setState(state, true);
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Then they are known until the page is closed.
  }
}

function read(): LeftOut {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, problems]) => isProblems(problems)));
  } catch {
    return {};
  }
}

function isProblems(value: unknown): value is readonly Problem[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        typeof each?.message === "string" &&
        typeof each.remedy === "string" &&
        typeof each.code === "string" &&
        typeof each.at === "object" &&
        each.at !== null,
    )
  );
}
