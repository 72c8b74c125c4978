import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { chooseInMenu, goToOutline, goToRow, pressControl } from "./keyboard";
import { carryOver } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("a comparison", () => {
  test.describe.configure({ timeout: 90_000 }); // whole stories, each with several comparisons
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 }); // so that cards beside the panel are near enough for text
    app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
  });

  const line = (name: string | RegExp) => app.panel.getByRole("treeitem", { name });
  const legend = () => app.page.getByRole("region", { name: "Legend of the comparison" });

  test("of two accounts marks them on the canvas, and each action leads to its trace on either side", async () => {
    await app.row("ecommerce-dev").click();
    await app.row("ecommerce-prod").click({ modifiers: ["ControlOrMeta"] });
    await app.inspector.getByRole("button", { name: "Compare these two…" }).click();
    await expect(app.panel).toContainText("ecommerce-prod, compared with ecommerce-dev: loses 5 actions.");
    await expect(app.box("ecommerce-prod")).toContainText("− loses 5");
    await expect(app.box("ecommerce-dev")).toContainText("compared with this");
    await expect(app.answer("ecommerce-prod")).toContainText("loses 5");
    await expect(legend()).toContainText("− loses actions");
    const [over, root] = [await legend().boundingBox(), await app.box("Root").boundingBox()];
    expect(root?.y, "the legend covers no box").toBeGreaterThan((over?.y ?? 0) + (over?.height ?? 0));
    await line("rds:DeleteDBCluster").click();
    await expect(app.dialog.getByRole("region", { name: "ecommerce-dev" })).toContainText("passes SCPs");
    await expect(app.dialog.getByRole("region", { name: "ecommerce-prod" })).toContainText("ProtectData denies it.");
    await app.dialog
      .getByRole("region", { name: "ecommerce-prod" })
      .getByRole("button", { name: "Ecommerce OU" })
      .click();
    await expect(app.dialog).toBeHidden();
    await expect(app.row("Ecommerce")).toHaveAttribute("aria-selected", "true");
    await app.panel.getByRole("combobox", { name: "From" }).selectOption({ label: "data-warehouse-prod" });
    await expect(app.panel).toContainText("SCPs and RCPs leave both the same.");
    await legend().getByRole("button", { name: "Stop comparing, show the answers again" }).click();
    await expect(app.panel).toBeHidden();
    await expect(app.box("ecommerce-prod")).toContainText("blocked by a statement");
  });

  test("is shown in the tables too, beside the names", async ({ page }) => {
    await app.row("ecommerce-dev").click();
    await app.row("ecommerce-prod").click({ modifiers: ["ControlOrMeta"] });
    await app.inspector.getByRole("button", { name: "Compare these two…" }).click();
    await app.header.getByRole("button", { name: "Tables" }).click();
    await expect(legend()).toContainText("the cells go on showing the answers now");
    const table = page.getByRole("treegrid", { name: "Accounts by service" });
    await expect(table.getByRole("rowheader", { name: "ecommerce-prod: loses 5" })).toContainText("−");
    await expect(table.getByRole("rowheader", { name: "Ecommerce: 1 account loses actions" })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await legend().getByRole("button", { name: "Stop comparing, show the answers again" }).click();
    await expect(table.getByRole("rowheader", { name: "ecommerce-prod", exact: true })).toBeVisible();
  });

  test("begins at one account by keyboard, with the same business unit's in another phase", async ({ page }) => {
    await goToOutline(app);
    await goToRow(app, "ecommerce-prod");
    await page.keyboard.press("Shift+C");
    await expect(app.panel.getByRole("combobox", { name: "From" })).toHaveValue("ecommerce-dev");
    await expect(app.panel.getByRole("combobox", { name: "To" })).toHaveValue("ecommerce-prod");
    await pressControl(app.panel.getByRole("button", { name: "By account" }));
    await expect(line(/^ecommerce-prod/)).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(app.panel.getByRole("tree", { name: "What changes" })).toBeFocused();
    for (let step = 0; step < 2; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(app.dialogTitled("dynamodb:DeleteBackup in ecommerce-prod")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(app.panel).toBeHidden();
    await goToOutline(app);
    await chooseInMenu(app, "Compare with another account…");
    await expect(app.panel).toContainText("compared with ecommerce-dev");
  });

  test("of now with earlier marks who gains, who loses and what moved, is searched, and follows the next change", async ({
    page,
  }) => {
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Detach ProtectData from ecommerce-prod" }).click();
    await app.row("ecommerce-stage").click();
    await page.keyboard.press("Alt+ArrowLeft");
    await app.row("Root").click();
    await page.keyboard.press("Shift+C");
    await expect(app.panel).toContainText("1 account gains 5 actions.");
    await expect(app.panel).toContainText("ProtectData detached from ecommerce-prod.");
    await expect(app.panel).toContainText("ecommerce-stage moved from Ecommerce OU to Runtime OU.");
    await expect(app.box("ecommerce-prod")).toContainText("+ gains 5, policies changed");
    await expect(app.box("ecommerce-stage")).toContainText("moved");
    await expect(app.box("Security")).toContainText("= as before");
    await expect(app.answer("Runtime")).toContainText("1 account gains actions");

    await app.panel.getByRole("searchbox").fill("prod table");
    await expect(app.panel.getByRole("treeitem")).toHaveCount(2);
    await line("dynamodb:DeleteTable").click();
    await expect(app.dialog.getByRole("region", { name: "Before" })).toContainText("ProtectData denies it.");
    await expect(app.dialog.getByRole("region", { name: "Now" })).toContainText("passes SCPs");
    await page.keyboard.press("Escape");

    const moment = app.panel.getByRole("combobox", { name: "Before" });
    await expect(moment.getByRole("option")).toHaveText([
      /^\d\d:\d\d · Move ecommerce-stage into Runtime OU$/,
      /^\d\d:\d\d · Detach ProtectData from ecommerce-prod$/,
    ]);
    await app.panel.getByRole("button", { name: "Last change" }).click();
    await expect(app.panel).toContainText("Nobody’s permissions change.");
    await app.panel.getByRole("button", { name: "All changes" }).click();
    expect(await axeViolations(page)).toEqual([]);
    await app.undo().click();
    await app.undo().click();
    await expect(app.panel).toContainText("Nothing was changed yet that could be compared with.");
  });

  test("says what the preview said before the drop, and what orgwright diff says", async ({ page }, testInfo) => {
    const before = testInfo.outputPath("before.orgwright.json");
    const after = testInfo.outputPath("after.orgwright.json");
    writeFileSync(before, (await app.exported("json")).bytes);
    await app.library.getByRole("button", { name: "Deny everything" }).click();
    await carryOver(app.named("Data Warehouse"));
    await expect(app.preview).toContainText("3 accounts lose");
    const [sentence] =
      /3 accounts lose [\d,]+(?: to [\d,]+)? actions/.exec((await app.preview.textContent()) ?? "") ?? [];
    expect(sentence).toBeDefined();
    await app.named("Data Warehouse").click();
    await app
      .dialogTitled("Deny everything")
      .getByRole("button", { name: "Add and attach to Data Warehouse OU" })
      .click();
    await expect(app.announcement).toContainText(`${sentence}.`);
    await app.row("Root").click();
    await page.keyboard.press("Shift+C");
    await expect(app.panel).toContainText(`${sentence}.`);
    const markdown = await app.downloaded(() => app.panel.getByRole("button", { name: "As Markdown" }).click());
    expect(Buffer.from(markdown.bytes).toString()).toContain(`${sentence}.`);
    writeFileSync(after, (await app.exported("json")).bytes);
    const said = execFileSync(process.execPath, ["dist-cli/orgwright.js", "diff", before, after], { encoding: "utf8" });
    expect(said).toContain(`Permissions: ${sentence}.`);

    await app.panel.getByRole("button", { name: "Another design" }).click();
    await app.panel.getByLabel("Files to compare with").setInputFiles(before);
    await expect(app.panel).toContainText(`${sentence}.`);
    await expect(legend()).toContainText("Compared with Example Corp");
  });

  test("with another design that this browser keeps leaves both as they are", async () => {
    await app.button("Open").click();
    await app.dialog.getByRole("button", { name: /^New blank organization/ }).click();
    await app.row("Root").click();
    await app.page.keyboard.press("Shift+C");
    await app.panel.getByRole("button", { name: "Another design" }).click();
    const other = app.panel.getByRole("combobox", { name: "Before" });
    await other.selectOption({ label: "Example Corp: 4 OUs, 11 accounts, 4 policies" });
    await expect(app.panel).toContainText("ecommerce-prod removed from Ecommerce OU.");
    await expect(app.box("Root")).toContainText("removed inside");
    await expect(app.undo()).toBeDisabled();
    await expect(app.row("ecommerce-prod")).toHaveCount(0);
  });
});
