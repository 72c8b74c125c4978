import { unzipSync } from "fflate";
import { chooseInMenu, goToOutline, goToRow, pressControl, tabTo } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

test.describe("the main job, by keyboard alone:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
    await goToOutline(app);
  });

  test("an OU is added inside Runtime, and accounts inside the OU", async ({ page }) => {
    await goToRow(app, "Runtime");
    await page.keyboard.press("Shift+O");
    await expect(app.nameField()).toBeFocused();
    await page.keyboard.type("Billing");
    await page.keyboard.press("Enter");
    await expect(app.row("Billing")).toBeFocused();
    await chooseInMenu(app, "Add a runtime account inside");
    await expect(app.nameField()).toHaveValue("billing-dev");
    await page.keyboard.press("Enter");
    await expect(app.row("billing-dev")).toBeFocused();
    await app.expectTree("Billing", "billing-dev");
    await app.expectPath("Root", "Runtime", "Billing");
  });

  test("a tile of the palette is picked up and put on a row", async ({ page }) => {
    await tabTo(app.palette.getByRole("button", { name: "Sandbox account" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(app.announcement).toContainText("A new sandbox account picked up.");
    await goToOutline(app);
    await goToRow(app, "Enterprise");
    await expect(app.announcement).toContainText("Add Sandbox 2 to Enterprise OU?");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Playground");
    await page.keyboard.press("Enter");
    await expect(app.row("Playground")).toBeFocused();
    await app.expectPath("Root", "Enterprise");
  });

  test("an account is moved, after the page has said where to", async ({ page }) => {
    await goToRow(app, "ecommerce-prod");
    await page.keyboard.press("Control+M");
    const choice = app.dialogTitled("Move ecommerce-prod to…");
    await expect(choice.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("enter");
    await expect(choice.getByRole("status")).toContainText("Move ecommerce-prod into Enterprise OU");
    await page.keyboard.press("Enter");
    await app.expectPath("Root", "Enterprise");
    await expect(app.row("ecommerce-prod")).toBeFocused();
    await expect(app.announcement).toHaveText(
      /^Moved ecommerce-prod into Enterprise OU\. In other Regions, such as us-east-2, 1 account gains [\d,]+ actions\.$/,
    );
  });

  test("a whole OU is picked up and put elsewhere, and undo brings it back with all inside", async ({ page }) => {
    const before = await app.tree();
    await goToRow(app, "Data Warehouse");
    await page.keyboard.press("Control+X");
    await expect(app.announcement).toContainText("Data Warehouse picked up.");
    await goToRow(app, "Enterprise");
    await expect(app.announcement).toContainText("Move Data Warehouse OU into Enterprise OU?");
    await page.keyboard.press("Enter");
    await app.expectPath("Root", "Enterprise");
    await app.expectTree("Data Warehouse", "data-warehouse-dev\ndata-warehouse-stage\ndata-warehouse-prod");
    await page.keyboard.press("Control+Z");
    await app.expectTree("Root", before);
    await page.keyboard.press("Control+Shift+Z");
    await app.expectPath("Root", "Enterprise");
  });

  test("names are changed in place, accounts put in order and deleted, and all of it is undone and done again", async ({
    page,
  }) => {
    const before = await app.tree();
    await goToRow(app, "Sandbox");
    await page.keyboard.press("F2");
    await page.keyboard.type("Playground");
    await page.keyboard.press("Enter");
    await expect(app.row("Playground")).toBeFocused();
    await goToRow(app, "ecommerce-prod");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await app.expectTree("Ecommerce", "ecommerce-prod\necommerce-dev\necommerce-stage");
    await expect(app.row("ecommerce-prod")).toBeFocused();
    await goToRow(app, "Delivery");
    await page.keyboard.press("Delete");
    await expect(app.row("Delivery")).toBeHidden();
    const after = await app.tree();

    for (let step = 0; step < 4; step++) await page.keyboard.press("Control+Z");
    await app.expectTree("Root", before);
    for (let step = 0; step < 4; step++) await page.keyboard.press("Control+Y");
    await app.expectTree("Root", after);
  });

  test("Escape puts back what was picked up", async ({ page }) => {
    const before = await app.tree();
    await goToRow(app, "ecommerce-dev");
    await page.keyboard.press("Control+X");
    await goToRow(app, "Enterprise");
    await page.keyboard.press("Escape");
    await expect(app.announcement).toContainText("ecommerce-dev put back.");
    await page.keyboard.press("Enter");
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
  });

  test("an OU can't be put into what is inside it, and the page says so before it happens", async ({ page }) => {
    const before = await app.tree();
    await goToRow(app, "Runtime");
    await page.keyboard.press("Control+X");
    await goToRow(app, "Ecommerce");
    await expect(app.announcement).toContainText("can't be put into Ecommerce OU, which is inside it");
    await page.keyboard.press("Enter");
    await app.expectTree("Root", before);
    await expect(app.undo()).toBeDisabled();
  });

  test("a template is attached to an account, filled in, seen to block, and detached again", async ({ page }) => {
    await goToRow(app, "Security");
    await chooseInMenu(app, "Attach a policy…");
    await expect(app.dialogTitled("Attach a policy to Security").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("regions template");
    await page.keyboard.press("Enter");
    const form = app.dialogTitled("Approved Regions only");
    await tabTo(form.getByRole("textbox", { name: "Name in AWS" }));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("SecurityInIreland");
    for (const region of ["us-east-1", "us-west-2", "eu-west-1"]) {
      await tabTo(form.getByRole("checkbox", { name: new RegExp(`^${region} `) }));
      await page.keyboard.press("Space");
    }
    await pressControl(form.getByRole("button", { name: "Add and attach to Security" }));
    await expect(app.policiesOf("Security")).toHaveText(/SecurityInIreland/);
    await expect(app.answer("Security")).toContainText("blocked by a statement");
    await expect(app.row("Security")).toBeFocused();

    await pressControl(app.inspector.getByRole("button", { name: "Detach SecurityInIreland from Security" }));
    await expect(app.answer("Security")).toContainText("passes SCPs");
    await expect(app.policiesOf("Security")).toHaveText("");
  });

  test("a policy of one's own is pasted onto an OU", async ({ page }) => {
    await goToRow(app, "Enterprise");
    await page.keyboard.press("Shift+P");
    await pressControl(app.dialog.getByRole("button", { name: "Paste or write your own…" }));
    const editor = app.dialogTitled("A policy of your own");
    await tabTo(editor.getByRole("textbox", { name: "The policy's text (JSON)" }));
    await page.keyboard.press("Control+A");
    const statement = { Effect: "Deny", Action: "dynamodb:Delete*", Resource: "*" };
    await page.keyboard.insertText(JSON.stringify({ Version: "2012-10-17", Statement: [statement] }));
    await expect(editor.getByText("No problems found.")).toBeVisible();
    await tabTo(editor.getByRole("textbox", { name: "Name", exact: true }));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("KeepTables");
    await pressControl(editor.getByRole("button", { name: "Save and attach to Enterprise OU" }));
    await expect(app.policiesOf("Enterprise")).toHaveText(/KeepTables/);
    await expect(app.summary("✓ 5 pass ⊘ 5 blocked ☆ 1 exempt")).toBeVisible();
  });

  test("a question is asked of another Region, and an account tells why level by level down to IAM", async ({
    page,
  }) => {
    await tabTo(app.question.getByRole("combobox", { name: "Action" }), "Shift+Tab");
    await page.keyboard.type("s3:DeleteBucket");
    await page.keyboard.press("Enter");
    await tabTo(app.question.getByRole("combobox", { name: "Region" }));
    await page.keyboard.type("eu-west-1");
    await expect(app.summary("✓ 3 pass ⊘ 7 blocked ☆ 1 exempt")).toBeVisible();

    await goToOutline(app);
    await goToRow(app, "ecommerce-dev");
    await page.keyboard.press("Enter");
    await expect(
      app.inspector.getByRole("region", { name: "Why: s3:DeleteBucket" }).getByRole("listitem"),
    ).toContainText([
      /^✓Root/,
      /^⊘Runtime OU.*DenyUnapprovedRegions denies it\..*aws:RequestedRegion/s,
      /^✓Ecommerce OU/,
      /^✓ecommerce-dev/,
      /IAM in this account/,
    ]);
  });

  test("the design leaves for Terraform and as JSON, and opens again as the same design", async ({ page }) => {
    const exported = (format: string, ending: RegExp) =>
      app.downloaded(async () => {
        await page.keyboard.press("Control+S");
        await expect(app.dialogTitled("Export the design")).toBeVisible();
        await page.keyboard.press("Home");
        for (let step = 0; step < 20; step++) {
          if ((await app.exportTab(format).getAttribute("aria-selected")) === "true") break;
          await page.keyboard.press("ArrowDown");
        }
        await expect(app.exportTab(format)).toBeFocused();
        await expect(app.button(ending)).toBeVisible();
        await pressControl(app.button(ending));
      });
    await goToRow(app, "Sandbox");
    await page.keyboard.press("Alt+ArrowLeft");
    await app.expectTree(
      "Runtime",
      "Ecommerce\n  ecommerce-dev\n  ecommerce-stage\n  ecommerce-prod\n" +
        "Data Warehouse\n  data-warehouse-dev\n  data-warehouse-stage\n  data-warehouse-prod",
    );
    const json = await exported("Orgwright design (JSON)", /^Download .*\.orgwright\.json$/);
    await page.keyboard.press("Escape");
    await expect(app.row("Sandbox")).toBeFocused();
    const folder = await exported("Terraform (HCL)", /^Download .*\.zip$/);
    expect(Object.keys(unzipSync(folder.bytes))).toContain("accounts.tf");
    await page.keyboard.press("Escape");
    await expect(app.row("Sandbox")).toBeFocused();

    await page.keyboard.press("Control+O");
    await expect(app.dialogTitled("Open a design")).toBeVisible();
    await pressControl(app.dialog.getByRole("button", { name: /blank organization/ }));
    await app.expectTree("Root", "Management");
    await page.keyboard.press("Control+O");
    await expect(app.dialogTitled("Open a design")).toBeVisible();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      pressControl(app.dialog.getByRole("button", { name: "Choose files…" })),
    ]);
    await chooser.setFiles({ name: json.name, mimeType: "application/json", buffer: Buffer.from(json.bytes) });
    await expect(app.button("Open this design")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(app.row("Sandbox")).toBeVisible();
    await expect(app.canvas).toBeFocused();
    expect((await exported("Orgwright design (JSON)", /^Download .*\.orgwright\.json$/)).bytes).toEqual(json.bytes);
  });
});
