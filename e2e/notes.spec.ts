import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("notes:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("are written, changed and removed by keyboard alone, and stand in the report", async ({ page }) => {
    await page.keyboard.press("Control+K");
    await expect(app.dialogTitled("What to do").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("add a note");
    await page.keyboard.press("Enter");
    const dialog = app.dialogTitled("Add a note about the organization");
    await expect(dialog.getByLabel("Text")).toBeFocused();
    await page.keyboard.type("Who pays for the logs?");
    await page.keyboard.press("Enter");
    await page.keyboard.type("See https://wiki.example/logs");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Open");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    const notes = page.getByRole("region", { name: "Notes" });
    await expect(notes.getByText("Open question")).toBeVisible();
    await expect(notes.getByRole("link", { name: "https://wiki.example/logs" })).toBeVisible();

    await notes.getByRole("listitem").last().getByRole("button", { name: "Change this note" }).focus();
    await page.keyboard.press("Enter");
    await expect(app.dialogTitled("Change the note about the organization").getByLabel("Text")).toBeFocused();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Still open: ");
    await page.keyboard.press("Control+Enter");
    await expect(notes.getByText("Still open: Who pays for the logs?")).toBeVisible();

    await page.keyboard.press("Control+K");
    await expect(app.dialogTitled("What to do").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("print the report");
    await page.keyboard.press("Enter");
    const report = app.dialogTitled("Report").getByRole("region", { name: "The report" });
    await expect(report.getByRole("heading", { name: "Open questions" })).toBeVisible();
    await expect(report.getByRole("link", { name: "https://wiki.example/logs" })).toBeVisible();
    await page.keyboard.press("Escape");

    await notes.getByRole("listitem").last().getByRole("button", { name: "Remove this note" }).focus();
    await page.keyboard.press("Enter");
    await expect(notes.getByText("Who pays")).toHaveCount(0);
    await page.keyboard.press("Control+Z");
    await expect(notes.getByText("Who pays")).toHaveCount(1);
  });

  test("the design's description is written with its settings", async ({ page }) => {
    await app.button("Settings").click();
    await page.getByLabel("Description", { exact: true }).fill("One line\nand another");
    await page.getByLabel("Description", { exact: true }).press("Control+Enter");
    await app.button("Undo: Change the design's description").click();
    await expect(page.getByLabel("Description", { exact: true })).toHaveValue(/^An online shop/);
    await app.button("Redo: Change the design's description").click();
    await expect(page.getByLabel("Description", { exact: true })).toHaveValue("One line\nand another");
  });
});
