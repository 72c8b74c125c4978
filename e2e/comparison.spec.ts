import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("a comparison", () => {
  test.beforeEach(async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
  });

  test("of two accounts tells what one has and the other hasn't, with the reason", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.row("ecommerce-dev").click();
    await app.row("ecommerce-prod").click({ modifiers: ["ControlOrMeta"] });
    await app.inspector.getByRole("button", { name: "Compare these two…" }).click();
    await expect(app.panel).toContainText("ecommerce-prod against ecommerce-dev: 1 account loses 5 actions.");
    await app.panel.getByRole("button", { name: "rds:DeleteDBCluster" }).click();
    await expect(app.dialog).toContainText("ProtectData");
    await page.keyboard.press("Escape");
    await app.panel.getByRole("combobox", { name: "From" }).selectOption({ label: "data-warehouse-prod" });
    await expect(app.panel).toContainText("SCPs and RCPs leave both the same.");
  });

  test("of now with before tells structure and permissions", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Detach ProtectData from ecommerce-prod" }).click();
    await page.keyboard.press("Escape");
    await app.row("Root").click();
    await app.row("Root").click({ modifiers: ["ControlOrMeta"] });
    await app.inspector.getByRole("button", { name: "What has changed…" }).click();
    await expect(app.panel).toContainText("1 account gains 5 actions.");
    await expect(app.panel).toContainText("ProtectData detached from ecommerce-prod.");
    await app.panel.getByRole("button", { name: "Close the comparison" }).focus();
    await page.keyboard.press("Enter");
    await expect(app.panel).toBeHidden();
  });
});
