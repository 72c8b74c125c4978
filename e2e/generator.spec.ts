import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("accounts by business unit and phase", () => {
  test("are shown while they are typed, added in one step and taken back by undo", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.palette.getByRole("button", { name: "Units × phases…" }).click();
    await app.dialog.getByRole("textbox", { name: "Name of unit 1" }).fill("Payments");
    await app.dialog.getByRole("checkbox", { name: "own delivery account for Payments" }).check();
    await expect(app.dialog.getByRole("status")).toHaveText("Would add 1 OU and 4 accounts");
    const lines = app.dialog.getByRole("list", { name: "The structure as it would be" });
    await expect(lines.getByRole("listitem").filter({ hasText: "payments-prod" })).toContainText(
      "aws+payments-prod@example.com",
    );
    await app.dialog.getByRole("textbox", { name: "Names" }).fill("{unit}");
    await expect(app.dialog.getByText("would have the same name, “payments”.")).toBeVisible();
    await expect(app.dialog.getByRole("button", { name: /^Add 1 OU/ })).toBeDisabled();
    await app.dialog.getByRole("textbox", { name: "Names" }).fill("{unit}-{phase}");
    await app.dialog.getByRole("button", { name: "Add 1 OU and 4 accounts" }).click();
    for (const name of ["payments-dev", "payments-stage", "payments-prod", "payments-delivery"])
      await expect(app.row(name)).toHaveCount(1);
    await expect(app.announcement).toContainText("Added 1 OU and 4 accounts");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(app.row("payments-dev")).toHaveCount(0);
  });

  test("are typed and added by keyboard alone, and the same plan again adds nothing", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    const open = app.palette.getByRole("button", { name: "Units × phases…" });
    await open.focus();
    await page.keyboard.press("Enter");
    await expect(app.dialog.getByRole("textbox", { name: "Name of unit 1" })).toBeFocused();
    await page.keyboard.type("Search");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Payments");
    const add = app.dialog.getByRole("button", { name: "Add 2 OUs and 6 accounts" });
    await expect(add).toBeEnabled();
    await add.focus();
    await page.keyboard.press("Enter");
    await expect(app.row("search-stage")).toHaveAttribute("aria-selected", "true");
    await open.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Search");
    await expect(app.dialog.getByRole("status")).toHaveText("Nothing would be added");
    await page.keyboard.press("Escape");
    await expect(open).toBeFocused();
  });
});
