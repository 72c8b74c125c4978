import { goToOutline, goToRow, pressControl } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("what is laid over the canvas", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    app = new OrgwrightPage(page);
    await app.open();
  });

  const choice = () => app.page.getByRole("combobox", { name: "Overlay" });
  const legend = () => app.page.getByRole("region", { name: "Legend of the overlay" });
  const reaches = () => app.inspector.getByRole("region", { name: "Reaches" });

  test("says who deploys into whom, is in the address, and goes away again", async ({ page }) => {
    expect(await overlayPixels(page)).toBe(0);
    await choice().selectOption("Deploys into");
    await expect(legend()).toContainText("Delivery deploys into 6 accounts.");
    await expect(app.announcement).toHaveText("Delivery deploys into 6 accounts.");
    await expect(page).toHaveURL(/overlay=deploys/);
    const [over, root] = [await legend().boundingBox(), await app.box("Root").boundingBox()];
    expect(root?.y, "the legend covers no box").toBeGreaterThan((over?.y ?? 0) + (over?.height ?? 0));
    await expect.poll(() => overlayPixels(page), "lines are drawn").toBeGreaterThan(100);
    expect(await axeViolations(page)).toEqual([]);
    await app.reload();
    await expect(choice()).toHaveValue("deploys");
    await page.goBack();
    await expect(legend()).toBeHidden();
    await page.goForward();
    await legend().getByRole("button", { name: "Take the overlay off" }).click();
    await expect(legend()).toBeHidden();
    await expect.poll(() => overlayPixels(page)).toBe(0);
    await expect(choice()).toHaveValue("none");
    await expect(choice()).toBeFocused();
    await expect(page).not.toHaveURL(/overlay=/);
  });

  test("says what several use cases share, on the card and above the canvas", async ({ page }) => {
    await app.button("New").click();
    await app.dialog.getByRole("button", { name: /^One account per business unit/ }).click();
    await choice().selectOption("Shared in an account");
    await expect(legend()).toContainText("4 accounts serve several use cases.");
    await expect(app.box("IT")).toContainText("shared by 3 use cases: IAM, quotas and API rates, audit scope, bill");
    await expect(app.box("Management")).not.toContainText("shared by");
    expect(await axeViolations(page)).toEqual([]);
    await legend().getByRole("button", { name: "Data Warehouse" }).click();
    await expect(app.row("Data Warehouse")).toHaveAttribute("aria-selected", "true");
  });

  test("says that logs have nowhere to go without a security account, and follows the design", async ({ page }) => {
    await choice().selectOption("Logs");
    await expect(legend()).toContainText("log in 10 accounts goes to Security.");
    await app.row("Security").click();
    await page.keyboard.press("Delete");
    await expect(legend()).toContainText("No account for security: logs have nowhere to go.");
    await app.row("Sandbox").click();
    await expect(reaches()).toContainText("Its logs have nowhere to go");
    await app.undo().click();
    await expect(legend()).toContainText("log in 10 accounts goes to Security.");
  });

  test("is chosen by keyboard, and read as a list in the inspector", async ({ page }) => {
    await choice().focus();
    await page.keyboard.press("T");
    await expect(choice()).toHaveValue("telemetry");
    await expect(legend()).toContainText("Shared Services reads the telemetry of 8 accounts.");
    await pressControl(legend().getByRole("button", { name: "Read telemetry only…" }));
    await expect(app.dialogTitled("Read telemetry only")).toBeVisible();
    await page.keyboard.press("Escape");
    await goToOutline(app);
    await goToRow(app, "ecommerce-prod");
    await expect(reaches()).toContainText("Is deployed into byDelivery");
    await expect(reaches()).toContainText("Its logs go toSecurity");
    await expect(reaches()).toContainText("Its telemetry is read byShared Services");
    await pressControl(reaches().getByRole("button", { name: "Delivery" }));
    await expect(app.row("Delivery")).toHaveAttribute("aria-selected", "true");
    await expect(reaches().getByRole("button", { name: "data-warehouse-prod" })).toBeVisible();
  });
});

/** How much of the canvas is painted in the overlay's colour (#be185d by light), in pixels. */
async function overlayPixels(page: OrgwrightPage["page"]): Promise<number> {
  return page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true })!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const distance = Math.abs(data[at]! - 0xbe) + Math.abs(data[at + 1]! - 0x18) + Math.abs(data[at + 2]! - 0x5d);
      if (distance < 60) count++;
    }
    return count;
  });
}
