import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test("everything that the page can do is found by its name", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const app = new OrgwrightPage(page);
  await app.open();
  const run = async (words: string) => {
    await page.keyboard.press("Control+K");
    await expect(app.dialogTitled("What to do").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
  };
  await run("import aws");
  await expect(app.dialogTitled("Import from AWS")).toBeVisible();
  await page.keyboard.press("Escape");
  await run("open…");
  await expect(app.dialogTitled("Open a design")).toBeVisible();
  await page.keyboard.press("Escape");
  await run("export json design");
  await expect(app.exportTab("Orgwright design (JSON)")).toBeFocused();
  await page.keyboard.press("Escape");
  await run("copy link");
  await expect(app.announcement).toHaveText("Copied a link that holds the whole design.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/&d=1\./);
  await run("findings");
  await expect(app.panel.getByRole("heading", { name: "Findings" })).toBeVisible();
  await run("compare earlier");
  await expect(app.panel.getByRole("heading", { name: "Comparison" })).toBeVisible();
  await page.keyboard.press("Escape");
  await run("compare aws");
  await expect(app.panel.getByRole("button", { name: "Import from AWS…" })).toBeVisible();
  await run("matrix");
  await expect(app.header.getByRole("button", { name: "Matrix" })).toHaveAttribute("aria-pressed", "true");
  await run("colours dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await run("settings");
  await expect(
    app.inspector.getByRole("region", { name: "Organization" }).getByRole("textbox", { name: "Name", exact: true }),
  ).toBeFocused();

  await app.row("Sandbox").click();
  await run("sandbox: delete");
  await expect(app.row("Sandbox")).toHaveCount(0);
  await run("undo delete");
  await expect(app.row("Sandbox")).toHaveCount(1);
});

test("a line says which node it acts on, and an OU is added without a selection", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("add ou");
  await app.dialog.getByRole("option", { name: /^Root: Add an OU inside/ }).click();
  await page.keyboard.type("Labs");
  await page.keyboard.press("Enter");
  await expect(app.row("Labs")).toBeVisible();

  await app.named("ecommerce-prod").click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("detach");
  await app.dialog.getByRole("option", { name: "ecommerce-prod: Detach a policy…" }).click();
  const dialog = app.dialogTitled("Detach a policy from ecommerce-prod");
  await dialog.getByRole("option", { name: "ProtectData" }).hover();
  await page.keyboard.type("Protect");
  await expect(dialog.getByRole("status")).toContainText("Detach ProtectData from ecommerce-prod");
  await expect(dialog.getByRole("status")).toContainText("1 account gains 5 actions");
  await page.keyboard.press("Enter");
  await expect(app.announcement).toContainText("Detached ProtectData from ecommerce-prod.");
});
