import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

/** Monaco is large, and comes when it is first needed. */
const ONCE_LOADED = { timeout: 15_000 };

/** Opens the text of ProtectData, which protects the data of both production accounts, beside the canvas. */
async function openText(app: OrgwrightPage): Promise<void> {
  await app.library.getByRole("button", { name: /^ProtectData/ }).click();
  await app.inspector.getByRole("button", { name: "Edit text" }).click();
  await expect(app.panel.locator(".view-lines")).toContainText("DenyDeletingData", ONCE_LOADED);
  await expect(app.panel.getByRole("textbox", { name: "Text of ProtectData" })).toBeFocused();
}

/** Replaces the whole text, as a paste does. */
async function paste(app: OrgwrightPage, text: string): Promise<void> {
  await app.page.keyboard.press("ControlOrMeta+A");
  await app.page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

const policyDenying = (action: string) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: action, Resource: "*" }] }, null, 2);

/** Puts the cursor behind the name of the action that `policyDenying` names. */
async function goBehindAction({ page }: OrgwrightPage): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Home");
  for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  for (const _ of [1, 2]) await page.keyboard.press("ArrowLeft");
}

test.describe("the text of a policy", () => {
  test("is closed by Escape, also from within the text", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await openText(app);
    await page.keyboard.press("Escape");
    await expect(app.panel).toBeHidden();
    await expect(app.inspector.getByRole("button", { name: "Edit text" })).toBeFocused();
  });

  test("gives way to that of another policy which is chosen meanwhile", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await openText(app);
    await paste(app, policyDenying("dynamodb:DeleteBackup"));
    await expect(app.answer("ecommerce-prod")).toContainText("✓");
    await app.library.getByRole("button", { name: /^ProtectAccount/ }).click();
    await expect(app.panel.getByRole("textbox", { name: "Text of ProtectAccount" })).toBeFocused(ONCE_LOADED);
    await app.library.getByRole("button", { name: /^ProtectData/ }).click();
    await expect(app.panel.locator(".view-lines")).toContainText("dynamodb:DeleteBackup", ONCE_LOADED);
    await page.keyboard.press("Escape");
    await app.undo().click();
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
  });

  test("is in force at every key, and what was typed is one entry to undo", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await openText(app);
    await paste(app, policyDenying("dynamodb:DeleteBackup"));
    await expect(app.answer("ecommerce-prod")).toContainText("✓");
    await expect(app.panel).toContainText("2 accounts gain 4 actions");
    await goBehindAction(app);
    for (const _ of "Backup") await page.keyboard.press("Backspace");
    await page.keyboard.type("Table");
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await app.panel.getByRole("button", { name: "Close the text" }).click();
    await expect(app.undo()).toHaveAccessibleName("Undo: Edit ProtectData");
    await app.undo().click();
    await expect(app.undo()).toBeDisabled();
    await expect(app.inspector).toContainText("rds:DeleteDBCluster");
  });

  test("stays where it is while one types, with the line that is typed in sight and what it changes uncovered", async ({
    page,
  }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await app
      .box("Runtime")
      .getByRole("button", { name: /^DenyUnapprovedRegions/ })
      .dblclick();
    const text = app.panel.locator(".view-lines");
    await expect(text).toContainText("Statement");
    const field = app.panel.locator(".monaco-editor").first();
    const before = await field.boundingBox();
    await page.keyboard.press("Control+Home");
    for (let line = 0; line < 20; line++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type('"ec2:TerminateInst');
    const list = page.getByRole("listbox", { name: "Suggest" });
    await expect(list).toContainText("ec2:TerminateInstances");
    const effect = app.panel.getByRole("region", { name: "Accounts that change" });
    const [told, offered] = [await effect.boundingBox(), await page.locator(".suggest-widget").boundingBox()];
    if (told === null || offered === null) throw new Error("something isn't on the screen");
    expect(offered.y >= told.y + told.height || offered.y + offered.height <= told.y).toBe(true);
    await page.keyboard.press("Enter");
    await expect(list).toBeHidden();
    expect(await field.boundingBox()).toEqual(before);
    await expect(text).toContainText("ec2:TerminateInstances");
    await expect(text.getByText("TerminateInstances")).toBeInViewport();
  });

  test("that can't be read is kept, and what could be read stays in force", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await openText(app);
    await paste(app, '{ "Version": "2012-10-17", "Statement": [ { “Effect”: "Deny"');
    await expect(app.panel).toContainText("Not in force");
    await expect(app.panel).toContainText("By the last text that could be read, not by what stands there now:");
    await expect(app.panel.getByRole("button", { name: /line 1, column/ })).toBeVisible();
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await app.reload();
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await app.library.getByRole("button", { name: /^ProtectData/ }).click();
    await app.inspector.getByRole("button", { name: "Edit text" }).click();
    await expect(app.panel.locator(".view-lines")).toContainText("“Effect”", ONCE_LOADED);
    await app.panel.getByRole("button", { name: "Go back to what is in force" }).click();
    await expect(app.panel).toContainText("In force as you type.");
    await expect(app.panel.locator(".view-lines")).toContainText("DenyDeletingData");
  });

  test("is completed and left by keyboard alone", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await openText(app);
    await paste(app, policyDenying("dynamodb:DeleteBackup"));
    await goBehindAction(app);
    for (const _ of "DeleteBackup") await page.keyboard.press("Backspace");
    await page.keyboard.type("DeleteT");
    const offered = page.getByRole("listbox", { name: "Suggest" });
    await expect(offered).toContainText("dynamodb:DeleteTable");
    const marked = offered.locator(".monaco-list-row.focused .label-name");
    await expect(async () => {
      if ((await marked.innerText()) !== "dynamodb:DeleteTable") await page.keyboard.press("ArrowDown");
      expect(await marked.innerText()).toBe("dynamodb:DeleteTable");
    }).toPass();
    await page.keyboard.press("Enter");
    await expect(app.panel.locator(".view-lines")).toContainText('"dynamodb:DeleteTable"');
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
    await page.keyboard.press("Control+M");
    await page.keyboard.press("Tab");
    await expect(app.panel.getByRole("textbox", { name: "Text of ProtectData" })).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(app.panel).toBeHidden();
  });

  test("is written from nothing by what is offered", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await openText(app);
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    const offered = page.getByRole("listbox", { name: "Suggest" });
    const take = async (label: string) => {
      await expect(offered.locator(".monaco-list-row.focused .label-name")).toHaveText(label);
      await page.keyboard.press("Enter");
    };
    await page.keyboard.press("Control+Space");
    await take("Policy: Deny …");
    await expect(offered).toContainText("every action");
    await page.keyboard.type("dynamodb:DeleteTable");
    await take("dynamodb:DeleteTable");
    await expect(app.panel).toContainText("In force as you type.");
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
  });

  test("that is YAML or has typographic quotes is said to be so, and mended at a click", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await openText(app);
    await paste(app, "Version: 2012-10-17\nStatement:\n- Effect: Deny\n  Action: rds:*\n  Resource: '*'\n");
    await expect(app.panel).toContainText("This is YAML, not JSON.");
    await app.panel.getByRole("button", { name: "Write it as JSON" }).click();
    await expect(app.panel).toContainText("In force as you type.");
    await expect(app.panel.locator(".view-lines")).toContainText('"Action": "rds:*"');
    await expect(app.panel.getByRole("textbox", { name: "Text of ProtectData" })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(app.panel).toContainText("This is YAML, not JSON.");

    await paste(app, policyDenying("dynamodb:DeleteTable").replaceAll('"', "”").replace("Deny", "deny"));
    await app.panel.getByRole("button", { name: "Make quotation marks straight and double" }).click();
    await app.panel.getByRole("button", { name: "Write Deny" }).click();
    await expect(app.panel).toContainText("In force as you type.");
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
  });

  test("may be a megabyte of anything", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await openText(app);
    const actions = Array.from({ length: 40_000 }, (_, number) => `s3:NoSuchAction${number}`);
    await paste(
      app,
      JSON.stringify({ Version: "2012-10-17", Statement: { Effect: "Deny", Action: actions, Resource: "*" } }),
    );
    await expect(app.panel).toContainText("characters", { timeout: 20_000 });
    await expect(app.panel).toContainText(/of 10,240/);
    await paste(app, policyDenying("dynamodb:DeleteTable"));
    await expect(app.panel).toContainText("In force as you type.");
    await expect(app.answer("ecommerce-prod")).toContainText("⊘");
  });
});
