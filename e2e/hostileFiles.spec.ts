import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

const EXAMPLE = "fixtures/designs/example-corp.orgwright.json";

/** What comes in, and the title and message that it gets. */
const REFUSED: readonly (readonly [file: string, message: RegExp])[] = [
  ["binary.json", /The file is not text: it looks like gzip/],
  ["empty.json", /The file is empty/],
  ["scp-utf16be-nobom.json", /not encoded as UTF-8/],
  ["awscli-two-roots.json", /r-ab12.*r-cd34/],
  ["lza-yaml-alias-bomb.yaml", /looks like a Landing Zone Accelerator configuration, which Orgwright doesn.t read/],
  ["lza-script-injection.yaml", /looks like a Landing Zone Accelerator configuration, which Orgwright doesn.t read/],
  ["terraform-unclosed-block.tf", /line 1.*never closed/],
];

/** A policy with faults is shown with them, for the person to mend; nothing is taken into the design. */
const TO_BE_MENDED: readonly (readonly [file: string, message: RegExp])[] = [
  ["scp-missing-brace.json", /line 6, column 1: .*end of the text/],
  ["scp-proto-key.json", /line 1, column 25: A policy has no element “__proto__”/],
  ["scp-duplicate-keys.json", /line 1, column 55: The key “Effect” stands twice/],
  ["scp-nul-and-controls.json", /line 1, column 45: .*found “a\\u\{0\}b\\u\{1b\}\[31m”/],
  ["scp-unknown-effect.json", /line 5, column 17: .*“Permit”/],
];

test.describe("a file that is wrong or hostile", () => {
  let app: OrgwrightPage;
  let before: Uint8Array;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
    before = (await app.exported("json")).bytes;
  });
  test.afterEach("leaves the design as it was", async () => {
    await expect(app.undo()).toBeDisabled();
    expect((await app.exported("json")).bytes).toEqual(before);
  });

  test("is refused, with its reason", async () => {
    for (const [file, message] of REFUSED) {
      await app.button("Open").click();
      await app.chooseFiles(`fixtures/bad/${file}`);
      const refusal = app.dialogTitled(`Not opened: ${file}`);
      await expect(refusal.getByRole("listitem").first()).toHaveText(message);
      await expect(refusal).toContainText("Your design is unchanged.");
      await refusal.getByRole("button", { name: "Close" }).last().click();
    }
  });

  test("is refused as what it looks like, however deep it is nested", async () => {
    await app.button("Open").click();
    await app.chooseFiles({
      name: "deep.json",
      mimeType: "application/json",
      buffer: Buffer.from("[".repeat(200_000)),
    });
    const refusal = app.dialogTitled("Not opened: deep.json");
    await expect(refusal.getByRole("listitem")).toHaveText(/looks like JSON, but .*more than 100 levels deep/);
    await refusal.getByRole("button", { name: "Close" }).last().click();
  });

  test("is shown with its faults at their places where it is a policy", async () => {
    for (const [file, message] of TO_BE_MENDED) {
      await app.button("Open").click();
      await app.chooseFiles(`fixtures/bad/${file}`);
      const editor = app.dialogTitled("A policy of your own");
      await expect(editor.getByRole("listitem").first()).toHaveText(message);
      await editor.getByRole("button", { name: "Cancel" }).click();
      await expect(editor).toBeHidden();
    }
  });

  test("gets an answer, whatever it is, and nothing else happens", async ({ page }) => {
    test.slow();
    for (const file of readdirSync("fixtures/bad").filter((name) => /\.(json|tf|ya?ml|tfstate)$/.test(name))) {
      await app.button("Open").click();
      await app.chooseFiles(`fixtures/bad/${file}`);
      const answer = page.getByRole("dialog", { name: /^(Not opened: |Open (?!a design)|A policy of your own)/ });
      await expect(answer, file).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(app.dialog, file).toHaveCount(0);
    }
  });

  test("is refused with every break of a design's graph, each at its place", async () => {
    const broken = JSON.parse(await readFile(EXAMPLE, "utf8"));
    for (const node of broken.nodes) {
      if (node.id === "runtime") node.parentId = "ecommerce";
      if (node.id === "sandbox") node.parentId = "nowhere";
      if (node.id === "security") node.policyIds = ["p-gone"];
    }
    await app.button("Open").click();
    await app.chooseFiles({ name: "broken.json", mimeType: "application/json", buffer: jsonOf(broken) });
    const refusal = app.dialogTitled("Not opened: broken.json");
    await expect(refusal.getByRole("listitem")).toContainText([
      /line 65, column 9: There is no policy “p-gone”/,
      /line 101, column 19: .*circle: “runtime” → “ecommerce” → “runtime”/,
      /line 241, column 19: .*“Sandbox” names a parent that does not exist: “nowhere”/,
    ]);
    await refusal.getByRole("button", { name: "Close" }).last().click();
  });

  test("is refused when it is dropped, and with it a good one that came along", async ({ page }) => {
    const texts = await Promise.all(
      ["scp-bom.json", "scp-unknown-effect.json"].map(async (name) => ({
        name,
        text: await readFile(`fixtures/bad/${name}`, "utf8"),
      })),
    );
    const dropped = await page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const { name, text } of files) transfer.items.add(new File([text], name));
      return transfer;
    }, texts);
    await app.canvas.dispatchEvent("dragover", { dataTransfer: dropped });
    await expect(page.getByText("Drop a design to look at it, or a policy to add it")).toBeVisible();
    await app.canvas.dispatchEvent("drop", { dataTransfer: dropped });
    const refusal = app.dialogTitled("Not opened: 2 files");
    await expect(refusal.getByRole("listitem").first()).toHaveText(
      /scp-unknown-effect\.json, line 5, column 17: .*“Permit”/,
    );
    await refusal.getByRole("button", { name: "Close" }).last().click();
    await expect(app.library.getByRole("button", { name: /^scp-/ })).toHaveCount(0);
  });
});

test("names that try to break out are text everywhere, and what can't be seen in them is shown", async ({ page }) => {
  const names = {
    security: '<img src=x onerror="document.title=`broken`">',
    "shared-services": `\${document.title='broken'}`,
    delivery: "</script><script>document.title='broken'</script>",
    sandbox: "a\u{202e}b\u{200b}c\u{2066}d",
  };
  const shown = { ...names, sandbox: "a\\u{202e}b\\u{200b}c\\u{2066}d" };
  const design = JSON.parse(await readFile(EXAMPLE, "utf8"));
  for (const [id, name] of Object.entries(names))
    design.nodes.find((node: { id: string }) => node.id === id).name = name;

  const app = new OrgwrightPage(page);
  await app.open();
  await app.button("Open").click();
  await app.chooseFiles({ name: "names.json", mimeType: "application/json", buffer: jsonOf(design) });
  await app.button("Open this design").click();
  for (const name of Object.values(shown)) {
    await app.named(name).click();
    await expect(app.inspector.getByRole("heading", { level: 2 })).toHaveText(name);
    await expect(app.row(name)).toBeVisible();
  }
  await app.inspector.getByRole("button", { name: /^Rename/ }).click();
  await expect(app.nameField()).toHaveValue(names.sandbox);
  expect(await page.title()).not.toContain("broken");
  await expect(page.locator("img, script:not([src])")).toHaveCount(0);
  expect(JSON.parse(Buffer.from((await app.exported("json")).bytes).toString())).toEqual(design);
});

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, null, 2));
}
