import type { Locator } from "@playwright/test";
import type { OrgwrightPage } from "./orgwrightPage";
import { expect } from "./support";

/** More stops than the page has between any two of its controls. */
const MOST_STOPS = 80;

/** Presses Tab, or Shift+Tab to go back, until the control has the focus. */
export async function tabTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(control)) return;
    await control.page().keyboard.press(key);
  }
  await expect(control, `reached by ${key}`).toBeFocused();
}

/** Presses a control by the keyboard: the way to it by Tab, then Enter. */
export async function pressControl(control: Locator): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press("Enter");
}

/** Goes into the outline by the page's first link, from wherever the focus is. */
export async function goToOutline(app: OrgwrightPage): Promise<void> {
  const { page } = app;
  const link = page.getByRole("link", { name: "Skip to the outline" });
  await tabTo(link, "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(app.outline.locator("tr[tabindex='0']"));
}

/** Moves the outline's focus, which is on one of its rows, to the row of a node. */
export async function goToRow(app: OrgwrightPage, name: string): Promise<void> {
  const { page } = app;
  const row = app.row(name);
  await page.keyboard.press("Home");
  const count = await app.outline.locator("[aria-level]").count();
  for (let step = 0; step < count && !(await hasFocus(row)); step++) await page.keyboard.press("ArrowDown");
  await expect(row).toBeFocused();
}

/** Chooses a line of the menu of the focused row. */
export async function chooseInMenu(app: OrgwrightPage, title: string | RegExp): Promise<void> {
  const { page } = app;
  await page.keyboard.press("Shift+F10");
  const item = app.menu.getByRole("menuitem", { name: title });
  const count = await app.menu.getByRole("menuitem").count();
  for (let step = 0; step < count && !(await hasFocus(item)); step++) await page.keyboard.press("ArrowDown");
  await expect(item).toBeFocused();
  await page.keyboard.press("Enter");
}

/** Whether a control has the focus at this moment. */
export async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.and(control.page().locator(":focus")).count()) > 0;
}
