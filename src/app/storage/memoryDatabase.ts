import { hasPrefix, type Kept, type Key, type SaveDatabase, type StoreName, type Write } from "./saveDatabase";

/** A database in memory, for tests: it can be killed between any two writes, filled up and tampered with. */
export class MemoryDatabase implements SaveDatabase {
  /** By store and key as JSON. */
  readonly records = new Map<string, { readonly store: StoreName; readonly key: Key; value: unknown }>();
  /** Single writes that still happen; after that the tab is gone. Worse than IndexedDB, where a transaction is whole. */
  writesUntilKilled = Number.POSITIVE_INFINITY;
  /** What `write` rejects with, instead of writing. */
  failure: Error | null = null;
  transactions = 0;

  async read(store: StoreName, key: Key): Promise<unknown> {
    return this.records.get(recordId(store, key))?.value;
  }

  async readAll(store: StoreName, prefix: readonly (string | number)[] = []): Promise<readonly Kept[]> {
    return [...this.records.values()]
      .filter((record) => record.store === store && hasPrefix(record.key, prefix))
      .sort((a, b) => compareKeys(a.key, b.key))
      .map(({ key, value }) => ({ key, value: structuredClone(value) }));
  }

  async write(writes: readonly Write[]): Promise<void> {
    if (this.failure !== null) throw this.failure;
    this.transactions++;
    for (const write of writes) {
      if (this.writesUntilKilled-- <= 0) return new Promise(() => {});
      if (write.kind === "put")
        this.records.set(recordId(write.store, write.key), { ...write, value: structuredClone(write.value) });
      else
        for (const [id, record] of this.records)
          if (record.store === write.store && hasPrefix(record.key, write.prefix)) this.records.delete(id);
    }
  }
}

function recordId(store: StoreName, key: Key): string {
  return `${store} ${JSON.stringify(key)}`;
}

function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}
