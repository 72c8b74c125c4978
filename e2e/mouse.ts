import type { Locator, Page } from "@playwright/test";

/** Takes hold of something with the mouse. Nothing has happened yet: that begins with the first movement. */
export async function grab(page: Page, what: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
}

/** Moves what is held over a target, where it stays. `at`: from the target's left upper corner, its middle if left out. */
export async function carryOver(target: Locator, at?: { readonly x: number; readonly y: number }): Promise<void> {
  await target.hover(at === undefined ? {} : { position: at });
}

export async function letGo(page: Page): Promise<void> {
  await page.mouse.up();
}

/** Drags something onto a target and lets it go there. */
export async function drag(page: Page, what: Locator, target: Locator): Promise<void> {
  await grab(page, what);
  await carryOver(target);
  await letGo(page);
}
