const KEY = "orgwright-side-panel-width";

/** Pixels. At most so much of the window, so that the canvas stays in sight. */
export const SIDE_PANEL_WIDTH = { least: 360, usual: 520, step: 24, mostShare: 0.6 };

export function clampedWidth(width: number, windowWidth: number): number {
  const most = Math.max(SIDE_PANEL_WIDTH.least, windowWidth * SIDE_PANEL_WIDTH.mostShare);
  return Math.round(Math.max(SIDE_PANEL_WIDTH.least, Math.min(most, width)));
}

/** The width chosen last time in this browser, else the usual one. */
export function keptWidth(windowWidth: number): number {
  try {
    const kept = Number.parseFloat(localStorage.getItem(KEY) ?? "");
    return clampedWidth(Number.isFinite(kept) ? kept : SIDE_PANEL_WIDTH.usual, windowWidth);
  } catch {
    return clampedWidth(SIDE_PANEL_WIDTH.usual, windowWidth);
  }
}

export function keepWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // The browser refuses storage: the choice holds for this window.
  }
}

/** The width that a key of the separator leads to; null for other keys. The panel lies right of it: left makes it wider. */
export function widthAfterKey(width: number, key: string, windowWidth: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return clampedWidth(width + SIDE_PANEL_WIDTH.step, windowWidth);
    case "ArrowRight":
      return clampedWidth(width - SIDE_PANEL_WIDTH.step, windowWidth);
    case "Home":
      return clampedWidth(0, windowWidth);
    case "End":
      return clampedWidth(windowWidth, windowWidth);
    default:
      return null;
  }
}
