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
      const requests = writes.map((write) => {
        const store = transaction.objectStore(write.store);
        if (write.kind === "put") return store.put(write.value, [...write.key]);
        const range = rangeOf(write.prefix);
        return range === undefined ? store.clear() : store.delete(range);
      });
      await Promise.all([...requests, transaction.done]);
    },
  };
}

/** Lists sort after texts and numbers, so an empty list is above every longer key with this prefix. */
function rangeOf(prefix: readonly KeyPart[]): IDBKeyRange | undefined {
  return prefix.length === 0 ? undefined : IDBKeyRange.bound([...prefix], [...prefix, []]);
}
