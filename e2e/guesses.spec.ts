import type { Locator, Page } from "@playwright/test";
import { pressControl } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

/** A state with the accounts Audit, shop-dev, shop-prod, billing-dev and billing-prod, as Terraform wrote it. */
const STATE = "fixtures/terraform-state/modules.tfstate";

async function importState(page: Page): Promise<OrgwrightPage> {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.openFiles(STATE);
  await expect(offer(page)).toBeVisible();
  return app;
}
function offer(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: "Use cases are guessed for 5 of 5 accounts that have none." });
}

test.describe("what accounts are for is guessed after an import,", () => {
  test("shown on the cards as guesses, and taken at once, as one step to undo", async ({ page }) => {
    const app = await importState(page);
    await expect(app.box("shop-dev")).toContainText("guessed: shop · dev ?");
    await offer(page).getByRole("button", { name: "Accept all" }).click();
    await expect(offer(page)).toHaveCount(0);
    await expect(app.announcement).toContainText("Accepted 5 guessed use cases.");
    await expect(app.box("shop-dev").getByRole("button", { name: "shop · dev", exact: true })).toBeVisible();
    await app.undo().click();
    await expect(offer(page)).toBeVisible();
    await expect(app.box("shop-dev")).toContainText("guessed: shop · dev ?");
  });

  test("looked through by keyboard alone: reasons, whole units, single accounts", async ({ page }) => {
    const app = await importState(page);
    await pressControl(offer(page).getByRole("button", { name: "Review…" }));
    const dialog = app.dialogTitled("Guess use cases");
    await expect(dialog).toContainText("The name ends in “prod” and the OU is “shop”.");
    expect(await axeViolations(page)).toEqual([]);
    await dialog
      .getByRole("checkbox", { name: /^billing/ })
      .first()
      .focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("checkbox", { name: /^shop-dev/ }).focus();
    await page.keyboard.press("Space");
    await dialog.getByRole("button", { name: "Accept 2 guesses" }).focus();
    await page.keyboard.press("Enter");
    await expect(app.box("shop-prod").getByRole("button", { name: "shop · prod", exact: true })).toBeVisible();
    await expect(app.box("shop-dev")).toContainText("guessed: shop · dev ?");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(offer(page)).toBeVisible();
  });

  test("left for now, and accepted one by one in the inspector, or from the root's menu", async ({ page }) => {
    const app = await importState(page);
    await pressControl(offer(page).getByRole("button", { name: "Not now" }));
    await expect(offer(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await app.reload();
    await expect(app.box("shop-dev")).toContainText("no use case yet");
    await expect(offer(page)).toHaveCount(0);
    await expect(app.box("shop-dev")).toContainText("no use case yet");
    await app.row("shop-dev").click();
    await expect(app.inspector).toContainText("The name ends in “dev” and the OU is “shop”.");
    await app.inspector.getByRole("button", { name: "Accept the guess: Runtime · shop · dev" }).click();
    await expect(app.box("shop-dev").getByRole("button", { name: "shop · dev", exact: true })).toBeVisible();
    await app.named("Root").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: "Guess use cases…" }).click();
    await expect(app.dialogTitled("Guess use cases")).toContainText("the 4 accounts without a use case");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+K");
    await page.keyboard.type("guess");
    await page.keyboard.press("Enter");
    await expect(app.dialogTitled("Guess use cases")).toBeVisible();
  });
});
