const KEY = "orgwright-outline-share";

/** Per cent of the height below the palette that the outline has; the policy library has the rest. */
export const OUTLINE_SHARE = { least: 20, usual: 60, most: 85 };

export function clampedShare(share: number): number {
  return Math.round(Math.max(OUTLINE_SHARE.least, Math.min(OUTLINE_SHARE.most, share)));
}

/** The share chosen last time in this browser, else the usual one. */
export function keptShare(): number {
  try {
    const kept = Number.parseFloat(localStorage.getItem(KEY) ?? "");
    return Number.isFinite(kept) ? clampedShare(kept) : OUTLINE_SHARE.usual;
  } catch {
    return OUTLINE_SHARE.usual;
  }
}

export function keepShare(share: number): void {
  try {
    localStorage.setItem(KEY, String(share));
  } catch {
    // The browser refuses storage: the choice holds for this window.
  }
}

const STEP = 5;

/** The share that a key of the separator leads to; null for other keys. Up makes the outline higher, as dragging up does. */
export function shareAfterKey(share: number, key: string): number | null {
  switch (key) {
    case "ArrowUp":
      return clampedShare(share + STEP);
    case "ArrowDown":
      return clampedShare(share - STEP);
    case "Home":
      return OUTLINE_SHARE.least;
    case "End":
      return OUTLINE_SHARE.most;
    default:
      return null;
  }
}
