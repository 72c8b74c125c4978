const ENDING = "(?: accounts?)?(?: ou)?$";
const CLOSED = new RegExp(`^(?:suspended|quarantined?|closed)${ENDING}`, "i");
const WAITING = new RegExp(`^(?:policy[ _-]?staging|transitional)${ENDING}`, "i");

/** Whether an OU of this name holds accounts in which nothing shall happen: Suspended, Quarantine, Closed accounts. */
export function isForClosedAccounts(name: string): boolean {
  return CLOSED.test(name.trim());
}

/**
 * Whether an OU of this name waits for accounts: those for closed ones, Policy Staging, Transitional.
 * Source: whitepaper "Organizing Your AWS Environment", "Recommended OUs and accounts".
 */
export function mayBeEmpty(name: string): boolean {
  return isForClosedAccounts(name) || WAITING.test(name.trim());
}
