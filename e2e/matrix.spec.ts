import type { Locator, Page } from "@playwright/test";
import { hasFocus } from "./keyboard";
import { carryOver, drag, grab, letGo } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, openPage, test } from "./support";

/** The matrix as a person knows it: cells by the names of unit and column. */
class MatrixView {
  readonly app: OrgwrightPage;
  readonly page: Page;
  readonly grid: Locator;
  readonly facts: Locator;

  constructor(page: Page) {
    this.app = new OrgwrightPage(page);
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Business units and delivery phases" });
    this.facts = page.getByRole("region", { name: "Matrix of business units and phases" }).locator("p").first();
  }

  async open(): Promise<void> {
    await openPage(this.page);
    await this.app.header.getByRole("button", { name: "Matrix" }).click();
    await expect(this.grid).toBeVisible();
  }

  row(unit: string): Locator {
    return this.grid.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: unit, exact: true }) });
  }

  /** `column` counts from 1. */
  cell(unit: string, column: number): Locator {
    return this.row(unit)
      .getByRole("gridcell")
      .nth(column - 1);
  }

  card(name: string): Locator {
    return this.grid.getByRole("button", { name: new RegExp(`^${name}(,|$)`) });
  }

  columns(): Locator {
    return this.grid.getByRole("columnheader");
  }
}

test.describe("the matrix by mouse", () => {
  test("shows who serves which phase, moves an account to another cell and its OU, and takes that back", async ({
    page,
  }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await expect(page).toHaveURL(/view=matrix/);
    await expect(matrix.facts).toHaveText("2 units × 3 phasesevery unit has every phase");
    await expect(matrix.cell("Ecommerce", 1)).toContainText("with uat");
    await expect(matrix.card("ecommerce-prod")).toHaveAccessibleName("ecommerce-prod, blocked");
    await expect(matrix.columns().nth(3)).toContainText("ProtectData");

    await grab(page, matrix.card("ecommerce-stage"));
    await carryOver(matrix.cell("Data Warehouse", 3));
    await expect(app.preview).toContainText(
      "Move ecommerce-stage to Data Warehouse · prod, into Data Warehouse OU, renamed data-warehouse-prod-2 (its email stays)",
    );
    await letGo(page);
    await expect(matrix.cell("Data Warehouse", 3).getByRole("button")).toHaveText([
      /data-warehouse-prod/,
      /data-warehouse-prod-2/,
    ]);
    await expect(matrix.cell("Data Warehouse", 3)).toContainText("2 accounts");
    await expect(matrix.cell("Ecommerce", 2)).toContainText("no account");
    await expect(matrix.facts).toContainText("1 gap");
    await app.expectPath("Root", "Runtime", "Data Warehouse");

    await app.undo().click();
    await expect(matrix.cell("Ecommerce", 2).getByRole("button")).toHaveText([/ecommerce-stage/]);
    await app.expectPath("Root", "Runtime", "Ecommerce");
    await expect(app.undo()).toBeDisabled();

    await grab(page, matrix.card("ecommerce-stage"));
    await carryOver(matrix.cell("Ecommerce", 1));
    await carryOver(page.getByRole("button", { name: /^Put it here to take it out of its cell/ }));
    await expect(app.preview).toContainText("Take ecommerce-stage out of Ecommerce · stage");
    await letGo(page);
    await expect(matrix.row("No unit or phase")).toContainText("ecommerce-stage ✓ passes SCPs no unit, no phase");
    await expect(matrix.facts).toContainText("1 gap");
  });

  test("keeps its cells where they are while something is in the hand, so that it lands where it was aimed", async ({
    page,
  }) => {
    const matrix = new MatrixView(page);
    await matrix.open();
    const boxes = () =>
      matrix.grid.getByRole("gridcell").evaluateAll((cells) =>
        cells.map((cell) => {
          const { x, y, width, height } = cell.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    const before = await boxes();
    const [from, to] = [
      await middleOf(matrix.card("data-warehouse-dev")),
      await middleOf(matrix.cell("Data Warehouse", 3)),
    ];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 4);
    await expect(matrix.app.preview).toBeAttached();
    expect(await boxes()).toEqual(before);
    await page.mouse.move(to.x, to.y);
    expect(await boxes()).toEqual(before);
    await page.mouse.up();
    await expect(matrix.cell("Data Warehouse", 3).getByRole("button")).toHaveText([
      /data-warehouse-prod-2/,
      /data-warehouse-prod/,
    ]);
    await matrix.app.undo().click();

    await matrix.card("data-warehouse-dev").focus();
    await page.keyboard.press("Control+x");
    await expect(page.getByRole("button", { name: /^Put it here to take it out of its cell/ })).toBeVisible();
    expect(await boxes()).toEqual(before);
  });

  test("moves an account without dragging: picked up from its menu, put down by a click", async ({ page }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await matrix.card("data-warehouse-dev").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: /^Pick up/ }).click();
    await matrix.cell("Data Warehouse", 2).hover();
    await expect(app.preview).toContainText("Move data-warehouse-dev to Data Warehouse · stage");
    await matrix.cell("Data Warehouse", 2).click();
    await expect(matrix.cell("Data Warehouse", 2).getByRole("button")).toHaveText([
      /data-warehouse-stage-2.*with uat/,
      /data-warehouse-stage/,
    ]);
    await expect(app.preview).toBeHidden();
  });

  test("fills gaps, adds a unit with its accounts and a phase for the whole organization", async ({ page }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await page.getByRole("button", { name: "Add a phase", exact: true }).click();
    await app.dialog.getByRole("textbox", { name: "Name" }).fill("perf");
    await expect(app.dialog.getByRole("combobox", { name: "In delivery order" })).toHaveValue("2");
    await app.dialog.getByRole("button", { name: "Add the phase" }).click();
    await expect(matrix.columns()).toContainText(["Business unit", "dev", "stage", "perf", "prod"]);
    await expect(matrix.columns().nth(3)).toContainText("0 accounts, 2 gaps");

    await matrix.cell("Ecommerce", 3).getByRole("button").click();
    await expect(matrix.cell("Ecommerce", 3).getByRole("button")).toHaveText([/ecommerce-perf/]);
    await expect(app.inspector).toContainText("aws+ecommerce-perf@example.com");
    await app.expectTree("Ecommerce", "ecommerce-dev\necommerce-stage\necommerce-perf\necommerce-prod");

    await page.getByRole("button", { name: "Add a unit", exact: true }).click();
    await app.dialog.getByRole("textbox", { name: "Name" }).fill("Payments");
    await expect(app.dialog.getByRole("region", { name: "What is added" }).getByRole("listitem")).toHaveText([
      "Payments OU in Runtime OU",
      "payments-dev (aws+payments-dev@example.com)",
      "payments-stage (aws+payments-stage@example.com)",
      "payments-perf (aws+payments-perf@example.com)",
      "payments-prod (aws+payments-prod@example.com)",
    ]);
    await app.dialog.getByRole("button", { name: "Add the unit" }).click();
    await expect(matrix.row("Payments").getByRole("gridcell")).toContainText([
      "payments-dev",
      "payments-stage",
      "payments-perf",
      "payments-prod",
    ]);

    await matrix.columns().nth(3).getByRole("button", { name: "perf", exact: true }).click();
    await page.getByRole("menuitem", { name: "Add the missing account" }).click();
    await expect(matrix.cell("Data Warehouse", 3)).toContainText("data-warehouse-perf");
    await expect(matrix.facts).toHaveText("3 units × 4 phasesevery unit has every phase");
    for (const _ of ["missing account", "unit", "gap", "phase"]) await app.undo().click();
    await expect(matrix.facts).toHaveText("2 units × 3 phasesevery unit has every phase");
  });

  test("tells loudly where production shares an account, and takes new accounts and policies from the side", async ({
    page,
  }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await matrix.card("ecommerce-dev").click();
    await app.inspector.getByRole("button", { name: "Edit" }).click();
    await app.inspector.getByRole("textbox", { name: "Environments" }).fill("dev, prod");
    await page.keyboard.press("Enter");
    await expect(matrix.facts).toContainText("▲ 1 account shares production");
    await expect(matrix.cell("Ecommerce", 3)).toContainText("▲ shared with dev");

    await drag(page, app.palette.getByRole("button", { name: "Runtime account" }), matrix.cell("Ecommerce", 2));
    await expect(matrix.cell("Ecommerce", 2).getByRole("button")).toHaveText([/ecommerce-stage/, /ecommerce-stage-2/]);
    await drag(page, app.library.getByRole("button", { name: /^Deny everything/ }), matrix.card("ecommerce-stage-2"));
    await app.dialog.getByRole("button", { name: "Add and attach to ecommerce-stage-2" }).click();
    await expect(matrix.card("ecommerce-stage-2")).toHaveAccessibleName(/^ecommerce-stage-2, blocked/);
  });

  test("renames a unit, gathers its accounts in one OU, and removes one that is empty", async ({ page }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    const choose = async (unit: string, item: string) => {
      await matrix.grid.getByRole("button", { name: unit, exact: true }).click();
      await page.getByRole("menuitem", { name: item }).click();
    };
    await choose("Ecommerce", "Rename…");
    await app.dialog.getByRole("textbox", { name: "Name" }).fill("Shop");
    await app.dialog.getByRole("button", { name: "Rename", exact: true }).click();
    await app.expectTree("Shop", "ecommerce-dev\necommerce-stage\necommerce-prod");

    await matrix.card("ecommerce-stage").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: "Move to…" }).click();
    await app.dialog.getByRole("option", { name: /^Enterprise/ }).click();
    await expect(matrix.grid).toContainText("in several OUs");
    await choose("Shop", "Gather its accounts into one OU");
    await app.expectTree("Shop", "ecommerce-dev\necommerce-stage\necommerce-prod");
    await expect(matrix.grid).not.toContainText("in several OUs");

    await page.getByRole("button", { name: "Add a unit", exact: true }).click();
    await app.dialog.getByRole("textbox", { name: "Name" }).fill("Payments");
    for (const box of await app.dialog.getByRole("checkbox").all()) await box.setChecked(false);
    await app.dialog.getByRole("button", { name: "Add the unit" }).click();
    await choose("Payments", "Remove the unit and its empty OU");
    await expect(matrix.facts).toContainText("2 units × 3 phases");
    await expect(app.row("Payments")).toHaveCount(0);
  });

  test("shows names whole in a small window, over several lines where they need them", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const matrix = new MatrixView(page);
    await matrix.open();
    await matrix.card("data-warehouse-stage").focus();
    await page.keyboard.press("Delete");
    await expect(matrix.cell("Data Warehouse", 2)).toContainText("data-warehouse-stage");
    const cut = await matrix.grid
      .getByText(/-(dev|stage|prod)$/)
      .evaluateAll(
        (names) =>
          names.filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              scrollWidth > clientWidth || scrollHeight > clientHeight,
          ).length,
      );
    expect(cut).toBe(0);
    const name = matrix.card("data-warehouse-prod").getByText("data-warehouse-prod");
    expect(await name.evaluate((element) => element.clientHeight)).toBeGreaterThan(30);
  });

  test("has nothing that axe finds serious, in both themes", async ({ page }) => {
    const matrix = new MatrixView(page);
    await matrix.open();
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "Add a unit", exact: true }).click();
    await matrix.app.dialog.getByRole("textbox", { name: "Name" }).fill("Payments");
    expect(await axeViolations(page)).toEqual([]);
  });
});

test.describe("the matrix by finger", () => {
  test.use({ hasTouch: true });

  test("moves an account that is taken by its grip, and scrolls by the rest of the card", async ({ page }) => {
    const matrix = new MatrixView(page);
    await matrix.open();
    const grip = matrix.card("ecommerce-dev").locator("[data-grip]");
    await slide(page, await middleOf(grip), await middleOf(matrix.cell("Ecommerce", 2)));
    await expect(matrix.cell("Ecommerce", 2).getByRole("button")).toHaveText([/ecommerce-stage-2/, /ecommerce-stage/]);
    await expect(matrix.cell("Ecommerce", 1)).toContainText("no account");

    const name = matrix.card("data-warehouse-dev").getByText("data-warehouse", { exact: false }).first();
    await slide(page, await middleOf(name), await middleOf(matrix.cell("Data Warehouse", 2)));
    await expect(matrix.cell("Data Warehouse", 1)).toContainText("data-warehouse-dev");
  });
});

async function middleOf(what: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error("It isn't seen.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger put down, moved and lifted. */
async function slide(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (const part of [0.1, 0.5, 1])
    await touch("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
  await touch("touchEnd", []);
  await session.detach();
}

test.describe("the matrix by keyboard", () => {
  test("moves an account by picking it up and putting it down, and by choosing its cell", async ({ page }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await matrix.card("ecommerce-dev").focus();
    await page.keyboard.press("ArrowRight");
    await expect(matrix.card("ecommerce-stage")).toBeFocused();
    await expect(app.row("ecommerce-stage")).toHaveAttribute("aria-selected", "true");

    await page.keyboard.press("Control+x");
    await page.keyboard.press("ArrowDown");
    await expect(app.announcement).toContainText("Move ecommerce-stage to Data Warehouse · stage");
    await page.keyboard.press("Enter");
    await expect(matrix.card("data-warehouse-stage-2")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(matrix.cell("Ecommerce", 2)).toContainText("ecommerce-stage");

    await page.keyboard.press("Shift+M");
    const choice = app.dialogTitled("Move ecommerce-stage to a unit and phase");
    await choice.getByRole("combobox").fill("ecommerce dev");
    await page.keyboard.press("Enter");
    await expect(matrix.cell("Ecommerce", 1).getByRole("button")).toHaveText([/ecommerce-dev/, /ecommerce-dev-2/]);
    await expect(matrix.facts).toContainText("1 gap");
  });

  test("fills a gap, renames, notes and removes a phase from the heads of the columns", async ({ page }) => {
    const matrix = new MatrixView(page);
    const { app } = matrix;
    await matrix.open();
    await matrix.card("ecommerce-stage").focus();
    await page.keyboard.press("Delete");
    const gap = matrix.grid.getByRole("button", { name: /^No account for Ecommerce, stage/ });
    await expect(gap).toBeVisible();
    await page.getByRole("button", { name: "1 gap", exact: true }).press("Enter");
    await expect(gap).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(matrix.card("ecommerce-stage")).toBeFocused();

    // Up to the note in the head of the column, and from there to its menu.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(matrix.columns().nth(2)).toContainText("AWS’s defaults1,000 Lambdas at once");
    await expect(matrix.columns().nth(3)).toContainText("10× AWS’s defaults10,000 Lambdas at once");
    await app.dialogTitled("Limits of stage").getByRole("textbox").fill("100 instances");
    await page.getByRole("button", { name: "Save the note" }).press("Enter");
    await expect(matrix.columns().nth(2)).toContainText("100 instances");
    const menu = matrix.columns().nth(2).getByRole("button", { name: "stage", exact: true });
    for (let step = 0; step < 3 && !(await hasFocus(menu)); step++) await page.keyboard.press("ArrowUp");
    await expect(menu).toBeFocused();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Rename…" }).press("Enter");
    await app.dialog.getByRole("textbox", { name: "Name" }).fill("test");
    await page.keyboard.press("Enter");
    await expect(matrix.columns()).toContainText(["Business unit", "dev", "test", "prod"]);
    await expect(matrix.columns().nth(2)).toContainText("100 instances");

    await matrix.columns().nth(2).getByRole("button", { name: "test", exact: true }).press("Enter");
    await page.getByRole("menuitem", { name: "Remove the phase…" }).press("Enter");
    await app.dialog.getByRole("combobox", { name: "They serve then" }).selectOption("dev");
    await app.dialog.getByRole("button", { name: "Remove the phase" }).press("Enter");
    await expect(matrix.columns()).toContainText(["Business unit", "dev", "prod"]);
    await expect(matrix.cell("Data Warehouse", 1).getByRole("button")).toHaveText([
      /data-warehouse-dev/,
      /data-warehouse-stage/,
    ]);
  });
});
