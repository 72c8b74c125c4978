const KEY = "orgwright.unfinished-starts";
/** So many starts in a row that never came to a working page, and the next leaves the document closed. */
export const STARTS_BEFORE_SAFE_MODE = 3;

/**
 * Counts this start until `startFinished`. Gives how many before it never came to an end. It is kept outside IndexedDB,
 * because it must be written before anything can go wrong.
 */
export function startBegins(storage: Storage | null = storageOrNull()): number {
  const unfinished = Number(storage?.getItem(KEY) ?? 0) || 0;
  write(storage, String(unfinished + 1));
  return unfinished;
}

/** The page works: what went wrong before is over. */
export function startFinished(storage: Storage | null = storageOrNull()): void {
  write(storage, "0");
}

function write(storage: Storage | null, value: string): void {
  try {
    storage?.setItem(KEY, value);
  } catch {
    // Full or denied: then starts aren't counted.
  }
}

function storageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
