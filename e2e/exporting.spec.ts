import { unzipSync } from "fflate";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

let app: OrgwrightPage;
test.beforeEach(async ({ page }) => {
  app = new OrgwrightPage(page);
  await app.open();
});

const openExport = async () => {
  await app.button("Export").click();
  await expect(app.dialogTitled("Export the design")).toBeVisible();
};

test("every way out is in one list, says what it is, shows its files and gives them", async () => {
  await openExport();
  const tabs = app.dialog.getByRole("tab");
  const names = await tabs.allTextContents();
  expect(names).toEqual(
    expect.arrayContaining(["Terraform (HCL)", "Orgwright design (JSON)", "Picture (SVG, PNG)", "Link"]),
  );
  for (const name of names.filter((each) => !/^(Picture|Link)/.test(each))) {
    await app.exportTab(name).click();
    const pane = app.page.getByRole("tabpanel", { name, exact: true });
    await expect(pane.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(pane.getByRole("region", { name: "Preview" }).locator("pre")).not.toBeEmpty();
    const file = await app.downloaded(() => pane.getByRole("button", { name: /^Download/ }).click());
    await expect(pane.getByRole("button", { name: `Download ${file.name}`, exact: true })).toBeVisible();
    await expect(app.announcement).toHaveText(`Exported ${file.name}.`);
    if (file.name.endsWith(".zip")) {
      const files = Object.keys(unzipSync(file.bytes));
      await expect(pane.getByRole("listbox", { name: "Files" }).getByRole("option")).toHaveCount(files.length);
      await expect(pane).toContainText(`${files.length} files as a zip`);
    } else {
      const shown = (await pane.locator("pre").textContent()) ?? "";
      expect(Buffer.from(file.bytes).toString().startsWith(shown)).toBe(true);
    }
  }
});

test("the text of each file can be read and copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openExport();
  await app.exportTab("Terraform (HCL)").click();
  await app.dialog.getByRole("listbox", { name: "Files" }).getByRole("option", { name: "accounts.tf" }).click();
  const text = app.dialog.getByRole("region", { name: "Text of accounts.tf" });
  await expect(text).toContainText('resource "aws_organizations_account"');
  await app.dialog.getByRole("button", { name: "Copy" }).click();
  await expect(app.announcement).toHaveText("Copied accounts.tf.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.locator("pre").textContent());
});

test("files stand by folder, the README first and shown; the arrows go through them", async ({ page }) => {
  await openExport();
  const files = app.dialog.getByRole("listbox", { name: "Files" });
  await expect(files.getByRole("option").first()).toHaveAccessibleName(/^README\.md /);
  await expect(files.getByRole("option", { selected: true })).toHaveAccessibleName(/^README\.md /);
  await expect(app.dialog.getByRole("region", { name: "Text of README.md" })).toBeVisible();
  const policies = files.getByRole("group", { name: "policies/" });
  await expect(policies.getByRole("option")).toHaveCount(3);
  await files.focus();
  await page.keyboard.press("End");
  await expect(policies.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await expect(app.dialog.getByRole("region", { name: /^Text of policies\// })).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 400 });
  const beyond = await app.dialog.evaluate((dialog) =>
    [dialog, ...dialog.children].map((each) => each.scrollHeight - each.clientHeight),
  );
  expect(beyond, "only the list scrolls").toEqual(beyond.map(() => 0));
});

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])
  test(`at ${viewport.width} × ${viewport.height} every pane scrolls one way at most, and nothing is cut off`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openExport();
    await expect(app.dialog.getByRole("listbox", { name: "Files" })).toBeVisible();
    const sideways = await app.dialog.evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll("*")]
        .filter((each) => !each.classList.contains("visually-hidden"))
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible")
        .map((each) => each.className),
    );
    expect(sideways).toEqual([]);
    const box = await app.dialog.boundingBox();
    for (const name of [/^Download/, "Copy"]) {
      const button = await app.dialog.getByRole("button", { name }).boundingBox();
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    }
  });

test("what does not matter for a choice is not asked, and what a choice means stands below it", async () => {
  await openExport();
  await app.dialog.getByText("5 more choices").click();
  const mode = app.dialog.getByRole("combobox", { name: "What exists in AWS" });
  const removed = app.dialog.getByRole("combobox", { name: "Accounts that the design lacks" });
  await expect(mode).toHaveAccessibleDescription(/^Import blocks/);
  await expect(removed).toBeVisible();
  await removed.selectOption("Destroy: take them out of the organization");
  await expect(app.dialog.getByRole("checkbox", { name: "Close accounts that Terraform destroys" })).toBeVisible();
  const refuses = app.dialog.getByRole("checkbox", { name: "Refuse to destroy accounts and the organization" });
  await refuses.check();
  await expect(refuses).toHaveAccessibleDescription(/This contradicts “Accounts that the design lacks: Destroy”/);
  await expect(app.dialog.getByRole("button", { name: /^Download/ })).toHaveCount(0);
  await mode.selectOption("Create everything anew");
  await expect(app.dialog.getByRole("button", { name: /^Download/ })).toBeVisible();
  await expect(mode).not.toHaveAccessibleDescription(/Import blocks/);
  await expect(removed).toHaveCount(0);
});

test("choices about a format change its files, and stay as long as the design is open", async () => {
  await openExport();
  await app.exportTab("Mermaid diagram").click();
  const text = app.dialog.getByRole("region", { name: /^Text of / });
  const detail = app.dialog.getByRole("combobox", { name: "What it shows" });
  await expect(text).toContainText("ecommerce-dev");
  await detail.selectOption("ous");
  await expect(text).not.toContainText("ecommerce-dev");
  await app.exportTab("Report (Markdown)").click();
  const date = app.dialog.getByRole("textbox", { name: "Date in the report" });
  await date.fill("x".repeat(60));
  await expect(date).toHaveAccessibleDescription(/at most 40 characters/);
  await expect(app.dialog.getByRole("button", { name: /^Download/ })).toHaveCount(0);
  await date.fill("27 November 2026");
  await expect(text).toContainText("27 November 2026");
  await app.page.keyboard.press("Escape");

  await openExport();
  await expect(app.exportTab("Report (Markdown)")).toHaveAttribute("aria-selected", "true");
  await expect(date).toHaveValue("27 November 2026");
  await app.exportTab("Mermaid diagram").click();
  await expect(detail).toHaveValue("ous");
  await app.page.keyboard.press("Escape");
  await app.button("New").click();
  await app.dialog.getByRole("button", { name: /^One account for everything/ }).click();
  await openExport();
  await expect(app.exportTab("Terraform (HCL)")).toHaveAttribute("aria-selected", "true");
});

test("works by keyboard: arrows choose the format, Tab goes into it, Escape goes back", async ({ page }) => {
  await app.row("Sandbox").click();
  await page.keyboard.press("Control+E");
  await expect(app.exportTab("Terraform (HCL)")).toBeFocused();
  await page.keyboard.press("End");
  await expect(app.exportTab("Link")).toBeFocused();
  await expect(app.button("Copy the link")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(app.exportTab("Terraform (HCL)")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(app.exportTab("Orgwright design (JSON)")).toBeFocused();
  await expect(app.dialog.getByRole("region", { name: /^Text of example-corp/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(app.dialog.getByRole("button", { name: "Copy" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(app.dialog.getByRole("region", { name: /^Text of example-corp/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toHaveCount(0);
  await expect(app.row("Sandbox")).toBeFocused();
});

test("a picture is taken in a dialog of its own", async () => {
  await openExport();
  await app.exportTab("Picture (SVG, PNG)").click();
  await app.button("Save as picture…").click();
  await expect(app.dialogTitled("Save as picture")).toBeVisible();
});

test("a large design is exported beside the page, and is too large for a link", async () => {
  const design = JSON.parse(Buffer.from((await app.exported("json")).bytes).toString());
  const sandbox = design.nodes.find(({ name }: { name: string }) => name === "Sandbox");
  const random = (index: number) => ((index * 2_654_435_761) % 4_294_967_291).toString(36);
  for (let index = 0; index < 3_000; index++)
    design.nodes.push({ ...sandbox, id: `n-${index}`, name: random(index), email: `${random(index)}@example.com` });
  const buffer = Buffer.from(JSON.stringify({ ...design, name: "Large" }));
  await app.openFiles({ name: "large.orgwright.json", mimeType: "application/json", buffer });
  const file = await app.exported("terraform");
  expect(Buffer.from(unzipSync(file.bytes)["accounts.tf"] ?? []).toString()).toContain(`${random(2_999)}@example.com`);
  await openExport();
  await app.exportTab("Link").click();
  await expect(app.page.getByRole("alert")).toContainText(/too large for a link: it would have [\d,]+ characters/);
  const saved = await app.downloaded(() => app.button("Save the design as a file").click());
  expect(saved.name).toBe("large.orgwright.json");
});

test("is sound for those who hear it, in every pane", async () => {
  await openExport();
  for (const tab of await app.dialog.getByRole("tab").all()) {
    await tab.click();
    await expect(app.dialog.getByRole("button", { name: /^(Download|Copy the link|Save as picture)/ })).toBeVisible();
    expect(await axeViolations(app.page)).toEqual([]);
  }
});
