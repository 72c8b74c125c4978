import { readFile } from "node:fs/promises";
import { tabTo } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("the report:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("is read on the page, section by section, and taken away as Markdown", async ({ page }) => {
    await app.button("Export").click();
    await app.exportTab("Report (Markdown)").click();
    await page.getByRole("button", { name: "Read and print…" }).click();
    const dialog = app.dialogTitled("Report");
    const report = dialog.getByRole("region", { name: "The report" });
    await expect(report.getByRole("heading", { name: "Example Corp" })).toBeVisible();
    await expect(report).toContainText("Denies cloudtrail:DeleteTrail and cloudtrail:StopLogging.");
    await expect(report.getByRole("img", { name: "The tree above, drawn as boxes" })).toBeVisible();
    await dialog.getByRole("navigation").getByRole("button", { name: "What passes where" }).click();
    await expect(report.getByRole("heading", { name: "What passes where" })).toBeFocused();
    const inTokyo = report.getByRole("row", { name: /everything in Runtime OU \(7 accounts\)/ });
    await expect(inTokyo).toContainText("⊘ blocked by a statement");
    await expect(inTokyo).toContainText(
      "DenyUnapprovedRegions (SCP at Runtime OU) denies it outside us-east-1 and us-west-2.",
    );
    expect(await axeViolations(page)).toEqual([]);

    await expect(report.getByRole("heading", { name: "Appendix: the policies’ texts" })).toHaveCount(1);
    await dialog.getByRole("checkbox", { name: "The policies’ texts at the end" }).uncheck();
    await expect(report.getByRole("heading", { name: "Appendix: the policies’ texts" })).toHaveCount(0);

    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Download Markdown" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("example-corp-report.md");
    const text = await readFile(await saved.path(), "utf8");
    expect(text).toContain("# Example Corp\n");
    expect(text).toContain("```mermaid\nflowchart TB\n");
    expect(text).not.toContain("## Appendix");
  });

  test("is opened, read and printed by keyboard alone", async ({ page }) => {
    await page.evaluate(() => {
      window.print = () => {
        document.title = "printed";
      };
    });
    await page.keyboard.press("Control+K");
    await expect(app.dialogTitled("What to do").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("print the report");
    await page.keyboard.press("Enter");
    const dialog = app.dialogTitled("Report");
    const region = dialog.getByRole("region", { name: "The report" });
    await expect(region).toBeVisible();
    await tabTo(region);
    await page.keyboard.press("PageDown");
    await expect.poll(() => region.evaluate((part) => part.scrollTop)).toBeGreaterThan(0);
    await tabTo(dialog.getByRole("button", { name: "Print…" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveTitle("printed");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.locator("html")).not.toHaveAttribute("data-prints");
  });

  test("has the date and the choices of its export, and gives a PDF its own title", async ({ page }) => {
    await app.button("Export").click();
    await app.exportTab("Report (Markdown)").click();
    await page.getByLabel("Date in the report").fill("Workshop, 3 May 2026");
    await page.getByRole("checkbox", { name: "The policies’ texts at the end" }).uncheck();
    await page.getByRole("button", { name: "Read and print…" }).click();
    const dialog = app.dialogTitled("Report");
    const report = dialog.getByRole("region", { name: "The report" });
    await expect(report).toContainText("filter, Workshop, 3 May 2026.");
    await expect(report.getByRole("heading", { name: "Appendix: the policies’ texts" })).toHaveCount(0);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page).toHaveTitle("Example Corp report");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(page).toHaveTitle("Orgwright");
  });

  test("is never wider than the window, also of an organization with many phases and long names", async ({ page }) => {
    const corp = JSON.parse(await readFile("fixtures/designs/example-corp.orgwright.json", "utf8"));
    corp.organization.phases = ["dev", "test", "uat", "perf", "stage", "preprod", "nonprod", "prod", "dr", "spare"];
    corp.nodes.at(-1).name = "a".repeat(50);
    const buffer = Buffer.from(JSON.stringify(corp));
    await app.openFiles({ name: "wide.orgwright.json", mimeType: "application/json", buffer });
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await app.button("Export").click();
    await app.exportTab("Report (Markdown)").click();
    await page.getByRole("button", { name: "Read and print…" }).click();
    const report = app.dialogTitled("Report").getByRole("region", { name: "The report" });
    await expect(report.getByRole("columnheader", { name: "Missing" })).toHaveCount(1);
    await app.dialogTitled("Report").getByRole("button", { name: "Requirements and findings" }).click();
    const size = await report.evaluate((part) => [part.scrollWidth - part.clientWidth, part.scrollLeft]);
    expect(size).toEqual([0, 0]);
  });

  test("is printed alone, black on white, whatever the page's colours are", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await app.button("Export").click();
    await app.exportTab("Report (Markdown)").click();
    await page.getByRole("button", { name: "Read and print…" }).click();
    await expect(app.dialogTitled("Report").getByRole("region", { name: "The report" })).toBeVisible();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = page.getByRole("heading", { level: 1, name: "Example Corp" });
    await expect(printed).toBeVisible();
    await expect(page.locator("#root")).toBeHidden();
    const colours = await printed.evaluate((heading) => [
      getComputedStyle(heading).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });
});
