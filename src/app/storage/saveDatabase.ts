/** Where the page keeps its saves, as little of IndexedDB as it needs: tests put their own in its place. */
export interface SaveDatabase {
  /** The value under the key; undefined where there is none. */
  read(store: StoreName, key: Key): Promise<unknown>;
  /** Everything whose key starts with `prefix`, in the order of the keys. */
  readAll(store: StoreName, prefix?: readonly KeyPart[]): Promise<readonly Kept[]>;
  /** All of it or nothing; resolves when the browser says that it is on disk. Rejects where there is no room. */
  write(writes: readonly Write[]): Promise<void>;
}

/**
 * `documents`: what the list of recent documents shows, by document. `snapshots`: whole documents, by document and
 * generation. `steps`: what was done since, by document, generation and number. `quarantine`: saves that could not be
 * read, by number. `settings`: by name.
 */
export const STORES = ["documents", "snapshots", "steps", "quarantine", "settings"] as const;
export type StoreName = (typeof STORES)[number];

export type KeyPart = string | number;
export type Key = readonly KeyPart[];

export interface Kept {
  readonly key: Key;
  readonly value: unknown;
}

export type Write =
  | { readonly kind: "put"; readonly store: StoreName; readonly key: Key; readonly value: unknown }
  | { readonly kind: "remove"; readonly store: StoreName; readonly prefix: readonly KeyPart[] };

export function put(store: StoreName, key: Key, value: unknown): Write {
  return { kind: "put", store, key, value };
}

/** Removes everything whose key starts with `prefix`. */
export function remove(store: StoreName, ...prefix: readonly KeyPart[]): Write {
  return { kind: "remove", store, prefix };
}

export function hasPrefix(key: Key, prefix: readonly KeyPart[]): boolean {
  return prefix.every((part, index) => key[index] === part);
}
