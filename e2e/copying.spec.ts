import { OrgwrightPage } from "./orgwrightPage";
import { expect, test, withoutCopying } from "./support";

let app: OrgwrightPage;
test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  app = new OrgwrightPage(page);
  await app.open();
  await page.evaluate(() => Object.assign(window, { clipboardOfTest: navigator.clipboard }));
});

const copied = () =>
  app.page.evaluate(() => (window as unknown as { clipboardOfTest: Clipboard }).clipboardOfTest.readText());
const selected = () => app.page.evaluate(() => document.getSelection()?.toString().trim());

async function openScript() {
  await app.button("Open").click();
  await app.button("Import from AWS…").click();
  return app.dialogTitled("Import from AWS");
}

async function openBroken() {
  await app.button("Open").click();
  const buffer = Buffer.from('{ "format": "orgwright", "version": 99 }');
  await app.chooseFiles({ name: "broken.orgwright.json", mimeType: "application/json", buffer });
  return app.dialogTitled("Not opened: broken.orgwright.json");
}

test("a page over plain HTTP copies as well", async ({ page }) => {
  await withoutCopying(page, "interface");
  const script = await openScript();
  await script.getByRole("button", { name: "Copy for CloudShell" }).click();
  await expect(app.announcement).toHaveText("Copied. Paste it into CloudShell.");
  await expect(script.getByRole("button", { name: "Copy for CloudShell" })).toBeFocused();
  expect(await copied()).toMatch(/^bash -s -- [\s\S]*COLLECT_ORGANIZATION\n$/);
  await page.keyboard.press("Escape");

  await app.button("Export").click();
  await app.exportTab("Link").click();
  await app.button("Copy the link").click();
  await expect(app.announcement).toHaveText("Copied the link.");
  expect(await copied()).toBe(await page.getByRole("textbox", { name: "The link" }).inputValue());
  await app.exportTab("Terraform (HCL)").click();
  await app.dialog.getByRole("listbox", { name: "Files" }).getByRole("option", { name: "accounts.tf" }).click();
  await app.dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(app.announcement).toHaveText("Copied accounts.tf.");
  expect(await copied()).toContain('resource "aws_organizations_account"');
  await page.keyboard.press("Escape");

  const broken = await openBroken();
  await broken.getByRole("button", { name: "Copy the problems" }).click();
  await expect(broken.getByRole("button", { name: "Copied" })).toBeFocused();
  expect(await copied()).toContain("broken.orgwright.json");
});

test("where the browser lets nothing be copied, the text is there to be selected", async ({ page }) => {
  await withoutCopying(page, "everything");
  const script = await openScript();
  await script.getByRole("button", { name: "Copy for CloudShell" }).click();
  await expect(script.getByRole("alert")).toContainText("The script is selected below");
  const text = script.getByRole("region", { name: "Text of the script" });
  await expect(text).toBeInViewport();
  expect(await selected()).toBe((await text.locator("pre").textContent())?.trim());
  await page.keyboard.press("Escape");

  const broken = await openBroken();
  await broken.getByRole("button", { name: "Copy the problems" }).click();
  await expect(broken.getByRole("textbox", { name: "The problems as text, to be copied by hand" })).toContainText(
    "broken.orgwright.json",
  );
});

test("the script asks for tags unless that is switched off", async () => {
  const script = await openScript();
  const text = script.getByRole("region", { name: "Text of the script" }).locator("pre");
  await script.getByText(/^Read the script/).click();
  await expect(text).toHaveText(/^bash -s -- \$/);
  await script.getByRole("checkbox", { name: /^With tags/ }).uncheck();
  await expect(text).toHaveText(/^bash -s -- --without-tags \$/);
  await script.getByRole("button", { name: "Copy for CloudShell" }).click();
  await expect(app.announcement).toHaveText("Copied. Paste it into CloudShell.");
  expect(await copied()).toBe(await text.textContent());
  const file = await app.downloaded(() => script.getByRole("button", { name: /^Download collect-/ }).click());
  expect(Buffer.from(file.bytes).toString()).toBe(await text.textContent());
});
