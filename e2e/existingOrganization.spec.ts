import { chooseInMenu, goToOutline, goToRow } from "./keyboard";
import { drag } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

const OU_MOVED =
  "AWS can't move an OU: exports make Data Warehouse OU anew, with another id, and move the accounts there. Conditions and stack sets that name the id need the new one then.";

test.describe("in an organization that was imported, what AWS can't do is said at the edit:", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
    await app.openFiles("fixtures/terraform-state/example.tfstate");
    await expect(app.named("Data Warehouse")).toBeVisible();
  });

  /** What stands in the inspector until it is taken back. */
  const finding = (sentence: string | RegExp) =>
    app.inspector.getByRole("region", { name: "Findings" }).getByRole("button", { name: sentence });

  test("an OU is moved by the mouse, and marked until it is back", async ({ page }) => {
    await drag(page, app.named("Data Warehouse"), app.named("Enterprise"));
    await expect(app.announcement).toContainText("Moved Data Warehouse OU into Enterprise OU.");
    await expect(app.announcement).toContainText(OU_MOVED);
    await expect(finding(/AWS can't move an OU/)).toBeVisible();
    await app.undo().click();
    await app.row("Data Warehouse").click();
    await expect(app.inspector.getByText("ou-5ycp-j3oig0c9")).toBeVisible();
    await expect(finding(/AWS can't move an OU/)).toHaveCount(0);
  });

  test("an OU is moved by the dialog with the keyboard, which says it before", async ({ page }) => {
    await goToOutline(app);
    await goToRow(app, "Data Warehouse");
    await page.keyboard.press("Control+m");
    const dialog = app.dialogTitled("Move Data Warehouse OU to…");
    await page.keyboard.type("Enterprise");
    await expect(dialog.getByRole("status")).toContainText(OU_MOVED);
    await expect(dialog.getByRole("status")).toContainText(
      /Of everything: in us-east-1, no account’s permissions change; in other Regions, such as us-east-2, 3 accounts gain [\d,]+ to [\d,]+ actions\./,
    );
    await page.keyboard.press("Enter");
    await expect(app.announcement).toContainText(OU_MOVED);
    await expect(app.announcement).toContainText("In other Regions, such as us-east-2, 3 accounts gain");
    await app.expectPath("Root", "Enterprise");
  });

  test("an OU is moved within the outline", async ({ page }) => {
    await goToOutline(app);
    await goToRow(app, "Data Warehouse");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(app.announcement).toContainText(OU_MOVED);
    await expect(app.row("Data Warehouse")).toBeInViewport({ ratio: 1 });
    await app.undo().click();
    await app.row("Data Warehouse").click();
    await page.keyboard.press("Control+x");
    await app.row("Enterprise").click();
    await expect(app.announcement).toContainText(OU_MOVED);
  });

  test("an account gets another email, and AWS is to change it itself", async ({ page }) => {
    const sentence =
      "Exports keep the email that ecommerce-prod has in AWS: to change it, Terraform would replace the account.";
    await app.named("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Edit use case and email" }).click();
    const email = app.inspector.getByRole("textbox", { name: "Email" });
    await email.fill("aws+shop@example.com");
    await page.keyboard.press("Enter");
    await expect(app.announcement).toHaveText(
      `Edited ecommerce-prod. ${sentence} Change it in AWS itself: in the console, or with “aws account start-primary-email-update”.`,
    );
    await finding(sentence).click();
    await expect(app.inspector).toContainText("Or take it back: AWS has aws+ecommerce-prod@example.com.");
    await email.fill("aws+ecommerce-prod@example.com");
    await page.keyboard.press("Enter");
    await expect(finding(sentence)).toHaveCount(0);
  });

  test("an account gets another name", async ({ page }) => {
    await app.named("ecommerce-prod").click();
    await page.keyboard.press("F2");
    await app.nameField().fill("shop-prod");
    await page.keyboard.press("Enter");
    const sentence =
      "Exports keep the name ecommerce-prod that the account has in AWS: to change it, Terraform may replace the account.";
    await expect(app.announcement).toHaveText(
      `Renamed ecommerce-prod to shop-prod. ${sentence} Rename it in AWS itself: in the console, or with “aws account put-account-name”.`,
    );
    await expect(finding(sentence)).toBeVisible();
  });

  test("an account is deleted, and an OU with and without accounts", async ({ page }) => {
    await app.named("ecommerce-prod").click();
    await page.keyboard.press("Delete");
    await expect(app.announcement).toHaveText(
      "Deleted ecommerce-prod. ecommerce-prod stays in AWS: no export removes or closes an account unless you choose so. To be rid of it, choose so when exporting, or close it in AWS.",
    );
    await app.row("Data Warehouse").click();
    await page.keyboard.press("Delete");
    await expect(app.announcement).toContainText("and 2 more stay in AWS, with the OUs around them: no export");
    await app.undo().click();

    await app.row("data-warehouse-dev").click();
    await app.row("data-warehouse-stage").click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+x");
    await app.row("Enterprise").click();
    await app.expectTree("Data Warehouse", "");
    await app.row("Data Warehouse").click();
    await page.keyboard.press("Delete");
    await expect(app.announcement).toHaveText(
      "Deleted Data Warehouse OU. Exports delete Data Warehouse OU in AWS, too. Take its id out of conditions and stack sets.",
    );
  });

  test("FullAWSAccess is detached where another SCP stays, and attached again", async () => {
    await app.named("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Detach FullAWSAccess from ecommerce-prod" }).click();
    await expect(app.announcement).toHaveText(
      /^Detached FullAWSAccess from ecommerce-prod\. 1 account loses [\d,]+ actions\. Nothing gets through ecommerce-prod any more: no policy attached to it allows anything\. Attach FullAWSAccess or another policy that allows something\. AWS itself attached FullAWSAccess to ecommerce-prod, so exports take it off in a step of their own\. Apply that step, too: until then FullAWSAccess stays\.$/,
    );
    await chooseAttach(app, "ecommerce-prod", "FullAWSAccess");
    await expect(app.announcement).toHaveText(
      /^Attached FullAWSAccess to ecommerce-prod\. 1 account gains [\d,]+ actions\.$/,
    );
  });
});

async function chooseAttach(app: OrgwrightPage, target: string, policy: string): Promise<void> {
  await app.row(target).click();
  await chooseInMenu(app, "Attach a policy…");
  await app.dialogTitled(`Attach a policy to ${target}`).getByRole("option", { name: policy }).first().click();
}
