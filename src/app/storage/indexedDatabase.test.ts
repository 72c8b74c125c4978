import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openIndexedDatabase } from "./indexedDatabase";
import { put, remove } from "./saveDatabase";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

describe("the saves in IndexedDB", () => {
  it("come back under their keys, in their order, without those of other documents", async () => {
    const database = await openIndexedDatabase(() => {});
    await database.write([
      put("steps", ["a", 1, 10], "a 1 10"),
      put("steps", ["a", 1, 2], "a 1 2"),
      put("steps", ["a", 2, 1], "a 2 1"),
      put("steps", ["ab", 1, 1], "ab 1 1"),
      put("documents", ["a"], "a"),
    ]);
    const values = async (...prefix: (string | number)[]) =>
      (await database.readAll("steps", prefix)).map(({ value }) => value);
    expect(await values()).toEqual(["a 1 2", "a 1 10", "a 2 1", "ab 1 1"]);
    expect(await values("a")).toEqual(["a 1 2", "a 1 10", "a 2 1"]);
    expect(await values("a", 1)).toEqual(["a 1 2", "a 1 10"]);
    expect(await database.read("documents", ["a"])).toBe("a");
    expect(await database.read("documents", ["b"])).toBeUndefined();
  });

  it("are removed by the start of their key", async () => {
    const database = await openIndexedDatabase(() => {});
    await database.write([
      put("snapshots", ["a", 1], 1),
      put("snapshots", ["a", 2], 2),
      put("snapshots", ["ab", 1], 3),
    ]);
    await database.write([remove("snapshots", "a")]);
    expect(await database.readAll("snapshots")).toEqual([{ key: ["ab", 1], value: 3 }]);
  });

  it("are still there when the page opens again", async () => {
    const first = await openIndexedDatabase(() => {});
    await first.write([put("settings", ["last-document"], "a")]);
    const second = await openIndexedDatabase(() => {});
    expect(await second.read("settings", ["last-document"])).toBe("a");
  });

  it("are written all or not at all", async () => {
    const database = await openIndexedDatabase(() => {});
    const unclonable = () => {};
    await expect(database.write([put("settings", ["one"], 1), put("settings", ["two"], unclonable)])).rejects.toThrow();
    expect(await database.readAll("settings")).toEqual([]);
  });

  it("say so when a newer Orgwright in another window takes them", async () => {
    const onLost = vi.fn();
    await openIndexedDatabase(onLost);
    await new Promise((resolve) => {
      indexedDB.open("orgwright", 2).onsuccess = resolve;
    });
    expect(onLost).toHaveBeenCalledOnce();
    await expect(openIndexedDatabase(() => {})).rejects.toMatchObject({ name: "VersionError" });
  });
});
