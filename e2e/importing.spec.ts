import { mkdtempSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

const EXAMPLE = readFileSync("fixtures/designs/example-corp.orgwright.json", "utf8");
const DENY = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" }],
});

/** A design of so many accounts, as a file of ours. */
function designOf(accounts: number): string {
  const design = JSON.parse(EXAMPLE);
  const [sandbox] = design.nodes.filter(({ name }: { name: string }) => name === "Sandbox");
  const more = Array.from({ length: accounts }, (_, index) => ({
    ...sandbox,
    id: `sandbox-${index}`,
    name: `sandbox-${index}`,
    email: `sandbox-${index}@example.com`,
  }));
  return JSON.stringify({ ...design, name: "Many accounts", nodes: [...design.nodes, ...more] }, null, 2);
}

/** A folder on the disk with these files. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "orgwright-")), "org");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const zipOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [
          path,
          typeof content === "string" ? strToU8(content) : content,
        ]),
      ),
    ),
  );
const zipFile = (name: string, files: Parameters<typeof zipOf>[0]) => ({
  name,
  mimeType: "application/zip",
  buffer: zipOf(files),
});

let app: OrgwrightPage;
test.beforeEach(async ({ page }) => {
  app = new OrgwrightPage(page);
  await app.open();
});

/** The name of the design that is open. */
const openName = () => app.header.getByRole("textbox", { name: "Name of the design" });

test.describe("what comes in is shown before it is opened:", () => {
  test("a folder, with what it holds, what was left alone and the choice of another format", async () => {
    const folder = await folderOf({
      "design.orgwright.json": EXAMPLE.replace('"Example Corp"', '"From a folder"'),
      "policies/deny-delete.json": DENY,
      "README.md": "Nothing to read.",
      ".terraform/big.json": "{ broken",
    });
    await app.button("Open").click();
    await app.page.getByLabel("Folder to open").setInputFiles(folder);
    const preview = app.dialogTitled("Open org");
    await expect(preview).toContainText("“From a folder”: 4 OUs, 11 accounts, 4 policies.");
    await expect(preview.getByRole("region", { name: "Structure" }).getByRole("listitem").first()).toHaveText(/^Root/);
    await expect(preview.getByRole("region", { name: "Policies" })).toContainText("ProtectData");
    await expect(preview.getByRole("region", { name: "Warnings" })).toContainText("README.md: Left alone");
    await expect(preview).not.toContainText(".terraform");
    await expect(openName()).toHaveValue("Example Corp");
    await expect(preview).toContainText("The design that is open now stays in this browser");
    await preview.getByRole("button", { name: "Open this design" }).click();
    await expect(openName()).toHaveValue("From a folder");
    await expect(app.announcement).toContainText("Opened From a folder.");
    await app.button("Open").click();
    await expect(app.dialog.getByRole("button", { name: /^Example Corp/ })).toBeVisible();

    await app.page.getByLabel("Folder to open").setInputFiles(folder);
    await app.dialog.getByRole("combobox", { name: "Read as" }).selectOption("policies");
    await expect(app.announcement).toHaveText("Added 1 policy to the library. 2 files were left alone.");
    await expect(app.library.getByRole("button", { name: /^deny-delete/ })).toBeVisible();
    await expect(openName()).toHaveValue("From a folder");
  });

  test("with its name and its buttons in sight, however much there is to warn of", async ({ page }) => {
    await app.button("Open").click();
    await app.page.getByLabel("Folder to open").setInputFiles("fixtures/terraform/ministryofjustice");
    const preview = app.dialogTitled("Open ministryofjustice");
    const end = preview.getByText("The design that is open now stays in this browser");
    await expect(end).not.toBeInViewport();
    await preview.getByText("Read as Terraform").hover();
    await expect(async () => {
      await page.mouse.wheel(0, 5_000); // what scrolls next takes over at the end
      await page.mouse.wheel(0, 5_000);
      await expect(end).toBeInViewport({ timeout: 500 });
    }).toPass();
    await expect(preview.getByRole("heading", { name: "Open ministryofjustice" })).toBeInViewport();
    expect(await preview.evaluate((dialog) => dialog.scrollHeight - dialog.clientHeight)).toBe(0);
  });

  test("a folder that is dropped", async ({ page }) => {
    const folder = await folderOf({ "deep/er/design.orgwright.json": EXAMPLE, "deep/.git/config": "x" });
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x: 640, y: 400, data });
    const preview = app.dialogTitled("Open org");
    await expect(preview).toContainText("“Example Corp”: 4 OUs, 11 accounts, 4 policies.");
    await page.keyboard.press("Escape");
    await expect(preview).toBeHidden();
  });

  test("a zip", async () => {
    await app.button("Open").click();
    await app.chooseFiles(zipFile("org.zip", { "org/a.orgwright.json": EXAMPLE, "org/README.md": "Nothing." }));
    const preview = app.dialogTitled("Open org.zip");
    await expect(preview).toContainText("Read as an Orgwright design");
    await expect(preview.getByRole("region", { name: "Warnings" })).toContainText("org/README.md: Left alone");
    await preview.getByRole("button", { name: "Open this design" }).click();
    await app.expectTree("Enterprise", "Security\nShared Services\nDelivery");
  });

  test("a text or files pasted onto the page, but not what is pasted into a field or is nothing to read", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const paste = async (text: string) => {
      await page.evaluate((value) => navigator.clipboard.writeText(value), text);
      await page.keyboard.press("Control+V");
    };
    await app.row("Sandbox").click();
    await paste("just a sentence");
    await expect(app.announcement).toHaveText("What was pasted is no design, policy or file that Orgwright reads.");
    await expect(app.dialog).toHaveCount(0);
    await paste(EXAMPLE);
    await expect(app.dialogTitled("Open the pasted text")).toContainText("4 OUs, 11 accounts, 4 policies");
    await page.keyboard.press("Escape");
    await paste(DENY);
    await expect(app.dialogTitled("A policy of your own")).toBeVisible();
    await page.keyboard.press("Escape");
    await openName().focus();
    await openName().selectText();
    await paste("Pasted name");
    await expect(openName()).toHaveValue("Pasted name");

    await app.row("Sandbox").click();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([text], "pasted.json"));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }, EXAMPLE);
    await expect(app.dialogTitled("Open pasted.json")).toBeVisible();
  });
});

test("a pasted text that isn't read is told once, and can be corrected in its field", async () => {
  await app.button("Open").click();
  await app.button("Paste text…").click();
  const field = app.dialog.getByRole("textbox", { name: /as text$/ });
  await field.fill('{ "format": "orgwright", broken');
  await app.button("Read the text").click();
  const refusal = app.dialogTitled("Not opened: the pasted text");
  await expect(refusal.getByRole("listitem")).toHaveCount(1);
  await expect(app.page.getByTestId("message")).toHaveCount(0);
  await refusal.getByRole("button", { name: "Back to the text" }).click();
  await expect(field).toHaveValue('{ "format": "orgwright", broken');
  await field.fill(EXAMPLE);
  await app.button("Read the text").click();
  await expect(app.dialogTitled("Open the pasted text")).toContainText("Example Corp");
});

test("what an import left out is copied from the preview, and found later until it is dismissed", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.button("Open").click();
  await app.chooseFiles(zipFile("org.zip", { "org/a.orgwright.json": EXAMPLE, "org/README.md": "Nothing." }));
  const preview = app.dialogTitled("Open org.zip");
  await preview.getByRole("button", { name: "Copy the warnings" }).click();
  await expect(preview.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^org\/README\.md: Left alone/);
  await preview.getByRole("button", { name: "Open this design" }).click();
  await app.reload();
  await app.button("1 import warning").click();
  await expect(app.dialogTitled("What the import left out")).toContainText("org/README.md: Left alone");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+K");
  await app.dialog.getByRole("combobox").fill("import left out");
  await page.keyboard.press("Enter");
  await app.dialogTitled("What the import left out").getByRole("button", { name: "Dismiss them" }).click();
  await expect(app.button("1 import warning")).toHaveCount(0);
  await app.reload();
  await expect(app.button("1 import warning")).toHaveCount(0);
});

test("the organization comes from AWS: the script is copied or read, and its file opened", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.button("Open").click();
  await app.button("Import from AWS…").click();
  const dialog = app.dialogTitled("Import from AWS");
  await expect(dialog).toContainText("It only reads");
  await expect(dialog.getByRole("button", { name: "Copy for CloudShell" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.announcement).toHaveText("Copied. Paste it into CloudShell.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^bash -s -- [\s\S]*aws organizations/);
  const file = await app.downloaded(() => dialog.getByRole("button", { name: /^Download collect-/ }).click());
  await dialog.getByText(/^Read the script/).click();
  const text = await dialog.getByRole("region", { name: "Text of the script" }).locator("pre").textContent();
  expect(text).toBe(Buffer.from(file.bytes).toString());

  const answersOf = (...accounts: readonly (readonly [id: string, name: string])[]) =>
    Object.entries({
      Organization: { Id: "o-exampleorg", MasterAccountId: "111111111111", FeatureSet: "ALL" },
      Roots: [{ Id: "r-ab12", Name: "Root", PolicyTypes: [] }],
      Accounts: accounts.map(([Id, Name]) => ({ Id, Name, Email: `${Name}@example.com`, Status: "ACTIVE" })),
    })
      .map(([key, value]) => JSON.stringify({ [key]: value }, null, 2))
      .join("\n");
  await dialog.getByRole("textbox", { name: "Or its text" }).fill(answersOf(["111111111111", "Payer"]));
  await dialog.getByRole("button", { name: "Read the text" }).click();
  const preview = app.dialogTitled("Open Pasted answers");
  await expect(preview.getByRole("region", { name: "Structure" })).toContainText("Payer");
  await preview.getByRole("button", { name: "Open this design" }).click();
  await app.expectTree("Root", "Payer");

  // Imported again later: an account has come, and the design is to stay.
  await app.row("Payer").click();
  await page.keyboard.press("F2");
  await app.nameField().fill("Renamed here");
  await page.keyboard.press("Enter");
  await app.button("Open").click();
  const later = answersOf(["111111111111", "Payer"], ["222222222222", "Lab"]);
  await app.chooseFiles({ name: "later.json", mimeType: "application/json", buffer: Buffer.from(later) });
  const again = app.dialogTitled("Open later.json");
  await expect(again).toContainText("This is the organization of the design that is open.");
  await again.getByRole("button", { name: /^Compare my design with AWS/ }).click();
  await expect(app.announcement).toHaveText("2 differences from AWS. The design is as it was.");
  await expect(app.panel).toContainText("2 differences from AWS. Nobody’s permissions change.");
  await expect(app.panel).toContainText("Payer renamed to Renamed here.");
  await expect(app.panel).toContainText("Lab removed from Root.");
  await expect(app.button("2 differences from AWS")).toHaveAttribute("aria-expanded", "true");
  await app.button("2 differences from AWS").click();
  await expect(app.panel).toBeHidden();
  await app.expectTree("Root", "Renamed here");
  await app.reload();
  await app.expectTree("Root", "Renamed here");
  const kept = JSON.parse(Buffer.from((await app.exported("json")).bytes).toString());
  const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name);
  expect(names(kept.nodes)).toEqual(["Root", "Renamed here"]);
  expect(names(kept.baseline.nodes)).toEqual(["Root", "Payer", "Lab"]);
  await app.undo().click();
  await app.expectTree("Root", "Payer");
  await app.button("Open").click();
  const earlier = answersOf(["111111111111", "Payer"]);
  await app.chooseFiles({ name: "earlier.json", mimeType: "application/json", buffer: Buffer.from(earlier) });
  await app
    .dialogTitled("Open earlier.json")
    .getByRole("button", { name: /^Compare my design/ })
    .click();
  await expect(app.panel).toContainText("No differences from AWS: it is as the design says.");
  await expect(app.canvas).toContainText("= as in AWS");
  await app.button("No differences from AWS").click();
  await page.keyboard.press("Control+K");
  await app.dialog.getByRole("combobox").fill("compare with aws");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-side-panel]")).toBeFocused();
  await expect(app.panel).toContainText("No differences from AWS");
});

test("what has come into being since it was drawn gets its AWS id when the design is compared with AWS", async ({
  page,
}) => {
  const drawn = {
    ...{ format: "orgwright", version: 1, name: "Planned", policies: [] },
    organization: { managementAccountId: "m", enabledPolicyTypes: [], awsId: "o-exampleorg" },
    nodes: [
      { id: "r", kind: "root", name: "Root", policyIds: [] },
      { id: "m", kind: "account", parentId: "r", name: "Payer", policyIds: [] },
      { id: "lab", kind: "account", parentId: "r", name: "Lab", policyIds: [] },
    ],
  };
  const answers = {
    Organization: { Id: "o-exampleorg", MasterAccountId: "111111111111", FeatureSet: "ALL" },
    Roots: [{ Id: "r-ab12", Name: "Root", PolicyTypes: [] }],
    Accounts: [
      { Id: "111111111111", Name: "Payer", Email: "payer@example.com", Status: "ACTIVE" },
      { Id: "222222222222", Name: "Lab", Email: "lab@example.com", Status: "ACTIVE" },
    ],
  };
  const choose = async (name: string, value: object) => {
    const text = Object.entries(value).map(([key, part]) => JSON.stringify({ [key]: part }));
    const buffer = Buffer.from(name === "planned.json" ? JSON.stringify(value) : text.join("\n"));
    await app.button("Open").click();
    await app.chooseFiles({ name, mimeType: "application/json", buffer });
    return app.dialogTitled(`Open ${name}`);
  };
  await (await choose("planned.json", drawn)).getByRole("button", { name: "Open this design" }).click();
  await app.expectTree("Root", "Payer\nLab");
  const again = await choose("answers.json", answers);
  await expect(again).toContainText("what was created since you drew it gets its AWS id");
  await again.getByRole("button", { name: /^Compare my design with AWS/ }).click();
  await expect(app.announcement).toContainText("has its AWS id now; the rest of the design is as it was.");
  const lab = async () =>
    JSON.parse(Buffer.from((await app.exported("json")).bytes).toString()).nodes.find(
      ({ name }: { name: string }) => name === "Lab",
    );
  expect(await lab()).toMatchObject({ id: "lab", awsId: "222222222222", email: "lab@example.com" });
  await app.reload();
  expect(await lab()).toMatchObject({ awsId: "222222222222" });
  await app.row("Lab").click();
  await expect(page.getByText("222222222222").first()).toBeVisible();
  await app.undo().click();
  expect(await lab()).not.toHaveProperty("awsId");
});

test.describe("what goes too far is stopped, and the open design is as it was:", () => {
  let before: Uint8Array;
  test.beforeEach(async () => {
    before = (await app.exported("json")).bytes;
  });
  test.afterEach(async () => {
    await expect(app.undo()).toBeDisabled();
    expect((await app.exported("json")).bytes).toEqual(before);
  });

  test("zips that are bombs, lead out of their folder, are damaged or hold nothing to read", async () => {
    const good = zipOf({ "a.orgwright.json": EXAMPLE });
    const refused: readonly (readonly [string, Buffer, RegExp])[] = [
      [
        "bomb.zip",
        zipOf({ "bomb.json": new Uint8Array(90_000_000) }),
        /bomb\.json: What is in the zip file is too large/,
      ],
      ["path.zip", zipOf({ "../../a.orgwright.json": EXAMPLE }), /leads out of its folder/],
      ["cut.zip", good.subarray(0, -30), /is damaged/],
      ["empty.zip", zipOf({}), /holds no file/],
      ["zip.zip", zipOf({ "inner.zip": good }), /looks like a zip file/],
      ["many.zip", zipOf(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, "x"]))), /5,001 files/],
    ];
    for (const [name, buffer, message] of refused) {
      await app.button("Open").click();
      await app.chooseFiles({ name, mimeType: "application/zip", buffer });
      const refusal = app.dialogTitled(`Not opened: ${name}`);
      await expect(refusal.getByRole("listitem").first()).toHaveText(message);
      await refusal.getByRole("button", { name: "Close" }).last().click();
    }
  });

  test("a big file is told while it is read, and can be called off", async ({ page }) => {
    const big = { name: "big.orgwright.json", mimeType: "application/json", buffer: Buffer.from(designOf(100_000)) };
    await app.button("Open").click();
    await app.chooseFiles(big);
    const progress = app.dialogTitled("Reading big.orgwright.json");
    await expect(progress.getByRole("progressbar")).toBeVisible();
    await progress.getByRole("button", { name: "Cancel" }).click();
    await expect(app.announcement).toHaveText("Reading big.orgwright.json was cancelled. Your design is unchanged.");
    await expect(app.dialog).toHaveCount(0);
    await app.button("Open").click();
    await app.chooseFiles({ name: "small.orgwright.json", mimeType: "application/json", buffer: Buffer.from(EXAMPLE) });
    await expect(app.dialogTitled("Open small.orgwright.json")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  test("a worker that breaks down is told", async ({ page }) => {
    await page.evaluate(() => {
      Worker.prototype.postMessage = function (this: Worker) {
        this.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
      };
    });
    await app.button("Open").click();
    await app.chooseFiles({ name: "a.orgwright.json", mimeType: "application/json", buffer: Buffer.from(EXAMPLE) });
    const refusal = app.dialogTitled("Not opened: a.orgwright.json");
    await expect(refusal.getByRole("listitem")).toHaveText(/more memory than this browser has/);
    await refusal.getByRole("button", { name: "Close" }).last().click();
    await page.reload();
    await page.locator("html[data-ready=true]").waitFor();
  });
});

test("ten thousand accounts are read while the page stays usable, and opened", async ({ page }) => {
  const file = { name: "10000.orgwright.json", mimeType: "application/json", buffer: Buffer.from(designOf(10_000)) };
  await app.button("Open").click();
  await app.chooseFiles(file);
  const preview = app.dialogTitled("Open 10000.orgwright.json");
  await expect(preview).toContainText("“Many accounts”: 4 OUs, 10,011 accounts, 4 policies.");
  await preview.getByRole("button", { name: "Open this design" }).click();
  await expect(openName()).toHaveValue("Many accounts");
  await expect(page.locator("html[data-ready=true]")).toBeAttached();
});
