import type { Page } from "@playwright/test";
import { tabTo } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

const menuOf = (page: Page) => page.getByRole("dialog", { name: "Questions" });
const saved = (page: Page) => menuOf(page).getByRole("region", { name: "Saved questions" });

async function ask(app: OrgwrightPage, text: string): Promise<void> {
  const field = app.question.getByRole("combobox", { name: "Action" });
  await field.fill(text);
  await field.press("Enter");
}

test.describe("a saved question", () => {
  test.beforeEach(async ({ page }) => {
    await new OrgwrightPage(page).open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
  });

  test("is saved and asked again by mouse", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "Write actions of rds");
    await app.question.getByRole("combobox", { name: "Region" }).selectOption("eu-west-1");
    await app.button("Questions").click();
    await menuOf(page).getByRole("textbox", { name: "Save this question as" }).fill("Databases <b>");
    await menuOf(page).getByRole("button", { name: "Save", exact: true }).click();
    await expect(menuOf(page).getByRole("button", { name: "Saved" })).toBeDisabled();
    await menuOf(page).getByRole("button", { name: "Stop CloudTrail" }).click();
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("cloudtrail:StopLogging");

    await app.button("Questions").click();
    await saved(page)
      .getByRole("button", { name: /^Databases <b>/ })
      .click();
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("Write actions of rds");
    await expect(app.question.getByRole("combobox", { name: "Region" })).toHaveValue("eu-west-1");
  });

  test("is renamed, deleted and undone, and is in the file", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "Write actions of rds");
    await app.button("Questions").click();
    await menuOf(page).getByRole("textbox", { name: "Save this question as" }).fill("Databases <b>");
    await page.keyboard.press("Enter");
    await saved(page).getByRole("button", { name: "Rename Databases <b>" }).click();
    await saved(page).getByRole("textbox", { name: "New name of Databases <b>" }).fill("Databases");
    await page.keyboard.press("Enter");
    await expect(saved(page).getByRole("button", { name: "Rename Databases", exact: true })).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    const file = JSON.parse(new TextDecoder().decode((await app.exported("json")).bytes));
    expect(file.lenses).toMatchObject([
      { name: "Databases", question: { action: "rds:*", accessLevels: ["Write"], region: "us-east-1" } },
    ]);

    await app.button("Questions").click();
    await saved(page).getByRole("button", { name: "Delete the question Databases" }).click();
    await expect(saved(page)).toBeHidden();
    await page.keyboard.press("Escape");
    await app.undo().click();
    await app.button("Questions").click();
    await expect(saved(page).getByRole("button", { name: /^Databases/ })).toBeVisible();
  });

  test("is saved and asked by keyboard alone, also from the field of the action", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await ask(app, "organizations:LeaveOrganization");
    await app.question.getByRole("combobox", { name: "Action" }).focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(menuOf(page).getByRole("button", { name: /^Delete production's database/ })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(menuOf(page).getByRole("button", { name: /^Stop CloudTrail/ })).toBeFocused();
    await tabTo(menuOf(page).getByRole("textbox", { name: "Save this question as" }));
    await page.keyboard.type("Walk out");
    await page.keyboard.press("Enter");
    await expect(app.announcement).toContainText("Saved the question “Walk out”.");
    await page.keyboard.press("Escape");
    await expect(app.button("Questions")).toBeFocused();

    await ask(app, "everything");
    await tabTo(app.button("Questions"), "Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("walk");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("organizations:LeaveOrganization");
  });

  test("says that the account it names is gone; what can't be read stays until it is deleted", async ({ page }) => {
    const app = new OrgwrightPage(page);
    const exported = JSON.parse(new TextDecoder().decode((await app.exported("json")).bytes));
    const question = { action: "s3:GetObject", region: null, principal: null, context: {} };
    const lenses = [
      { name: "Their files", question: { ...question, resourceAccountId: "closed-last-year" } },
      { name: "From the future", question: { ask: "everything" }, color: "red" },
      7,
    ];
    await app.button("Open").click();
    await app.chooseFiles({
      name: "saved.orgwright.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ ...exported, lenses })),
    });
    await app.dialog.getByRole("button", { name: /^Open/ }).last().click();
    await app.button("Questions").click();
    await expect(saved(page)).toContainText("The account that owns the resource isn’t in the design");
    await expect(menuOf(page).getByRole("region", { name: "Questions that can’t be read" })).toContainText(
      /From the future.*Entry 3, without a name/,
    );
    await saved(page)
      .getByRole("button", { name: /^Their files/ })
      .click();
    await expect(app.question).toContainText("resource of the missing account closed-last-year");
    expect(JSON.parse(new TextDecoder().decode((await app.exported("json")).bytes)).lenses).toEqual(lenses);

    await app.button("Questions").click();
    await menuOf(page).getByRole("button", { name: "Delete entry 3 that can’t be read" }).click();
    await page.keyboard.press("Escape");
    expect(JSON.parse(new TextDecoder().decode((await app.exported("json")).bytes)).lenses).toEqual(lenses.slice(0, 2));
  });
});
