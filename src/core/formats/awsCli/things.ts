import { type Place, type Problem, quoted } from "../../json/problem";

/** Things by id, each put together from all answers that tell it. */
export class Things<T extends { readonly id: string; readonly name?: string; readonly at: Place }> {
  readonly list: T[] = [];
  readonly conflicts: Problem[] = [];
  readonly #byId = new Map<string, T>();

  constructor(readonly describe: (thing: T) => string) {}

  /** The records of one answer. */
  addAll(records: readonly T[]): void {
    const ofThisAnswer = new Map<string, T>();
    for (const record of records) {
      const twin = ofThisAnswer.get(record.id);
      if (twin === undefined) this.#add(record);
      else if (!isSame(twin, record)) this.list.push(record);
      ofThisAnswer.set(record.id, record);
    }
  }

  #add(record: T): void {
    const known = this.#byId.get(record.id);
    if (known === undefined) {
      const kept = { ...record };
      this.#byId.set(record.id, kept);
      this.list.push(kept);
      return;
    }
    if (known.name !== undefined && record.name !== undefined && known.name !== record.name)
      this.conflicts.push(this.#conflict(known, record));
    for (const [field, value] of Object.entries(record) as [keyof T, T[keyof T]][])
      if (known[field] === undefined || known[field] === null) known[field] = value;
  }

  #conflict(known: T, other: T): Problem {
    const { name = "", at } = known;
    const where = at.file === other.at.file ? `line ${at.line}` : quoted(at.file ?? "");
    return {
      severity: "warning",
      code: "told-differently",
      at: other.at,
      message: `The ${this.describe(known)} ${known.id} is called ${quoted(other.name ?? "")} here, but ${quoted(name)} in ${where}, which is taken.`,
      remedy: "Were the answers got on different days? Get them again together.",
    };
  }
}

function isSame(left: object, right: object): boolean {
  return JSON.stringify({ ...left, at: null }) === JSON.stringify({ ...right, at: null });
}
