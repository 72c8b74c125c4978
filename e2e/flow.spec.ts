import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("the flow of questions", () => {
  test("is cut at the level that filters, and says by what", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await flow.getByRole("combobox", { name: "Add a question" }).selectOption({ label: "Leave the organization" });
    await flow.getByRole("combobox", { name: "Add a question" }).selectOption({ label: "Launch in Tokyo" });
    const cuts = flow.getByRole("list", { name: "What is filtered where" }).getByRole("listitem");
    await expect(cuts).toHaveText([
      "Leave the organization: ProtectAccount at Root",
      "Launch in Tokyo: DenyUnapprovedRegions at Runtime",
      "Delete production's database: ProtectData at ecommerce-prod",
      "Delete production's database: ProtectData at data-warehouse-prod",
    ]);
    await flow
      .getByRole("button", { name: /ecommerce-prod/ })
      .first()
      .click();
    await expect(app.inspector.getByRole("heading", { level: 2 })).toHaveText("ecommerce-prod");
    await app.header.getByRole("button", { name: "Boxes" }).click();
    await expect(app.row("ecommerce-prod")).toHaveAttribute("aria-selected", "true");
  });

  test("is played step by step by keyboard", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).focus();
    await page.keyboard.press("Enter");
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await flow.getByRole("button", { name: "From the start" }).focus();
    await page.keyboard.press("Enter");
    const told = flow.getByRole("status");
    await expect(told).toContainText("Step 1 of 4. At the root");
    await expect(flow.getByRole("button", { name: /^ecommerce-prod/ })).toBeHidden();
    await flow.getByRole("button", { name: "Next" }).focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("Enter");
    await expect(told).toContainText("Delete production's database: ProtectData at ecommerce-prod");
    await expect(told).toContainText("Then IAM in each account decides");
    const root = flow.getByRole("button", { name: "Root", exact: true });
    await root.focus();
    await page.keyboard.press("ArrowRight");
    await expect(flow.getByRole("button", { name: /^Management/ })).toBeFocused();
  });

  test("shows how much of everything each level lets through", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await app.question.getByRole("combobox", { name: "Action" }).fill("everything");
    await page.keyboard.press("Enter");
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await expect(flow.getByRole("button", { name: /ecommerce-prod/ }).first()).toContainText("all but 11");
    await expect(flow.getByRole("button", { name: /ProtectAccount −6/ })).toBeVisible();
  });
});
