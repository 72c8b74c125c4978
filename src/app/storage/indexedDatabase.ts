import { type IDBPDatabase, openDB } from "idb";
import { type Key, type KeyPart, type SaveDatabase, STORES } from "./saveDatabase";

const NAME = "orgwright";
const VERSION = 1;

/**
 * The saves of this browser. `onLost` is called when the browser takes the connection away, or a window with a newer
 * Orgwright needs it: what is written from then on is refused.
 *
 * Rejects where the browser keeps nothing for this page, or holds saves of a newer Orgwright (`VersionError`).
 */
export async function openIndexedDatabase(onLost: () => void): Promise<SaveDatabase> {
  const database = await openDB(NAME, VERSION, {
    upgrade(upgraded) {
      for (const store of STORES) if (!upgraded.objectStoreNames.contains(store)) upgraded.createObjectStore(store);
    },
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  return saveDatabaseOver(database);
}

function saveDatabaseOver(database: IDBPDatabase): SaveDatabase {
  return {
    read: (store, key) => database.get(store, [...key]),
    async readAll(store, prefix = []) {
      const transaction = database.transaction(store);
      const range = rangeOf(prefix);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
      return keys.map((key, index) => ({ key: key as Key, value: values[index] as unknown }));
    },
    async write(writes) {
      const transaction = database.transaction([...STORES], "readwrite", { durability: "strict" });
      try {
        for (const write of writes) {
          const store = transaction.objectStore(write.store);
          const range = write.kind === "remove" ? rangeOf(write.prefix) : undefined;
          if (write.kind === "put") void store.put(write.value, [...write.key]).catch(() => {});
          else void (range === undefined ? store.clear() : store.delete(range)).catch(() => {});
        }
      } catch (failure) {
        transaction.abort(); // else what came before would be committed
        await transaction.done.catch(() => {});
        throw failure;
      }
      transaction.commit(); // a page that is being left has no time to wait for the requests first
      await transaction.done; // rejects with the reason where one of the requests failed
    },
  };
}

/** Lists sort after texts and numbers, so an empty list is above every longer key with this prefix. */
function rangeOf(prefix: readonly KeyPart[]): IDBKeyRange | undefined {
  return prefix.length === 0 ? undefined : IDBKeyRange.bound([...prefix], [...prefix, []]);
}
