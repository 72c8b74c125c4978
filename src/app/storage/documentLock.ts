/** How long a start waits for a lock: a reload asks before the browser has let go of the page before. */
const PATIENCE_MS = 400;
/** How long a lock must stay free before a waiting window takes it: the owner may only be reloading. */
const RELOAD_MS = 1500;

export type LockResult =
  /** This window writes. `release` lets another one do so. */
  | { readonly kind: "held"; release(): void }
  /** Another window has the document. */
  | { readonly kind: "taken" }
  /** The browser has no locks: nothing tells two windows apart. */
  | { readonly kind: "unsupported" };

/** Asks for the document, for this window alone, until it is released or the window is gone. */
export async function lockDocument(documentId: string, patienceMs = PATIENCE_MS): Promise<LockResult> {
  if (navigator.locks === undefined) return { kind: "unsupported" };
  const held = await hold(documentId, AbortSignal.timeout(patienceMs));
  return held ?? { kind: "taken" };
}

/** Resolves with the lock once the window that has it is gone for good; null if `signal` ends the wait. */
export async function waitForDocument(documentId: string, signal: AbortSignal): Promise<LockResult | null> {
  while (!signal.aborted) {
    const freed = await hold(documentId, signal);
    if (freed === null) return null;
    freed.release();
    await new Promise((resolve) => setTimeout(resolve, RELOAD_MS));
    const held = await hold(documentId, AbortSignal.timeout(50));
    if (held === null) continue;
    if (!signal.aborted) return held;
    held.release();
  }
  return null;
}

/** The lock, or null where `signal` ends the wait first. */
function hold(documentId: string, signal: AbortSignal): Promise<Extract<LockResult, { kind: "held" }> | null> {
  return new Promise((resolve) => {
    navigator.locks
      .request(
        `orgwright ${documentId}`,
        { signal },
        () => new Promise<void>((release) => resolve({ kind: "held", release: () => release() })),
      )
      .catch(() => resolve(null));
  });
}
