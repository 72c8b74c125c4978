import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

async function ask(app: OrgwrightPage, text: string): Promise<void> {
  const field = app.question.getByRole("combobox", { name: "Action" });
  await field.fill(text);
  await field.press("Enter");
}

test.describe("a question about many actions", () => {
  test.beforeEach(async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
  });

  test("shows how much accounts and levels keep of everything", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "everything");
    await expect(app.answer("ecommerce-prod")).toContainText("all but 11");
    await expect(app.answer("ecommerce-dev")).toContainText("all but 6");
    await expect(app.box("Runtime")).toContainText("keeps all but 6");
    await expect(app.box("Management")).toContainText("exempt");
  });

  test("is asked of a service, an access level or a pattern", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "rds");
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("rds:*");
    await expect(app.answer("ecommerce-dev")).toContainText("✓");
    await expect(app.answer("ecommerce-prod")).toContainText(/all but 3|\d\d\.\d %/);
    await ask(app, "Write actions of organizations");
    await expect(app.answer("ecommerce-dev")).toContainText("◐");
    await ask(app, "organizations:Leave*");
    await expect(app.answer("ecommerce-dev")).toContainText("⊘");
    await ask(app, "no such thing");
    await expect(app.question.getByRole("alert")).toBeVisible();
  });

  test("is in the address, so that a link shows the same picture", async ({ page, context }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "Write actions of organizations");
    await expect(app.answer("ecommerce-dev")).toContainText("◐");
    const address = page.url();
    await page.close();
    const other = await context.newPage();
    const linked = new OrgwrightPage(other);
    await other.goto(address);
    await expect(linked.question.getByRole("combobox", { name: "Action" })).toHaveValue(
      "Write actions of organizations",
    );
    await expect(linked.answer("ecommerce-dev")).toContainText("◐");
    await other.goto("./#lens=%7Bbroken");
    await other.reload();
    await expect(other.getByText("The question in the address can’t be read")).toHaveCount(2);
    await expect(linked.summary("✓ 8 pass ⊘ 2 blocked ☆ 1 exempt")).toBeVisible();
  });

  test("leads to every action of an account, and from there to the reason", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Every action…" }).click();
    await expect(app.panel).toContainText("22,080 of 22,091 pass, 11 blocked");
    await app.panel.getByRole("searchbox", { name: "Find services and actions" }).fill("dynamodb deletetable");
    await app.panel.getByRole("treeitem", { name: /dynamodb:DeleteTable\s/ }).click();
    await expect(app.dialog).toContainText("blocked by a statement");
    await expect(app.dialog).toContainText("ProtectData");
    await page.keyboard.press("Escape");
    await app.panel.getByRole("tree").focus();
    for (const _ of [1, 2]) await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(app.dialog).toContainText("in ecommerce-prod");
  });

  test("tells before a drop what accounts would gain and lose of everything", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.library.getByRole("button", { name: /^Deny everything/ }).click();
    await app.named("Sandbox").hover();
    await expect(app.preview).toContainText("1 account loses 22,085 actions");
    await page.keyboard.press("Escape");
    await expect(app.preview).toBeHidden();
  });
});
