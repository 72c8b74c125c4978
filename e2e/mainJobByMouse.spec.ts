import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { carryOver, drag, grab, letGo } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("the main job, by mouse:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("the page opens on the example with its question answered", async () => {
    await expect(app.question.getByRole("combobox", { name: "Action" })).toHaveValue("dynamodb:DeleteTable");
    const answers = {
      Management: "exempt",
      Security: "passes SCPs",
      "Shared Services": "passes SCPs",
      Delivery: "passes SCPs",
      "ecommerce-dev": "passes SCPs",
      "ecommerce-stage": "passes SCPs",
      "ecommerce-prod": "blocked by a statement",
      "data-warehouse-dev": "passes SCPs",
      "data-warehouse-stage": "passes SCPs",
      "data-warehouse-prod": "blocked by a statement",
      Sandbox: "passes SCPs",
    };
    await expect(app.canvas.getByRole("article", { name: /, account: / })).toHaveCount(Object.keys(answers).length);
    for (const [name, answer] of Object.entries(answers)) {
      await expect(app.box(name)).toHaveAccessibleName(`${name}, account: ${answer}`);
      await expect(app.answer(name)).toContainText(answer);
    }
    await expect(app.summary("✓ 8 pass ⊘ 2 blocked ☆ 1 exempt")).toBeVisible();
    for (const counted of ["8 pass", "2 blocked", "1 exempt"]) await expect(app.box("Root")).toContainText(counted);
  });

  test("an OU comes from the palette into Runtime, and accounts into the OU", async ({ page }) => {
    await drag(page, app.palette.getByRole("button", { name: "Organizational unit" }), app.named("Runtime"));
    await expect(app.nameField()).toBeFocused();
    await page.keyboard.type("Billing");
    await page.keyboard.press("Enter");
    await expect(app.named("Billing")).toBeVisible();

    await grab(page, app.palette.getByRole("button", { name: "Runtime account" }));
    await carryOver(app.named("Billing"));
    await expect(app.preview).toContainText("Add billing-dev to Billing OU");
    await letGo(page);
    await page.keyboard.press("Enter");
    await expect(app.box("billing-dev")).toHaveAccessibleName("billing-dev, account: passes SCPs");
    await app.expectTree("Billing", "billing-dev");
    await app.expectPath("Root", "Runtime", "Billing");
  });

  test("an account goes elsewhere, after the page has said where to", async ({ page }) => {
    await grab(page, app.named("ecommerce-prod"));
    await carryOver(app.named("Enterprise"));
    await expect(app.preview).toContainText("Move ecommerce-prod into Enterprise OU");
    await app.expectTree("Ecommerce", "ecommerce-dev\necommerce-stage\necommerce-prod");
    await letGo(page);
    await expect(app.preview).toBeHidden();
    await app.expectPath("Root", "Enterprise");
    await app.expectTree("Ecommerce", "ecommerce-dev\necommerce-stage");
  });

  test("an account goes to the root, whose name stands near the canvas's edge", async ({ page }) => {
    await grab(page, app.named("Sandbox"));
    await carryOver(app.named("Root"));
    await expect(app.preview).toContainText("Move Sandbox into Root");
    const head = await app.named("Root").boundingBox();
    await page.waitForTimeout(800); // longer than what rests near the edge waits before it pans
    expect(await app.named("Root").boundingBox()).toEqual(head);
    await letGo(page);
    await app.expectPath("Root");
  });

  test("what is let go over nothing stays, and it is said where it can go", async ({ page }) => {
    await grab(page, app.named("Sandbox"));
    await carryOver(app.header);
    await letGo(page);
    await expect(app.announcement).toHaveText("Sandbox stays where it is: let go over an OU or the root to move it.");
    await expect(app.undo()).toBeDisabled();
  });

  test("a whole OU goes elsewhere, and undo brings it back with all inside", async ({ page }) => {
    const before = await app.tree();
    await drag(page, app.named("Data Warehouse"), app.named("Enterprise"));
    await app.expectPath("Root", "Enterprise");
    await app.expectTree("Data Warehouse", "data-warehouse-dev\ndata-warehouse-stage\ndata-warehouse-prod");
    await app.undo().click();
    await app.expectTree("Root", before);
    await app.redo().click();
    await app.expectPath("Root", "Enterprise");
  });

  test("names are changed in place, accounts put in order and deleted, and all of it is undone and done again", async ({
    page,
  }) => {
    const before = await app.tree();
    await app.named("Sandbox").dblclick();
    await expect(app.nameField()).toBeFocused();
    await page.keyboard.type("Playground");
    await page.keyboard.press("Enter");
    await expect(app.box("Playground")).toBeVisible();

    await grab(page, app.named("ecommerce-prod"));
    await carryOver(app.box("ecommerce-dev"), { x: 8, y: 30 });
    await expect(app.preview).toContainText("Move ecommerce-prod before ecommerce-dev");
    await letGo(page);
    await app.expectTree("Ecommerce", "ecommerce-prod\necommerce-dev\necommerce-stage");

    await app.named("Delivery").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: "Delete" }).click();
    await expect(app.box("Delivery")).toBeHidden();
    const after = await app.tree();

    for (const title of ["Undo: Delete Delivery", "Undo: Move ecommerce-prod before ecommerce-dev"])
      await app.button(title).click();
    await app.button("Undo: Rename Sandbox to Playground").click();
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
    for (let step = 0; step < 3; step++) await app.redo().click();
    await app.expectTree("Root", after);
    await expect(app.redo()).toBeDisabled();
  });

  test("Escape cancels a drag, and nothing was done", async ({ page }) => {
    const before = await app.tree();
    await grab(page, app.named("ecommerce-dev"));
    await carryOver(app.named("Enterprise"));
    await expect(app.preview).toContainText("Move ecommerce-dev into Enterprise OU");
    await page.keyboard.press("Escape");
    await expect(app.preview).toBeHidden();
    await letGo(page);
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
  });

  test("an OU can't be put into what is inside it, and the page says so before the drop", async ({ page }) => {
    const before = await app.tree();
    await grab(page, app.named("Runtime"));
    await carryOver(app.named("Ecommerce"));
    await expect(app.preview).toContainText("can't be put into Ecommerce OU, which is inside it");
    await letGo(page);
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
  });

  test("a template is put on an account, filled in, seen to block, and detached again", async ({ page }) => {
    await app.question.getByRole("combobox", { name: "Action" }).fill("dynamodb:CreateTable");
    await page.keyboard.press("Enter");
    await expect(app.summary("✓ 10 pass ☆ 1 exempt")).toBeVisible();

    await grab(page, app.library.getByRole("button", { name: "Approved Regions only" }));
    await carryOver(app.named("Security"));
    await expect(app.preview).toContainText("Attach Approved Regions only to Security");
    await letGo(page);
    const form = app.dialogTitled("Approved Regions only");
    await form.getByRole("textbox", { name: "Name in AWS" }).fill("SecurityInIreland");
    for (const region of ["us-east-1", "us-west-2", "eu-west-1"])
      await form.getByRole("checkbox", { name: new RegExp(`^${region} `) }).click();
    await form.getByRole("button", { name: "Add and attach to Security" }).click();

    await expect(app.box("Security")).toHaveAccessibleName("Security, account: blocked by a statement");
    await expect(app.box("Security").getByRole("button", { name: "SecurityInIreland" })).toBeVisible();
    await expect(app.summary("✓ 9 pass ⊘ 1 blocked ☆ 1 exempt")).toBeVisible();

    await app.inspector.getByRole("button", { name: "Detach SecurityInIreland from Security" }).click();
    await expect(app.box("Security")).toHaveAccessibleName("Security, account: passes SCPs");
    await expect(app.summary("✓ 10 pass ☆ 1 exempt")).toBeVisible();
  });

  test("a policy of one's own is pasted, its problems shown in place, and put on an OU", async ({ page }) => {
    await app.library.getByRole("button", { name: "Paste or write a policy of your own…" }).click();
    const editor = app.dialogTitled("A policy of your own");
    const text = editor.getByRole("textbox", { name: "The policy's text (JSON)" });
    await editor.getByRole("textbox", { name: "Name", exact: true }).fill("KeepTables");
    await text.fill('{ "Version": "2012-10-17", "Statement": [{ "Effect": "Permit" }] }');
    await expect(editor.getByRole("button", { name: /line 1, column \d+: .*“Permit”/ })).toBeVisible();
    const statement = { Effect: "Deny", Action: "dynamodb:Delete*", Resource: "*" };
    await text.fill(JSON.stringify({ Version: "2012-10-17", Statement: [statement] }));
    await expect(editor.getByText("No problems found.")).toBeVisible();
    await editor.getByRole("button", { name: "Save", exact: true }).click();

    await drag(page, app.library.getByRole("button", { name: /^KeepTables/ }), app.named("Enterprise"));
    await expect(app.policiesOf("Enterprise")).toContainText("KeepTables");
    await expect(app.summary("✓ 5 pass ⊘ 5 blocked ☆ 1 exempt")).toBeVisible();
  });

  test("a question is asked of another Region, and an account tells why level by level down to IAM", async () => {
    await app.question.getByRole("combobox", { name: "Action" }).fill("dynamodb:DeleteTable");
    await app.question.getByRole("combobox", { name: "Region" }).selectOption("eu-west-1");
    await expect(app.summary("✓ 3 pass ⊘ 7 blocked ☆ 1 exempt")).toBeVisible();
    await expect(app.answer("Runtime")).toContainText("7 blocked");

    await app.named("ecommerce-dev").click();
    const why = app.inspector.getByRole("region", { name: "Why: dynamodb:DeleteTable" });
    await expect(why.getByRole("listitem")).toContainText([
      /^✓Root/,
      /^⊘Runtime OU.*DenyUnapprovedRegions denies it\..*aws:RequestedRegion/s,
      /^✓Ecommerce OU.*FullAWSAccess allows it\./,
      /^✓ecommerce-dev/,
      /IAM in this account/,
    ]);
  });

  test("the design leaves as a folder for Terraform, zipped, as the golden files have it", async () => {
    const zip = await app.exported("terraform");
    expect(zip.name).toBe("example-corp-terraform.zip");
    const files = Object.entries(unzipSync(zip.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    expect(new Map(files)).toEqual(await filesIn("fixtures/exports/example-corp"));
  });

  test("the design leaves as JSON, opens again as the same design, and a reload keeps it", async ({ page }) => {
    await drag(page, app.named("Sandbox"), app.named("Enterprise"));
    await app.expectPath("Root", "Enterprise");
    const json = await app.exported("json");
    expect(json.name).toBe("example-corp.orgwright.json");

    await app.button("Open").click();
    await app
      .dialogTitled("Open a design")
      .getByRole("button", { name: /blank organization/ })
      .click();
    await app.expectTree("Root", "Management");
    await app.button("Open").click();
    await app.chooseFiles({ name: json.name, mimeType: "application/json", buffer: Buffer.from(json.bytes) });
    await app.dialogTitled(`Open ${json.name}`).getByRole("button", { name: "Open this design" }).click();
    await expect(app.box("ecommerce-dev")).toBeVisible();
    expect((await app.exported("json")).bytes).toEqual(json.bytes);

    await app.reload();
    await expect(app.box("ecommerce-dev")).toBeVisible();
    expect((await app.exported("json")).bytes).toEqual(json.bytes);
  });
});

/** The text of every file in a folder and below it, by path. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const);
  return new Map(await Promise.all(read));
}
