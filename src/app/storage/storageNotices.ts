import { create } from "zustand";

/** What storage has to tell the person beside the state of saving; each stays until it is answered. */
export type StorageNotice =
  /** A save could not be read; `raw` is all that was there. `isRestored`: an older state of it was opened. */
  | {
      readonly kind: "kept-aside";
      readonly name: string;
      readonly reason: string;
      readonly raw: string;
      readonly isRestored: boolean;
    }
  /** The page didn't start several times in a row with this document, so it was left closed. */
  | { readonly kind: "left-closed"; readonly documentId: string; readonly name: string; readonly raw: string }
  /** The window that had the document is gone, so this one writes. */
  | { readonly kind: "took-over" }
  /** The browser can't tell two windows apart. */
  | { readonly kind: "no-locks" };

export const useStorageNotices = create<{ readonly notices: readonly StorageNotice[] }>()(() => ({ notices: [] }));

export function notice(added: StorageNotice): void {
  const { notices } = useStorageNotices.getState();
  useStorageNotices.setState({ notices: [...notices.filter(({ kind }) => kind !== added.kind), added] });
}

export function dismissNotice(kind: StorageNotice["kind"]): void {
  const { notices } = useStorageNotices.getState();
  useStorageNotices.setState({ notices: notices.filter((each) => each.kind !== kind) });
}
