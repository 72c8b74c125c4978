import { drag } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("what just happened", () => {
  test("is told in the status bar, over nothing that is dragged next, and can be undone or closed there", async ({
    page,
  }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    const message = page.getByTestId("message");
    await drag(page, app.named("ecommerce-prod"), app.named("Data Warehouse"));
    await expect(message).toContainText("Moved ecommerce-prod into Data Warehouse OU.");
    const [told, controls, bar] = [
      await message.boundingBox(),
      await page.getByRole("toolbar", { name: "Zoom" }).boundingBox(),
      await page.getByRole("contentinfo").boundingBox(),
    ];
    if (told === null || controls === null || bar === null) throw new Error("something isn't on the screen");
    expect(told.y).toBeGreaterThanOrEqual(controls.y + controls.height);
    expect(told.y + told.height).toBeLessThanOrEqual(720);
    const facts = page.getByRole("contentinfo").getByText(/accounts$/);
    expect(told.x).toBeGreaterThan(((await facts.boundingBox())?.x ?? 0) + 40);

    await message.getByText("Undo").click();
    await app.row("ecommerce-prod").click();
    await app.expectPath("Root", "Runtime", "Ecommerce");
    await expect(message).toContainText("Undone");
    await message.getByTitle("Close the message").click();
    await expect(message).toHaveCount(0);
  });

  test("never makes the page higher than the window, whatever the panels hold", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    await app.button("New").click();
    await app.button(/^One account for everything/).click();
    await app.named("Everything").click();
    await expect(app.inspector.getByRole("heading", { name: "What collides" })).toBeVisible();
    expect(await height()).toBe(720);
  });
});
