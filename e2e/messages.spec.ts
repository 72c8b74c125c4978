import { pressControl } from "./keyboard";
import { drag } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

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

  test("is read whole, undone and closed by keyboard, too, and doesn't go while one is on it", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.openFiles("fixtures/terraform-state/example.tfstate");
    await app.named("data-warehouse-prod").click();
    await app.inspector.getByRole("button", { name: "Detach FullAWSAccess from data-warehouse-prod" }).click();
    const message = page.getByRole("region", { name: "What just happened" });
    await pressControl(message.getByRole("button", { name: "More of this message" }));
    await expect(message).toContainText("until then FullAWSAccess stays.");
    await expect(message.locator(":focus")).toHaveCount(1);
    expect(await axeViolations(page)).toEqual([]);
    await pressControl(message.getByRole("button", { name: "Undo this" }));
    await expect(app.inspector.getByRole("button", { name: "Detach FullAWSAccess from" })).toBeVisible();
    await pressControl(message.getByRole("button", { name: "Close the message" }));
    await expect(message).toHaveCount(0);
    await expect(page.locator("body:focus")).toHaveCount(0);
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
