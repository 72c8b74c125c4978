import type { Locator } from "@playwright/test";
import { chooseInMenu, goToOutline, goToRow, pressControl, tabTo } from "./keyboard";
import { carryOver, drag, grab, letGo } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

const ONE_ACCOUNT = /^One account for everything/;
/** The structure of the full example, as the one account comes apart into it. */
const FULL_STRUCTURE = `
  Management
  Enterprise
    Security
    Shared Services
    Delivery
  Runtime
    Ecommerce
      ecommerce-dev
      ecommerce-stage
      ecommerce-prod
    Data Warehouse
      data-warehouse-dev
      data-warehouse-stage
      data-warehouse-prod
    Sandbox`;

/** The chip of a use case on an account's card. */
function chip(app: OrgwrightPage, account: string, text: string): Locator {
  return app.box(account).getByRole("button", { name: text, exact: true });
}
function collisions(app: OrgwrightPage): Locator {
  return app.inspector.getByRole("region", { name: "What collides" });
}

test.describe("accounts are partitioned, by mouse:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("a use case is dragged to another account, after the page has said what would collide", async ({ page }) => {
    await grab(page, chip(app, "ecommerce-dev", "Ecommerce · dev · uat"));
    await carryOver(app.named("ecommerce-prod"));
    await expect(app.preview).toContainText("Move Ecommerce in dev from ecommerce-dev to ecommerce-prod");
    await expect(app.preview).toContainText(
      "ecommerce-prod then serves Ecommerce in prod and Ecommerce in dev; they collide: production with another phase.",
    );
    await letGo(page);
    await expect(app.box("ecommerce-prod")).toContainText("▲ 2 use cases collide");
    await expect(app.box("ecommerce-prod")).toHaveAccessibleName(/account whose use cases collide/);
    await expect(app.box("ecommerce-dev")).toContainText("no use case yet");
    await expect(app.announcement).toContainText("Moved Ecommerce in dev from ecommerce-dev to ecommerce-prod.");

    await app.undo().click();
    await expect(chip(app, "ecommerce-dev", "Ecommerce · dev · uat")).toBeVisible();
    await expect(app.box("ecommerce-prod")).not.toContainText("collide");
  });

  test("production is dragged to development, after the page has said what protection it loses", async ({ page }) => {
    await grab(page, chip(app, "ecommerce-prod", "Ecommerce · prod"));
    await carryOver(app.named("ecommerce-dev"));
    const lost = /Ecommerce in prod is then no longer under ProtectData: \d+ actions pass that were blocked for it/;
    await expect(app.preview).toContainText(lost);
    await expect(app.preview).toContainText("they collide: production with another phase");
    await letGo(page);
    await expect(app.announcement).toContainText(lost);
  });

  test("the preview says how much is lost as soon as the list of actions has come", async ({ page }) => {
    let letCome = () => {};
    const comes = new Promise<void>((resolve) => {
      letCome = resolve;
    });
    await page.route(/\/actions-.*\.js$/, async (route) => {
      await comes;
      await route.continue();
    });
    await page.reload();
    await grab(page, chip(app, "ecommerce-prod", "Ecommerce · prod"));
    await carryOver(app.named("ecommerce-dev"));
    await expect(app.preview).toContainText("no longer under ProtectData. ");
    letCome();
    await expect(app.preview).toContainText(/no longer under ProtectData: \d+ actions pass/);
    await letGo(page);
  });

  test("an account's only use case is dragged onto an OU, and its account goes there", async ({ page }) => {
    await grab(page, chip(app, "ecommerce-prod", "Ecommerce · prod"));
    await carryOver(app.named("Enterprise"));
    await expect(app.preview).toContainText(
      "Move ecommerce-prod into Enterprise OU, with Ecommerce in prod, all that it serves",
    );
    await expect(app.preview).toContainText("no longer under DenyUnapprovedRegions");
    await letGo(page);
    await expect(app.row("ecommerce-prod-2")).toHaveCount(0);
    await expect(app.row("ecommerce-prod")).toHaveAttribute("aria-selected", "true");
    await expect(app.policiesOf("ecommerce-prod")).toContainText("ProtectData");
  });

  test("one of several use cases is dragged onto an OU, as an account of its own with the policies that bound it", async ({
    page,
  }) => {
    await drag(page, chip(app, "Sandbox", "Sandbox"), app.named("ecommerce-prod"));
    await grab(page, chip(app, "ecommerce-prod", "Ecommerce · prod"));
    await carryOver(app.named("Enterprise"));
    await expect(app.preview).toContainText("ecommerce-prod-2, with ProtectData and DenyUnapprovedRegions attached");
    await letGo(page);
    await expect(app.box("ecommerce-prod-2")).toContainText("Ecommerce · prod");
    await expect(app.policiesOf("ecommerce-prod-2")).toContainText("ProtectData");
    await expect(app.policiesOf("ecommerce-prod-2")).toContainText("DenyUnapprovedRegions");
    await expect(app.announcement).toContainText("with ProtectData and DenyUnapprovedRegions attached.");
    await expect(app.row("ecommerce-prod-2")).toHaveAttribute("aria-selected", "true");
    await app.undo().click();
    await expect(app.row("ecommerce-prod-2")).toHaveCount(0);
  });

  test("the story of the deleted database is played, open while accounts are shared and solved once they are apart", async ({
    page,
  }) => {
    const story = app.inspector
      .getByRole("group")
      .filter({ hasText: "An engineer deletes production’s database" })
      .last();
    await drag(page, chip(app, "data-warehouse-prod", "Data Warehouse · prod"), app.named("ecommerce-dev"));
    await expect(story).toContainText("▲ open");
    await story.getByText("An engineer deletes").click();
    await expect(story).toContainText("The SCPs let the call through, so it can happen.");
    await story.getByRole("button", { name: "Play it in the Flow view" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await expect(flow.getByRole("status")).toContainText("Step 1 of");
    await expect(flow.getByRole("button", { name: "Play", exact: true })).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(flow.getByRole("status")).toContainText("Step 2 of");
    await expect(story).toContainText("The SCPs let the call through, so it can happen.");
    await flow.getByRole("button", { name: "Back to the story" }).click();
    await expect(app.canvas).toBeVisible();
    await expect(app.row("ecommerce-dev")).toHaveAttribute("aria-selected", "true");
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("dynamodb:DeleteTable");

    await app.undo().click();
    await app.named("ecommerce-prod").click();
    await app.inspector.getByText("What is kept apart").click();
    await expect(story).toContainText("✓ solved");
    await story.getByText("An engineer deletes").click();
    await expect(story).toContainText("The border of the account keeps them apart. ProtectData keeps production’s own");
  });

  test("one account for everything is split into the full structure, in one step", async () => {
    await app.button("New").click();
    await app.dialog.getByRole("button", { name: ONE_ACCOUNT }).click();
    await expect(app.box("Everything")).toContainText("▲ 11 use cases collide");
    await app.named("Everything").click();
    await collisions(app).getByRole("button", { name: "Split this account…" }).click();
    await expect(app.dialog.getByRole("textbox", { name: "Name of the account for management" })).toHaveValue(
      "Management",
    );
    await expect(app.dialog).toContainText("was Everything");
    await app.dialog.getByRole("textbox", { name: "Email of the account for security" }).fill("audit@example.com");
    await app.dialog.getByRole("button", { name: "Split Everything into 11 accounts" }).click();
    await app.expectTree("Root", FULL_STRUCTURE);
    await expect(app.announcement).toContainText("Split Everything into 11 accounts.");
    await expect(app.canvas).not.toContainText("collide");
    await app.named("Security").click();
    await expect(app.inspector).toContainText("audit@example.com");
    await app.undo().click();
    await app.expectTree("Root", "Everything");
  });
});

test.describe("accounts are partitioned, by keyboard:", () => {
  test("a use case moves to another account from the outline's menu", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await goToOutline(app);
    await goToRow(app, "ecommerce-dev");
    await chooseInMenu(app, /^Move a use case to/);
    await expect(app.dialog.getByRole("combobox", { name: "Search accounts and OUs" })).toBeFocused();
    await page.keyboard.press("Enter"); // nothing is chosen yet
    await expect(app.dialog.getByRole("option", { selected: true })).toHaveCount(0);
    await page.keyboard.type("ecommerce-prod");
    await expect(app.dialog.getByRole("status")).toContainText("they collide: production with another phase");
    await page.keyboard.press("Enter");
    await expect(app.box("ecommerce-prod")).toContainText("▲ 2 use cases collide");
    await expect(app.row("ecommerce-dev")).toBeFocused();

    await goToRow(app, "ecommerce-prod");
    await page.keyboard.press("Shift+U");
    await tabTo(app.dialog.getByRole("combobox", { name: "Use case" }), "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await tabTo(app.dialog.getByRole("combobox", { name: "Search accounts and OUs" }));
    await page.keyboard.type("sandbox");
    await expect(app.dialog.getByRole("status")).toContainText("Move Ecommerce in dev from ecommerce-prod to Sandbox");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(chip(app, "ecommerce-dev", "Ecommerce · dev · uat")).toBeVisible();
  });

  test("one account for everything is split into the full structure and put together again by undo", async ({
    page,
  }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await pressControl(app.header.getByRole("button", { name: "New" }));
    await pressControl(app.dialog.getByRole("button", { name: ONE_ACCOUNT }));
    await goToOutline(app);
    await goToRow(app, "Everything");
    await chooseInMenu(app, "Split this account…");
    await expect(app.dialog.getByRole("textbox", { name: "Name of the account for management" })).toBeFocused();
    await page.keyboard.press("Enter");
    await app.expectTree("Root", FULL_STRUCTURE);
    await expect(app.row("Management")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Z");
    await app.expectTree("Root", "Everything");
  });
});

test.describe("collisions and the split", () => {
  test("have nothing that axe finds wrong, and their targets are large enough", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.button("New").click();
    await app.dialog.getByRole("button", { name: ONE_ACCOUNT }).click();
    await app.named("Everything").click();
    for (const story of await app.inspector.getByRole("group").all()) await story.locator("summary").first().click();
    expect(await axeViolations(page)).toEqual([]);
    await collisions(app).getByRole("button", { name: "Split this account…" }).click();
    await expect(app.dialog).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});

test.describe("with a finger,", () => {
  test.use({ hasTouch: true });

  test("a use case is dragged to another account", async ({ page, context }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    const browser = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: readonly Point[]) =>
      browser.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
    const from = await middleOf(chip(app, "Sandbox", "Sandbox"));
    await touch("touchStart", from);
    await touch("touchMove", { x: from.x, y: from.y + 20 });
    await touch("touchMove", await middleOf(app.named("ecommerce-dev")));
    await expect(app.preview).toContainText("they collide: experiments with something else");
    await touch("touchEnd");
    await expect(app.box("ecommerce-dev")).toContainText("▲ 2 use cases collide");
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}
async function middleOf(what: Locator): Promise<Point> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("It isn't drawn.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
