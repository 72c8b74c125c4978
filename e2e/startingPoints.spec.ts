import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("a new design", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("starts from a structure that one chooses by its reason, and says why it is as it is", async () => {
    await app.button("New").click();
    await expect(app.dialogTitled("New design")).toBeVisible();
    const good = app.dialog.getByRole("region", { name: "Good structures" });
    const bank = good.getByRole("button", { name: /^Regulated bank/ });
    await expect(bank).toContainText("Approved services and Regions only");
    await expect(bank).toContainText("7 OUs, 19 accounts, 10 policies");
    await bank.click();
    await expect(app.announcement).toContainText("Opened Regulated bank.");
    await expect(app.row("cards-prod")).toHaveCount(1);
    await expect(app.question.getByRole("combobox", { name: "Region" })).toHaveValue("eu-central-1");
    await expect(app.answer("cards-prod")).toHaveText("⊘ blocked by a statement");
    await expect(app.answer("cards-dev")).toHaveText("✓ passes SCPs");
    await expect(app.inspector.getByRole("region", { name: "Notes" })).toContainText("o-examplebank");
    await app.row("Log Archive").click();
    await expect(app.inspector.getByRole("region", { name: "Notes" })).toContainText("Auditors read here");
  });

  test("takes nothing away: what was open is kept with its changes", async ({ page }) => {
    await app.row("Sandbox").click();
    await page.keyboard.press("Delete");
    await expect(app.row("Sandbox")).toHaveCount(0);
    await app.button("New").click();
    await app.dialog.getByRole("button", { name: /^One account for everything/ }).click();
    await app.expectTree("Root", "Everything");
    await expect(app.undo()).toBeDisabled();
    await app.button("Open").click();
    await app.dialog.getByRole("button", { name: /^Example Corp/ }).click();
    await expect(app.row("ecommerce-prod")).toHaveCount(1);
    await expect(app.row("Sandbox")).toHaveCount(0);
  });

  test("is chosen by keyboard alone, from Open too", async ({ page }) => {
    await page.keyboard.press("Control+O");
    await app.dialog.getByRole("button", { name: "Choose a structure…" }).focus();
    await page.keyboard.press("Enter");
    await expect(app.dialogTitled("New design")).toBeVisible();
    await expect(app.dialog.getByRole("button", { name: /^New blank organization/ })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(app.dialog.getByRole("button", { name: /^Start-up with three accounts/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await app.expectTree("Root", ["Management", "Runtime", "  shop-dev", "  shop-prod"].join("\n"));
  });
});
