import { chooseInMenu, goToOutline, goToRow, pressControl } from "./keyboard";
import { carryOver } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

const ORGANIZATION = "o-a1b2c3d4e5";

test.describe("resource control policies", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("are enabled with the first that is attached from the library, and undone with it", async ({ page }) => {
    await expect(app.inspector).toContainText("EnabledSCPs");
    await app.library.getByRole("button", { name: "Only over TLS RCP" }).click();
    await carryOver(app.named("Runtime"));
    await expect(app.preview).toContainText("Attach Only over TLS to Runtime OU, enabling resource control policies");
    await app.named("Runtime").click();
    const form = app.dialogTitled("Only over TLS");
    await expect(form).toContainText("Attaching this one enables them in the same step");
    await form.getByRole("button", { name: "Add and attach to Runtime OU" }).click();
    await expect(app.announcement).toContainText(
      "Attached OnlyOverTls to Runtime OU, enabling resource control policies.",
    );
    await expect(app.box("Runtime").getByRole("button", { name: "RCP OnlyOverTls" })).toBeVisible();
    await expect(app.policiesOf("Runtime")).toContainText("RCP OnlyOverTls");
    await expect(app.inspector.getByRole("region", { name: "Attached here" })).toContainText("RCP · 232 of 5,120");
    await app.undo().click();
    await expect(app.policiesOf("Runtime")).not.toContainText("RCP");
    await page.keyboard.press("Escape");
    await expect(app.library.getByRole("button", { name: /^OnlyOverTls/ })).toBeHidden();
    await expect(app.undo()).toBeDisabled();
  });

  test("filter by the account that owns the resource, whoever asks, and the level that does it is marked", async ({
    page,
  }) => {
    await attachIdentities(app);
    await expect(app.answer("ecommerce-dev")).toContainText("✓");
    await app.question.getByRole("button", { name: "More…" }).click();
    const facts = app.dialogTitled("What else the question says");
    await facts.getByRole("combobox", { name: "Account that owns the resource" }).fill("ecommerce-prod");
    await page.keyboard.press("Enter");
    await facts.getByRole("combobox", { name: "Condition key" }).fill("aws:PrincipalOrgID");
    await facts.getByRole("textbox", { name: "Value of the condition key" }).fill("o-zzzzzzzzzz");
    await facts.getByRole("button", { name: "Add", exact: true }).click();
    await page.keyboard.press("Escape");
    await expect(app.question.getByText("resource of ecommerce-prod")).toBeVisible();
    await expect(app.answer("Management")).toContainText("⊘");
    await expect(app.box("Runtime").getByTitle("RCP OnlyTrustedIdentities: blocks the question here")).toBeVisible();
    await app.row("Security").click();
    await expect(app.inspector).toContainText("Resource control policies of ecommerce-prod, which owns the resource");
    await app.row("Runtime").click();
    await expect(app.inspector).toContainText("RCP OnlyTrustedIdentities denies it.");

    const address = page.url();
    expect(decodeURIComponent(address)).toContain('"resourceAccountId":"ecommerce-prod"');
    await app.question.getByRole("button", { name: /instead of ecommerce-prod$/ }).click();
    await expect(app.answer("Security")).toContainText("✓");
    expect(decodeURIComponent(page.url())).not.toContain("resourceAccountId");
  });

  test("cut a question in the Flow view behind the accounts, on the side of the resource", async ({ page }) => {
    await attachIdentities(app);
    await app.question.getByRole("button", { name: "More…" }).click();
    const facts = app.dialogTitled("What else the question says");
    await facts.getByRole("combobox", { name: "Account that owns the resource" }).fill("ecommerce-prod");
    await page.keyboard.press("Enter");
    await facts.getByRole("combobox", { name: "Condition key" }).fill("aws:PrincipalOrgID");
    await facts.getByRole("textbox", { name: "Value of the condition key" }).fill("o-zzzzzzzzzz");
    await facts.getByRole("button", { name: "Add", exact: true }).click();
    await page.keyboard.press("Escape");
    await app.header.getByRole("button", { name: "Flow" }).click();
    const flow = page.getByRole("region", { name: "Flow of questions" });
    const onTheWay = flow.getByRole("list", { name: "What is filtered where" }).getByRole("button");
    await expect(onTheWay).toHaveText(["⊘ ProtectData", "⊘ ProtectData"]);
    const side = flow.getByRole("list", { name: "What is filtered on the resource’s side" });
    await expect(side).toContainText("the RCPs of ecommerce-prod");
    await expect(flow.getByRole("treeitem", { name: /^Management/ })).toHaveAccessibleName(
      /blocked by a statement, on the resource’s side, at Runtime OU$/,
    );
    await expect(flow.getByRole("treeitem", { name: /^data-warehouse-prod/ })).toHaveAccessibleName(
      /blocked by a statement, at data-warehouse-prod$/,
    );
    expect(await axeViolations(page)).toEqual([]);
    const cut = side.getByRole("button", {
      name: "Delete production's database: ⊘ RCP OnlyTrustedIdentities at Runtime OU, for resources of ecommerce-prod",
    });
    await cut.focus();
    await page.keyboard.press("Enter");
    const details = page.getByRole("dialog", { name: "What filters at Runtime OU" });
    await expect(details).toContainText("ecommerce-prod owns the resource, so its RCPs filter whoever asks.");
    await expect(details).toContainText("DenyOtherIdentities");
    await page.keyboard.press("Escape");
    await flow.getByRole("button", { name: "Next" }).click();
    await expect(cut).toBeHidden();
    for (const _ of [2, 3, 4]) await flow.getByRole("button", { name: "Next" }).click();
    await expect(flow.getByRole("status")).toContainText("On the resource’s side");
    await expect(cut).toBeVisible();
  });

  test("are attached by keyboard alone, and the organization's id is kept with the first that names it", async ({
    page,
  }) => {
    await goToOutline(app);
    await goToRow(app, "Runtime");
    await chooseInMenu(app, "Attach a policy…");
    await page.keyboard.type("our identities");
    await expect(app.dialog.getByRole("option", { name: /^Only our identities \(RCP template\)/ })).toBeVisible();
    await page.keyboard.press("Enter");
    const form = app.dialogTitled("Only our identities");
    const attach = form.getByRole("button", { name: "Add and attach to Runtime OU" });
    await expect(attach).toBeDisabled();
    await pressControl(form.getByRole("textbox", { name: /^Organization/ }));
    await page.keyboard.type("o-a1");
    await expect(form).toContainText("“o-a1” is not the id of an organization.");
    await page.keyboard.type("b2c3d4e5");
    await expect(
      form.getByRole("checkbox", { name: /^o-a1b2c3d4e5 is the organization of this design/ }),
    ).toBeChecked();
    await pressControl(attach);
    await expect(app.announcement).toContainText("enabling resource control policies");
    await expect(app.answer("ecommerce-dev")).toContainText("✓");
    await goToOutline(app);
    await goToRow(app, "Root");
    await page.keyboard.press("Enter");
    await expect(app.inspector.getByRole("textbox", { name: "Id in AWS" })).toHaveValue(ORGANIZATION);
    await page.keyboard.press("Control+Z");
    await expect(app.policiesOf("Runtime")).not.toContainText("RCP");
    await expect(app.undo()).toBeDisabled();
  });

  test("stop requests for resources of an account outside, where a service control policy says so", async ({
    page,
  }) => {
    await app.library.getByRole("button", { name: "Only our resources" }).click();
    await app.named("Runtime").click();
    const form = app.dialogTitled("Only our resources");
    await form.getByRole("textbox", { name: /^Organization/ }).fill(ORGANIZATION);
    await form.getByRole("button", { name: "Add and attach to Runtime OU" }).click();
    await expect(app.answer("ecommerce-dev")).toContainText("✓");
    await app.question.getByRole("button", { name: "More…" }).click();
    const owner = app.page.getByRole("combobox", { name: "Account that owns the resource" });
    await owner.fill("nobody");
    await expect(owner).toHaveAccessibleDescription(/^There is no account “nobody” in the design/);
    await owner.fill("9999 8888 7777");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(app.question.getByText("resource of 999988887777")).toBeVisible();
    await expect(app.answer("ecommerce-dev")).toContainText("⊘");
    await expect(app.answer("Security")).toContainText("✓");
  });
});

async function attachIdentities(app: OrgwrightPage): Promise<void> {
  await app.library.getByRole("button", { name: /^Only our identities/ }).click();
  await app.named("Runtime").click();
  const form = app.dialogTitled("Only our identities");
  await form.getByRole("textbox", { name: /^Organization/ }).fill(ORGANIZATION);
  await form.getByRole("button", { name: "Add and attach to Runtime OU" }).click();
  await expect(app.policiesOf("Runtime")).toContainText("RCP OnlyTrustedIdentities");
}
