import { create } from "zustand";

/** What is being read, for the dialog that tells it; null: nothing. */
export interface ImportProgress {
  readonly title: string;
  /** "Reading 41 files…": what is done now. */
  readonly stage: string;
  /** How much of the stage is done, from 0 to 1; null where that isn't known. */
  readonly share: number | null;
  readonly cancel: () => void;
}

export const useImport = create<{ readonly progress: ImportProgress | null }>()(() => ({ progress: null }));
