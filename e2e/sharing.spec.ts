import type { Page } from "@playwright/test";
import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../src/core/formats/crc32";
import { base64Of } from "../src/core/formats/pictures/base64";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, openPage, test, withoutCopying } from "./support";

let app: OrgwrightPage;
test.beforeEach(async ({ page }) => {
  app = new OrgwrightPage(page);
});

const nameField = (of: OrgwrightPage) => of.header.getByRole("textbox", { name: "Name of the design" });

/** Puts the pane of the link in front, and gives the link. */
async function linkIn(of: OrgwrightPage): Promise<string> {
  await of.button("Export").click();
  await of.exportTab("Link").click();
  return of.page.getByRole("textbox", { name: "The link" }).inputValue();
}

/** A link as anybody can make one, relative to the page. */
function forged(bytes: Uint8Array): string {
  const text = base64Of(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#d=1.${text}.${crc32(bytes).toString(16).padStart(8, "0")}`;
}

/** Follows an address without loading the page anew, as a link in the page's own window does. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((value) => {
    location.hash = value;
  }, hash);
}

test("a link opens the same design with its question in another browser, and is gone from the address", async ({
  page,
  browser,
  baseURL,
}) => {
  await app.open();
  await app.row("Sandbox").click();
  await page.keyboard.press("Delete");
  await app.header.getByRole("button", { name: "Matrix" }).click();
  const link = await linkIn(app);
  expect(link).toMatch(/#lens=.*&view=matrix&d=1\.[\w-]+\.[\da-f]{8}$/);
  await page.keyboard.press("Escape");
  const design = (await app.exported("json")).bytes;

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = new OrgwrightPage(await context.newPage());
  await other.page.goto(link);
  const preview = other.dialogTitled("Open a shared link");
  await expect(preview).toContainText("“Example Corp”: 4 OUs, 10 accounts, 4 policies.");
  expect(other.page.url()).not.toContain("d=1.");
  await preview.getByRole("button", { name: "Open this design" }).click();
  await expect(other.header.getByRole("button", { name: "Matrix" })).toHaveAttribute("aria-pressed", "true");
  await expect(other.row("Sandbox")).toHaveCount(0);
  expect((await other.exported("json")).bytes).toEqual(design);
  await other.reload();
  await expect(other.dialog).toHaveCount(0);
  await expect(other.row("Sandbox")).toHaveCount(0);
  await context.close();
});

test("a link never opens over what is open: it stays, with its changes and its undo", async ({ page }) => {
  await app.open();
  const link = new URL(await linkIn(app)).hash;
  await page.keyboard.press("Escape");
  await app.row("Sandbox").click();
  await page.keyboard.press("Delete");
  await expect(app.row("Sandbox")).toHaveCount(0);

  await follow(page, link);
  const preview = app.dialogTitled("Open a shared link");
  await preview.getByRole("button", { name: "Cancel" }).click();
  await expect(app.row("Sandbox")).toHaveCount(0);
  expect(page.url()).not.toContain("d=1.");
  await expect(app.undo()).toBeEnabled();

  await follow(page, link);
  await preview.getByRole("button", { name: "Open this design" }).click();
  await expect(app.row("Sandbox")).toHaveCount(1);
  await expect(app.undo()).toBeDisabled();
  await app.button("Open").click();
  await app.dialog.getByRole("button", { name: /^Example Corp/ }).click();
  await expect(app.row("Sandbox")).toHaveCount(0);
  await app.undo().click();
  await expect(app.row("Sandbox")).toHaveCount(1);
});

test("a link waits until the dialog that is open is closed, and says where its design would be lost", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Denied for the test.", "SecurityError");
    };
  });
  await app.open();
  const link = new URL(await linkIn(app)).hash;
  await follow(page, link);
  await expect(app.dialogTitled("Export the design")).toBeVisible();
  await page.keyboard.press("Escape");
  const preview = app.dialogTitled("Open a shared link");
  await expect(preview).toContainText("The design that is open now stays in this browser");
  await preview.getByRole("button", { name: "Cancel" }).click();
  await app.row("Sandbox").click();
  await page.keyboard.press("Delete");
  await follow(page, link);
  await expect(preview).toContainText(
    "This browser keeps nothing: opening this one loses the design that is open now.",
  );
  const file = await app.downloaded(() => preview.getByRole("button", { name: "Save it as a file first" }).click());
  expect(file.name).toBe("example-corp.orgwright.json");
});

test("a link that is cut, changed, a bomb or no design is refused, and the open design stays", async ({ page }) => {
  await app.open();
  const link = new URL(await linkIn(app)).hash;
  await page.keyboard.press("Escape");
  const before = (await app.exported("json")).bytes;
  const refused: readonly (readonly [string, RegExp])[] = [
    [link.slice(0, -20), /The link is not whole/],
    ["#d=", /The link is not whole/],
    [forged(deflateSync(new Uint8Array(11_000_000))), /too large: unpacked it has more than 10 MB/],
    [forged(deflateSync(strToU8('{"format":"orgwright","version":1}'))), /a shared link, line 1/],
    [forged(deflateSync(strToU8('{"Version":"2012-10-17","Statement":[]}'))), /a shared link/],
  ];
  for (const [hash, message] of refused) {
    await follow(page, hash);
    const refusal = app.dialogTitled("Not opened: a shared link");
    await expect(refusal.getByRole("listitem").first()).toHaveText(message);
    expect(page.url()).not.toContain("d=");
    await refusal.getByRole("button", { name: "Close" }).last().click();
  }
  await openPage(page, forged(strToU8("nothing")));
  await page.reload();
  await expect(nameField(app)).toHaveValue("Example Corp");
  expect((await app.exported("json")).bytes).toEqual(before);
});

test("a link is copied, selected where the browser refuses, and opened where it is pasted", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open();
  const link = await linkIn(app);
  await app.button("Copy the link").click();
  await expect(app.announcement).toHaveText("Copied the link.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await app.dialog.getByRole("checkbox", { name: /^With the question/ }).uncheck();
  await expect(page.getByRole("textbox", { name: "The link" })).toHaveValue(/\/#d=1\./);
  await withoutCopying(page, "everything");
  await app.button("Copy the link").click();
  await expect(page.getByRole("alert")).toContainText("copy it with Ctrl+C");
  await expect(page.getByRole("textbox", { name: "The link" })).toBeFocused();
  await page.keyboard.press("Escape");

  await app.row("Sandbox").click();
  await page.keyboard.press("Control+V");
  await expect(app.dialogTitled("Open a shared link")).toBeVisible();
});
