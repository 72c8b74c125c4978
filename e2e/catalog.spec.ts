import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("what the page knows of AWS", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
  });

  test("is told with its day, its source and its licence", async ({ page }) => {
    const summary = page.getByText(/22,091 actions as of/);
    await summary.focus();
    await page.keyboard.press("Enter");
    const facts = page.getByRole("contentinfo");
    await expect(facts).toContainText("of 456 services, with access levels");
    await expect(facts).toContainText(/@cloud-copilot\/iam-data .* MIT License, Copyright \(c\) 2024 Act Security/);
    await expect(facts).toContainText("18 with one endpoint for all Regions");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByText("of 456 services, with access levels")).toBeHidden();
    await expect(summary).toBeFocused();
  });

  test("makes an action that it doesn't know a finding about the policy, which is in force all the same", async ({
    page,
  }) => {
    await app.button("Open").click();
    await page.getByRole("button", { name: "Paste text…" }).click();
    const statement = { Effect: "Deny", Action: ["dynamodb:DeleteTabel", "dynamodb:DeleteTable"], Resource: "*" };
    const text = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    await page.getByRole("textbox", { name: "A design, a policy, answers of AWS or Terraform, as text" }).fill(text);
    await page.getByRole("button", { name: "Read the text" }).click();
    await app.dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: /^▲ 1 warning/ }).click();
    const finding = app.panel
      .getByRole("listitem")
      .filter({ hasText: "“dynamodb:DeleteTabel”: dynamodb has no such action" });
    await finding.getByRole("button", { name: /^warning/ }).click();
    await expect(finding).toContainText("Did you mean “dynamodb:DeleteTable”?");
    await finding.getByRole("button", { name: /^Show/ }).click();
    await expect(app.inspector.getByRole("region", { name: "Findings" })).toContainText("“dynamodb:DeleteTabel”");
  });

  test("says of a global service in which Region its requests are", async ({ page }) => {
    await app.question.getByRole("combobox", { name: "Action" }).fill("iam:CreateUser");
    await page.keyboard.press("Enter");
    await expect(page.getByText("iam is a global service")).toBeHidden();
    await app.question.getByRole("combobox", { name: "Region" }).selectOption("eu-west-1");
    await expect(page.getByRole("alert")).toContainText("iam is a global service: its requests go to us-east-1");
    await page.getByRole("button", { name: "Ask in us-east-1" }).click();
    await expect(app.question.getByRole("combobox", { name: "Region" })).toHaveValue("us-east-1");
    await expect(page.getByRole("alert")).toBeHidden();
  });
});
