import type { StateAddresses } from "./stateAddresses";

/**
 * Who has which address of the root module, so that none ever stands for two things: Terraform would change the one into the
 * other. Whoever has an address in a state, or has had it, keeps it.
 */
export class Claims {
  /** By the address without its key; null where several things are its instances. */
  readonly #owners = new Map<string, string | null>();

  constructor(addresses: StateAddresses) {
    for (const [importId, all] of addresses)
      for (const { modules, type, name } of all) {
        if (modules.length > 0) continue;
        const address = `${type}.${name}`;
        const owner = this.#owners.get(address);
        this.#owners.set(address, owner === undefined || owner === importId ? importId : null);
      }
  }

  isOf(address: string, owner: string): boolean {
    return this.#owners.get(address) === owner;
  }

  /** Whether `owner` has the address, now or already. */
  take(address: string, owner: string): boolean {
    if (!this.#owners.has(address)) this.#owners.set(address, owner);
    return this.isOf(address, owner);
  }

  /** The address, or with the first number with which nobody else has it; `owner` has it then. */
  takeFree(address: string, owner: string): string {
    let candidate = address;
    for (let number = 2; !this.take(candidate, owner); number++) candidate = `${address}_${number}`;
    return candidate;
  }
}
