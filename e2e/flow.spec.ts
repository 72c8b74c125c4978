import type { Locator } from "@playwright/test";
import { writeDocument } from "../src/core/design/writeDocument";
import { generatedOrganization } from "../src/core/examples/generated";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("the flow of questions", () => {
  test("is cut at the level that filters, and shows the statement that does it", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await flow.getByRole("combobox", { name: "Add a question" }).selectOption({ label: "Leave the organization" });
    await flow.getByRole("combobox", { name: "Add a question" }).selectOption({ label: "Launch in Tokyo" });
    const cuts = flow.getByRole("list", { name: "What is filtered where" }).getByRole("button");
    await expect(cuts).toHaveCount(4);
    for (const [index, name] of [
      "Leave the organization: ⊘ ProtectAccount at Root",
      "Launch in Tokyo: ⊘ DenyUnapprovedRegions at Runtime OU",
      "Delete production's database: ⊘ ProtectData at ecommerce-prod",
      "Delete production's database: ⊘ ProtectData at data-warehouse-prod",
    ].entries())
      await expect(cuts.nth(index)).toHaveAccessibleName(name);
    await cuts.nth(2).focus();
    await page.keyboard.press("Enter");
    const details = page.getByRole("dialog", { name: "What filters at ecommerce-prod" });
    await expect(details).toContainText("dynamodb:DeleteTable");
    await details.getByRole("button", { name: "Select ecommerce-prod" }).click();
    await expect(app.inspector.getByRole("heading", { level: 2 })).toHaveText("ecommerce-prod");
    await expect(flow.getByRole("treeitem", { name: /^ecommerce-prod/ })).toHaveAccessibleName(
      /Delete production's database: blocked by a statement, at ecommerce-prod\. Leave the organization: blocked by a statement, at Root/,
    );
    await app.header.getByRole("button", { name: "Boxes" }).click();
    await expect(app.row("ecommerce-prod")).toHaveAttribute("aria-selected", "true");
    await app.header.getByRole("button", { name: "Flow" }).click();
    await expect(flow.getByRole("list", { name: "Questions that run" }).getByRole("listitem")).toHaveCount(3);
  });

  test("is played step by step by keyboard", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).focus();
    await page.keyboard.press("Enter");
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const prod = flow.getByRole("treeitem", { name: /^ecommerce-prod/ });
    await expect(prod).toHaveAccessibleName(/blocked by a statement/);
    await flow.getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    const told = flow.getByRole("status");
    await expect(told).toContainText("Step 1 of 4. At the root");
    await expect(told).toContainText("Delete production's database goes on.");
    await expect(prod).not.toHaveAccessibleName(/blocked/);
    for (const _ of [1, 2, 3]) await page.keyboard.press("PageDown");
    await expect(told).toContainText(
      "Delete production's database is stopped at ecommerce-prod and data-warehouse-prod: ProtectData denies it (2 accounts).",
    );
    await expect(told).toContainText("decided by IAM in each account");
    await expect(prod).toHaveAccessibleName(/blocked/);
    await page.keyboard.press("PageUp");
    await expect(told).toContainText("Step 3 of 4. Level 2: Ecommerce OU and Data Warehouse OU");
    await flow.getByRole("button", { name: "Show all" }).focus();
    await page.keyboard.press("Enter");
    await expect(told).toBeEmpty();
    await expect(flow.getByRole("button", { name: "Play" })).toBeFocused();
  });

  test("keeps the focus in the player at its ends", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const [back, next] = ["Back", "Next"].map((name) => flow.getByRole("button", { name }));
    await next!.focus();
    for (const step of [1, 2, 3, 4, 4]) {
      await page.keyboard.press("Enter");
      await expect(flow.getByRole("status")).toContainText(`Step ${step} of 4`);
      await expect(next!).toBeFocused();
    }
    await expect(next!).toHaveAttribute("aria-disabled", "true");
    await back!.focus();
    for (const step of [3, 2, 1, 1]) {
      await page.keyboard.press("Enter");
      await expect(flow.getByRole("status")).toContainText(`Step ${step} of 4`);
      await expect(back!).toBeFocused();
    }
  });

  test("has room for four questions, and brings into sight what is told", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const add = flow.getByRole("combobox", { name: "Add a question" });
    for (const label of ["Leave the organization", "Launch in Tokyo", "Create an IAM user"])
      await add.selectOption({ label });
    await expect(flow.getByRole("list", { name: "Questions that run" }).getByRole("listitem")).toHaveCount(4);
    await expect(add.getByRole("option")).toHaveCount(1);
    const bar = (await flow.getByRole("group", { name: "Step by step" }).locator("..").boundingBox())!;
    expect(bar.height).toBeLessThan(80);
    for (const _ of [1, 2, 3, 4]) await flow.getByRole("button", { name: "Next" }).click();
    await expect(flow.getByRole("status")).toContainText("is stopped at ecommerce-prod and data-warehouse-prod");
    const tree = flow.getByRole("tree").locator("..").locator("..");
    for (const name of ["ecommerce-prod", "data-warehouse-prod"])
      await expect.poll(() => isWithin(flow.getByRole("treeitem", { name: new RegExp(`^${name}`) }), tree)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);

    await flow.getByRole("button", { name: "Leave out Launch in Tokyo" }).focus();
    await page.keyboard.press("Enter");
    await expect(add).toBeFocused();
  });

  test("plays by itself until it is paused", async ({ page }) => {
    test.slow(); // it takes its time
    const app = new OrgwrightPage(page);
    await app.open();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const told = flow.getByRole("status");
    await flow.getByRole("treeitem", { name: /^Root/ }).focus();
    await page.keyboard.press("p");
    await expect(told).toContainText("Step 1 of 4");
    await expect(flow.getByRole("button", { name: "Pause" })).toBeVisible();
    await expect(told).toContainText("Step 2 of 4", { timeout: 15_000 });
    await page.keyboard.press("p");
    await expect(flow.getByRole("button", { name: "Play" })).toBeVisible();
  });

  test("has the selection, the menu and the keys of the other views", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.row("Runtime").click();
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const item = (name: string) => flow.getByRole("treeitem", { name: new RegExp(`^${name}(?![\\w-])`) });
    await expect(item("Runtime")).toHaveAttribute("aria-selected", "true");
    await item("Runtime").focus();
    await page.keyboard.press("ArrowRight");
    await expect(item("Ecommerce")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(item("Data Warehouse")).toBeFocused();
    await expect(app.inspector.getByRole("heading", { level: 2 })).toHaveText("Data Warehouse");

    await page.keyboard.press("Shift+F10");
    await app.menu.getByRole("menuitem", { name: "Fold", exact: true }).press("Enter");
    await expect(item("Data Warehouse")).toHaveAttribute("aria-expanded", "false");
    await expect(item("data-warehouse-prod")).toBeHidden();
    await expect(app.row("Data Warehouse")).toHaveAttribute("aria-expanded", "false");
    await item("Data Warehouse").focus();
    await page.keyboard.press("ArrowRight");
    await expect(item("data-warehouse-prod")).toBeVisible();

    await page.keyboard.press("F2");
    await app.nameField().fill("Warehouse");
    await page.keyboard.press("Enter");
    await expect(item("Warehouse")).toBeVisible();
    await item("Sandbox").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: /^Delete/ }).click();
    await expect(item("Sandbox")).toBeHidden();
    await expect(item("Warehouse")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(item("Sandbox")).toBeVisible();
    await item("Sandbox").click();
    await item("Delivery").click({ modifiers: ["ControlOrMeta"] });
    await expect(app.inspector).toContainText("2 selected");
  });

  test("shows how much of everything each level lets through", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await app.question.getByRole("combobox", { name: "Action" }).fill("everything");
    await page.keyboard.press("Enter");
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await expect(flow.getByRole("treeitem", { name: /^ecommerce-prod/ })).toContainText("all but 11");
    await expect(flow.getByRole("button", { name: "everything: ⊘ ProtectAccount −6 at Root" })).toBeVisible();
    await expect(flow.getByRole("treeitem", { name: /^Runtime/ })).toContainText("all but 6");
    await expect(flow.getByRole("treeitem", { name: /^Runtime/ })).toHaveAccessibleName(
      /22,085 of 22,091 pass, 6 blocked/,
    );
    const cut = await flow
      .getByRole("treeitem")
      .getByTitle(/./)
      .evaluateAll((names) =>
        names
          .filter((name) => [name, ...name.children].some((part) => part.scrollWidth > part.clientWidth))
          .map((name) => name.textContent),
      );
    expect(cut, "names that are shortened").toEqual([]);
  });

  test("marks a comparison that runs, and ends it", async ({ page }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    const app = new OrgwrightPage(page);
    await app.open();
    await expect(page.getByText(/22,091 actions as of/)).toBeVisible();
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Detach ProtectData from ecommerce-prod" }).click();
    await app.row("Root").click();
    await page.keyboard.press("Shift+C");
    await expect(app.panel).toContainText("1 account gains 5 actions.");
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const legend = flow.getByRole("region", { name: "Legend of the comparison" });
    await expect(legend).toContainText("Now compared with before");
    const prod = flow.getByRole("treeitem", { name: /^ecommerce-prod/ });
    await expect(prod).toContainText("+ gains 5, policies changed");
    await expect(flow.getByRole("treeitem", { name: /^ecommerce-dev/ })).toContainText("= as before");
    await expect(flow.locator("[data-ahead=true]")).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    await legend.getByRole("button", { name: "Stop comparing, show the answers again" }).click();
    await expect(legend).toBeHidden();
    await expect(prod).not.toContainText("gains");
  });

  test("keeps 1,000 accounts within sight, and opens what is asked for", async ({ page }) => {
    test.slow(); // a big file is opened first
    const app = new OrgwrightPage(page);
    await app.open();
    const text = writeDocument({ design: generatedOrganization(1_000, 7) });
    await app.openFiles({ name: "big.orgwright.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    await expect(flow.getByRole("treeitem", { name: /^Root\./ })).toBeInViewport();
    expect(await flow.getByRole("treeitem").count()).toBeLessThan(40);
    // At the lower end the root still stands where it is seen.
    await flow.getByRole("treeitem", { name: /^Root\./ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    const last = flow.getByRole("treeitem", { selected: true });
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
    await expect(flow.getByRole("treeitem", { name: /^Root\./ })).toBeInViewport();

    const folded = flow.getByRole("treeitem", { name: /^[A-Z]/, expanded: false }).first();
    const name = ((await folded.getAttribute("aria-label")) ?? "").split(/ [✓◆◐⊘∅]/)[0] ?? "";
    await folded.dblclick();
    await expect(flow.getByRole("treeitem", { name: new RegExp(`^${name}\\.`), expanded: true })).toBeVisible();

    // What is selected in the outline is shown, or what it is in.
    await app.outline.getByRole("row").nth(5).click();
    await expect(flow.locator("[data-selection=all], [data-selection=within]")).toBeInViewport();
  });
});

/** Whether all of an element is in sight within another. */
async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [one, other] = [await inner.boundingBox(), await outer.boundingBox()];
  return one !== null && other !== null && one.y >= other.y && one.y + one.height <= other.y + other.height;
}
