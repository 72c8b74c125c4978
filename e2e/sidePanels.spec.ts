import type { Locator } from "@playwright/test";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("beside the canvas", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("the outline is given more room by the pointer and by keys, keeps it, and gives it back", async ({ page }) => {
    const boundary = page.getByRole("separator", { name: "Height of the outline" });
    const before = await heightOf(app.outline);
    await boundary.hover();
    await page.mouse.down();
    await page.mouse.move(100, (await topOf(boundary)) - 60);
    await page.mouse.up();
    expect(await heightOf(app.outline)).toBeGreaterThan(before + 40);
    const dragged = Number(await boundary.getAttribute("aria-valuenow"));

    await boundary.focus();
    await page.keyboard.press("ArrowDown");
    await expect(boundary).toHaveAttribute("aria-valuenow", String(dragged - 5));
    await app.reload();
    await expect(boundary).toHaveAttribute("aria-valuenow", String(dragged - 5));

    await boundary.dblclick();
    expect(await heightOf(app.outline)).toBeCloseTo(before, 0);
  });

  test("the outline shows the row of what is selected on the canvas, and doesn't take the focus", async ({ page }) => {
    await expect(app.row("Sandbox")).not.toBeInViewport();
    await app.named("Sandbox").click();
    await expect(app.row("Sandbox")).toBeInViewport({ ratio: 1 });
    await expect(page.locator("tr:focus")).toHaveCount(0);
  });

  test("the arrows take the selection along, and Delete deletes what is shown as selected", async ({ page }) => {
    await app.row("Enterprise").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(app.inspector.getByRole("heading", { level: 2, name: "Shared Services" })).toBeVisible();
    await page.keyboard.press("Delete");
    await app.expectTree("Enterprise", "Security\nDelivery");
  });

  test("what was placed has the focus, and the next key acts on it", async ({ page }) => {
    await app.row("Delivery").click();
    await page.keyboard.press("Control+X");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await app.expectTree("Enterprise", "Delivery\nSecurity\nShared Services");
    await expect(app.row("Delivery")).toBeFocused();
    await page.keyboard.press("Delete");
    await app.expectTree("Enterprise", "Security\nShared Services");
  });
});

test.describe("at 640 × 360, which is 1280 × 720 at a zoom of 200 %,", () => {
  test.use({ viewport: { width: 640, height: 360 } });
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("the canvas has the window, and the header's buttons are all in it", async ({ page }) => {
    await expect(app.outline).toBeHidden();
    for (const button of await app.header.getByRole("button").all()) await expect(button).toBeInViewport({ ratio: 1 });
    await app.button("Show the panels").click();
    await expect(app.outline).toBeVisible();
    await app.row("Sandbox").scrollIntoViewIfNeeded();
    const footer = page.getByRole("contentinfo");
    const place = { x: 30, y: (await topOf(footer)) + (await heightOf(footer)) / 2 };
    expect(
      await footer.evaluate((element, { x, y }) => element.contains(document.elementFromPoint(x, y)), place),
      "nothing of the outline lies over the footer",
    ).toBe(true);
  });

  test("the page's first stop leads to the outline, where the keys work at once", async ({ page }) => {
    await page.keyboard.press("Tab");
    await expect(app.button("Show the outline")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(app.row("Root")).toBeFocused();
    await page.keyboard.press("Shift+O");
    await expect(app.nameField()).toBeFocused();
  });
});

async function heightOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.height ?? Number.NaN;
}

async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Number.NaN;
}
