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
  await run("matrix");
  await expect(app.header.getByRole("button", { name: "Matrix" })).toHaveAttribute("aria-pressed", "true");

  await app.row("Sandbox").click();
  await run("selection delete");
  await expect(app.row("Sandbox")).toHaveCount(0);
  await run("undo delete");
  await expect(app.row("Sandbox")).toHaveCount(1);
});
