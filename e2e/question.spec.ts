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
    await expect(app.answer("ecommerce-prod")).toContainText("all but ⊘ 11");
    await expect(app.answer("ecommerce-dev")).toContainText("all but ⊘ 6");
    await expect(app.box("Runtime")).toContainText("all but ⊘ 6");
    await expect(app.box("Management")).toContainText("exempt");
  });

  test("is asked of a service, an access level or a pattern", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "rds");
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("rds:*");
    await expect(app.answer("ecommerce-dev")).toContainText("✓");
    await expect(app.answer("ecommerce-prod")).toContainText(/all but ⊘ 3|\d\d\.\d % ?⊘/);
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
    await expect(other.getByText("The question in the address can’t be read")).toHaveCount(2);
    await expect(linked.answer("ecommerce-dev")).toContainText("◐");
    await other.goto("about:blank");
    await other.goto("./#lens=%7Bbroken");
    await expect(other.getByText("The question in the address can’t be read")).toHaveCount(2);
    await expect(linked.summary("✓ 8 pass ⊘ 2 blocked ☆ 1 exempt")).toBeVisible();
    const lens = { action: "s3:GetObject", region: "mars-1", principal: "role/Example", context: {} };
    await other.goto(`./#lens=${encodeURIComponent(JSON.stringify(lens))}`);
    await expect(other.getByText("mars-1, which isn’t known as a Region")).not.toHaveCount(0);
  });

  test("is shared with all that it says, with what is switched off and the way of looking", async ({
    page,
    context,
  }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "s3:PutObject");
    await app.question.getByRole("combobox", { name: "Region" }).selectOption("any Region");
    await app.question.getByRole("button", { name: "More…" }).click();
    const facts = page.getByRole("dialog", { name: "What else the question says" });
    await facts.getByRole("textbox", { name: "Resource" }).fill("arn:aws:s3:::a/ä?#&=%2F");
    await facts.getByRole("combobox", { name: "Account that owns the resource" }).fill("ecommerce-prod");
    await facts.getByLabel("Multi-factor authentication").selectOption("not told (access keys)");
    await facts.getByRole("combobox", { name: "Condition key" }).fill("aws:TagKeys");
    await facts.getByRole("textbox", { name: "Value of the condition key" }).fill("team, cost");
    await facts.getByRole("button", { name: "Add" }).click();
    await facts.getByText(/^What the question takes for granted/).click();
    await facts.getByRole("button", { name: "Leave aws:SecureTransport open" }).click();
    await page.keyboard.press("Escape");
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Try without ProtectData" }).click();
    await app.button("Tables").click();
    const address = page.url();
    await page.close();
    const other = await context.newPage();
    await other.goto(address);
    const linked = new OrgwrightPage(other);
    await expect(linked.button("Tables")).toHaveAttribute("aria-pressed", "true");
    await expect(linked.question.getByRole("combobox", { name: "Region" })).toHaveValue("");
    await linked.question.getByRole("button", { name: /^\+\d more$/ }).click();
    for (const text of [
      "Looking without ProtectData",
      "on arn:aws:s3:::a/ä?#&=%2F",
      "resource of ecommerce-prod",
      "no aws:MultiFactorAuthPresent",
      "aws:TagKeys = team, cost",
      "aws:SecureTransport open",
    ])
      await expect(linked.question.getByText(text, { exact: true })).toBeVisible();
    expect(other.url()).toBe(address);
  });

  test("goes back and forward with the browser", async ({ page }) => {
    const app = new OrgwrightPage(page);
    const action = app.question.getByRole("combobox", { name: "Action" });
    await ask(app, "s3:PutObject");
    await app.question.getByRole("button", { name: "No question" }).click();
    await expect(action).toHaveValue("");
    await page.reload();
    await page.locator("html[data-ready=true]").waitFor();
    await expect(action).toHaveValue("");
    await page.goBack();
    await expect(action).toHaveValue("s3:PutObject");
    await page.goBack();
    await expect(action).toHaveValue("dynamodb:DeleteTable");
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await page.goForward();
    await expect(action).toHaveValue("s3:PutObject");
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

  test("leads from each count of an account to the actions that it counts", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "11 blocked" }).click();
    await expect(app.panel.getByRole("checkbox", { name: "blocked by a statement" })).toBeChecked();
    await expect(app.panel.getByRole("checkbox", { name: "passes SCPs" })).not.toBeChecked();
    await expect(app.panel.getByRole("treeitem", { name: /dynamodb:DeleteTable\s/ })).toContainText("blocked");
    await page.keyboard.press("Escape");
    await app.row("Management").click();
    await app.inspector.getByRole("button", { name: "all 22,091 exempt" }).click();
    await expect(app.panel.getByRole("columnheader", { name: "exempt" })).toBeVisible();
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
