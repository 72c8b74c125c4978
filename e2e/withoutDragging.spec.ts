import type { Locator } from "@playwright/test";
import { carryOver } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("without dragging (WCAG 2.5.7),", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("an account is added by two clicks", async ({ page }) => {
    await app.palette.getByRole("button", { name: "Sandbox account" }).click();
    await expect(page.getByText("Click where the new sandbox account should go")).toBeVisible();
    await app.named("Enterprise").click();
    await page.keyboard.type("Playground");
    await page.keyboard.press("Enter");
    await app.expectPath("Root", "Enterprise");
    await expect(app.box("Playground")).toBeVisible();
  });

  test("an account is moved by its menu and a click, after the page has said where to", async () => {
    await app.named("ecommerce-dev").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: /^Pick up/ }).click();
    await carryOver(app.named("Enterprise"));
    await expect(app.preview).toContainText("Move ecommerce-dev into Enterprise OU");
    await app.named("Enterprise").click();
    await expect(app.preview).toBeHidden();
    await app.expectPath("Root", "Enterprise");
  });

  test("an account is put on a row of the outline", async () => {
    await app.named("ecommerce-dev").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: /^Pick up/ }).click();
    await app.row("Enterprise").click();
    await app.expectPath("Root", "Enterprise");
  });

  test("an account is moved by choosing from a list", async () => {
    await app.named("ecommerce-dev").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: "Move to…" }).click();
    await app
      .dialogTitled("Move ecommerce-dev to…")
      .getByRole("option", { name: /^Enterprise/ })
      .click();
    await app.expectPath("Root", "Enterprise");
  });

  test("a policy is attached by two clicks", async () => {
    await app.library.getByRole("button", { name: "Deny everything" }).click();
    await app.named("Security").click();
    await app.dialogTitled("Deny everything").getByRole("button", { name: "Add and attach to Security" }).click();
    await expect(app.box("Security")).toHaveAccessibleName("Security, account: blocked by a statement");
  });

  test("Escape, the button and a second click on the tile put back what was picked up", async ({ page }) => {
    const before = await app.tree();
    const tile = app.palette.getByRole("button", { name: "Runtime account" });
    const putBack = [() => page.keyboard.press("Escape"), () => app.button("Cancel").click(), () => tile.click()];
    for (const cancel of putBack) {
      await tile.click();
      await expect(tile).toHaveAttribute("aria-pressed", "true");
      await cancel();
      await expect(tile).toHaveAttribute("aria-pressed", "false");
    }
    await app.named("Enterprise").click();
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
  });
});

test.describe("with a finger,", () => {
  test.use({ hasTouch: true });

  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("an account is dragged elsewhere", async ({ page, context }) => {
    const browser = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: readonly Point[]) =>
      browser.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
    const from = await middleOf(app.named("ecommerce-dev"));
    await touch("touchStart", from);
    await touch("touchMove", { x: from.x, y: from.y - 20 });
    await touch("touchMove", await middleOf(app.named("Enterprise")));
    await expect(app.preview).toContainText("Move ecommerce-dev into Enterprise OU");
    await touch("touchEnd");
    await app.expectPath("Root", "Enterprise");
  });

  test("an account is added by two taps and named at once", async ({ page }) => {
    await app.palette.getByRole("button", { name: "Sandbox account" }).tap();
    await app.named("Enterprise").tap();
    await expect(app.nameField()).toBeFocused();
    await page.keyboard.type("Playground");
    await page.keyboard.press("Enter");
    await app.expectPath("Root", "Enterprise");
    await expect(app.row("Playground")).toBeVisible();
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("It is not in sight.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
