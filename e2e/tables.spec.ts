import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("the tables", () => {
  test("show what is left of each service, and lead to the trace of an action", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Tables" }).click();
    const table = page.getByRole("treegrid", { name: "Accounts by service" });
    await expect(table.getByRole("columnheader")).toHaveText([
      "Accounts",
      "cloudtrail",
      "config",
      "dynamodb",
      "organizations",
      "rds",
    ]);
    const prod = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "ecommerce-prod" }) });
    await expect(prod.getByRole("gridcell", { name: /^dynamodb \d\d: \d+ of \d+ pass, \d+ blocked$/ })).toBeVisible();
    const dev = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "ecommerce-dev" }) });
    await expect(dev.getByRole("gridcell", { name: /^dynamodb ✓: (\d+) of \1 pass$/ })).toHaveText("✓");

    await prod.getByRole("gridcell", { name: /^dynamodb/ }).click();
    await expect(app.panel.getByRole("heading", { level: 2 })).toHaveText("ecommerce-prod");
    await app.panel.getByRole("treeitem", { name: /dynamodb:DeleteTable\b/ }).click();
    await expect(app.dialog).toContainText("blocked by a statement");
    await page.keyboard.press("Escape");

    await page.getByRole("searchbox", { name: "Find services", exact: true }).fill("elastic kubernetes");
    await expect(table.getByRole("columnheader")).toHaveText(["Accounts", "eks"]);
  });

  test("are gone about by keyboard: rows are selected, folded and have their menu, OUs lead to what they leave", async ({
    page,
  }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.row("Runtime").click();
    await app.header.getByRole("button", { name: "Tables" }).click();
    const table = page.getByRole("treegrid", { name: "Accounts by service" });
    await table.focus();
    // Where something is selected elsewhere, the keys begin.
    await page.keyboard.press("ArrowDown");
    await expect(app.inspector.getByRole("heading", { level: 2 })).toHaveText("Ecommerce");
    await expect(app.row("Ecommerce")).toHaveAttribute("aria-selected", "true");
    const row = (name: string) =>
      table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await page.keyboard.press("ArrowLeft");
    await expect(row("Ecommerce")).toHaveAttribute("aria-expanded", "false");
    await expect(row("ecommerce-dev")).toBeHidden();
    await page.keyboard.press("ArrowRight");
    await expect(row("ecommerce-dev")).toBeVisible();

    await page.keyboard.press("Shift+F10");
    await expect(app.menu.getByRole("menuitem", { name: "Attach a policy…" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(table).toBeFocused();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(app.panel.getByRole("heading", { level: 2 })).toHaveText("Ecommerce OU");
  });

  test("say of a global service that one Region answers for it", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Tables" }).click();
    await page.getByRole("button", { name: "By Region" }).click();
    await expect(page.getByText(/global service/)).toBeHidden();
    await app.question.getByRole("combobox", { name: "Action" }).fill("iam:CreateUser");
    await page.keyboard.press("Enter");
    await expect(page.getByText("It is a global service: only us-east-1 answers for it")).toBeVisible();
  });

  test("show by keyboard where a question passes, Region by Region", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Tables" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "By Region" }).focus();
    await page.keyboard.press("Enter");
    const table = page.getByRole("treegrid", { name: "Accounts by Region" });
    const stage = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "ecommerce-stage" }) });
    await expect(stage.getByRole("gridcell", { name: /^us-west-2/ })).toHaveText("✓");
    await expect(stage.getByRole("gridcell", { name: /^us-west-1/ })).toHaveText("⊘");

    await table.focus();
    // Root, Enterprise: folded, and its accounts are gone from the rows.
    for (const _ of [1, 2]) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(table.getByRole("rowheader", { name: "Security" })).toBeHidden();
    // Runtime, Ecommerce, dev, stage; us-east-1, us-east-2.
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press("ArrowDown");
    for (const _ of [1, 2]) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(app.dialog).toHaveAccessibleName("dynamodb:DeleteTable in ecommerce-stage, us-east-2");
    await expect(app.dialog).toContainText("DenyUnapprovedRegions denies it.");
    await page.keyboard.press("Escape");
    await expect(table).toBeFocused();
    await expect(app.row("ecommerce-stage")).toHaveAttribute("aria-selected", "true");
  });
});
