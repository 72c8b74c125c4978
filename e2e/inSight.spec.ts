import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("what a click unfolds", () => {
  test("comes into sight: a finding at the end of the list, with what mends it", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.button("New").click();
    await app.button(/^One account for everything/).click();
    await page
      .getByRole("contentinfo")
      .getByRole("button", { name: /warnings/ })
      .click();
    const last = app.panel.locator("[data-sentence]").last();
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await expect(last).toHaveAttribute("aria-expanded", "true");
    await expect(last).toBeInViewport({ ratio: 1 });
    await expect(app.panel.getByRole("button", { name: "Accept it, with a reason…" })).toBeInViewport({ ratio: 1 });
  });

  test("comes into sight: the first goal that a lesson's check finds missing", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 560 });
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Learn" }).click();
    await app.panel.getByRole("button", { name: /^Policies filter level by level/ }).click();
    await app.panel.getByText("Yes: the account has AllowQueues and FullAWSAccess").click();
    await app.panel.getByRole("button", { name: "That's my answer" }).click();
    await app.panel.getByRole("button", { name: "Check", exact: true }).click();
    const missing = app.panel.getByRole("list", { name: "Goals" }).locator("> [data-reached=false]").first();
    await expect(missing).toBeInViewport({ ratio: 1 });
    await expect(app.announcement).toContainText("Not yet");
  });
});
