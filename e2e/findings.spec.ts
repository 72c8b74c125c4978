import type { Page } from "@playwright/test";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

/** Takes ProtectAccount off the root: every account could then leave the organization. */
async function unprotect(page: Page): Promise<OrgwrightPage> {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.named("Root").click();
  await app.inspector.getByRole("button", { name: "Detach ProtectAccount" }).click();
  return app;
}

test.describe("findings", () => {
  test("are counted, marked, listed with their reason, and mended by a click that says what it changes", async ({
    page,
  }) => {
    const app = await unprotect(page);
    await expect(app.box("Root")).toContainText("▲ 1");
    await expect(app.row("Root")).toContainText("1 warning: Every member account can leave the organization");
    await page.getByRole("button", { name: "▲ 1 warning" }).click();
    const finding = app.panel.getByRole("listitem").filter({ hasText: "Every member account can leave" });
    await finding.getByRole("button", { name: /^warning: Every member account/ }).click();
    await expect(finding.getByRole("link", { name: /Service control policies/ })).toBeVisible();
    await expect(finding).toContainText(/10 accounts lose \d+ actions/);
    expect(await axeViolations(page)).toEqual([]);
    await finding.getByRole("button", { name: "Attach ProtectAccount to Root" }).click();
    await expect(page.getByRole("button", { name: "No findings" })).toBeVisible();
    await expect(app.box("Root")).not.toContainText("▲");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(page.getByRole("button", { name: "▲ 1 warning" })).toBeVisible();
  });

  test("are accepted by keyboard alone, with a reason that a reload keeps", async ({ page }) => {
    const app = await unprotect(page);
    const count = page.getByRole("button", { name: "▲ 1 warning" });
    await count.focus();
    await page.keyboard.press("Enter");
    const finding = app.panel.getByRole("listitem").filter({ hasText: "Every member account can leave" });
    await finding.getByRole("button", { name: /^warning: Every member account/ }).focus();
    await page.keyboard.press("Enter");
    await finding.getByRole("button", { name: "Accept it, with a reason…" }).focus();
    await page.keyboard.press("Enter");
    await expect(finding.getByRole("textbox", { name: "Why it may stay as it is" })).toBeFocused();
    await page.keyboard.type("A playground");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "No open findings, 1 accepted" })).toBeVisible();
    await app.reload();
    await page.getByRole("button", { name: "No open findings, 1 accepted" }).click();
    await app.panel.getByText("1 accepted finding").click();
    await expect(app.panel.getByText("Accepted: A playground")).toBeVisible();
  });

  test("tell when a change breaks what a template was to keep, and which accounts may do it", async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.library.getByRole("button", { name: "Read telemetry only" }).click();
    await app.named("Runtime").click();
    await expect(page.getByRole("checkbox", { name: /^Keep as a requirement: “Telemetry is read/ })).toBeChecked();
    await page.getByRole("button", { name: "Add and attach to Runtime OU" }).click();
    await page.getByRole("button", { name: "No findings" }).click();
    await expect(app.panel).toContainText("holds: Telemetry is read, never altered");
    await app.panel.getByRole("button", { name: "Detach ReadTelemetryOnly" }).click();
    await expect(page.getByRole("button", { name: "▲ 1 requirement fails" })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await app.panel
      .getByRole("button", { name: "ecommerce-dev may still call logs:DeleteLogGroup and 42 more" })
      .click();
    await expect(page.getByRole("dialog", { name: "logs:DeleteLogGroup in ecommerce-dev" })).toContainText(
      "passes SCPs",
    );
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(page.getByRole("button", { name: "No findings" })).toBeVisible();
  });
});
