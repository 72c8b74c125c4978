import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { textWidth } from "../src/core/pictures/font/measure";
import { type DownloadedFile, OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

const EXAMPLE = "fixtures/designs/example-corp.orgwright.json";
const HOSTILE = "fixtures/designs/hostile-names.orgwright.json";

const textOf = ({ bytes }: DownloadedFile) => Buffer.from(bytes).toString("utf8");

/** What is wrong with a text as SVG, by the browser's own strict reader. */
function xmlErrors(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    return [...parsed.querySelectorAll("parsererror")].map(({ textContent }) => textContent ?? "");
  }, text);
}

/** The picture as the browser draws it: its size, and how many colours stand in it. */
function drawn(page: Page, { bytes }: DownloadedFile, type: string) {
  return page.evaluate(
    async ({ base64, mime }) => {
      const image = new Image();
      image.src = `data:${mime};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add(data[at]! * 65_536 + data[at + 1]! * 256 + data[at + 2]!);
      const [red, green, blue] = data;
      return { width: canvas.width, height: canvas.height, colours: colours.size, corner: [red, green, blue] };
    },
    { base64: Buffer.from(bytes).toString("base64"), mime: type },
  );
}

/** Opens the dialog from the header's Export. */
async function openPictures(app: OrgwrightPage) {
  await app.button("Export").click();
  await app.exportTab("Picture (SVG, PNG)").click();
  await app.button("Save as picture…").click();
  const dialog = app.dialogTitled("Save as picture");
  await expect(dialog.getByRole("img", { name: "As it will be saved" })).toBeVisible();
  return dialog;
}

for (const [view, said] of [
  ["Boxes", "blocked by a statement"],
  ["Flow", "then IAM in each account (not modelled)"],
  ["Matrix", "Whole organization"],
  ["Tables", "services of which something is filtered"],
] as const)
  test(`${view} is saved as SVG and as PNG, and looks like a picture`, async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.openFiles(EXAMPLE);
    await app.header.getByRole("button", { name: view, exact: true }).click();
    let dialog = await openPictures(app);
    const pictured = view === "Tables" ? "Services" : view;
    await expect(dialog.getByRole("button", { name: pictured, exact: true })).toHaveAttribute("aria-pressed", "true");
    await dialog.getByRole("button", { name: "Light", exact: true }).click();
    const svg = await app.downloaded(() => dialog.getByRole("button", { name: "Save as SVG" }).click());
    expect(svg.name).toBe(`example-corp-${pictured.toLowerCase()}.svg`);
    await expect(app.announcement).toContainText(`Saved ${svg.name}.`);
    expect(await xmlErrors(page, textOf(svg))).toEqual([]);
    expect(textOf(svg)).toContain(said);
    const asSvg = await drawn(page, svg, "image/svg+xml");
    expect(asSvg.corner).toEqual([246, 247, 249]); // the paper of the light page
    expect(asSvg.colours).toBeGreaterThan(100);

    dialog = await openPictures(app);
    await dialog.getByRole("button", { name: "Dark", exact: true }).click();
    await dialog.getByRole("button", { name: "3×", exact: true }).click();
    const png = await app.downloaded(() => dialog.getByRole("button", { name: "Save as PNG" }).click());
    expect(png.name).toBe(`example-corp-${pictured.toLowerCase()}-dark.png`);
    const asPng = await drawn(page, png, "image/png");
    expect([asPng.width, asPng.height]).toEqual([3 * asSvg.width, 3 * asSvg.height]);
    expect(asPng.corner).toEqual([17, 21, 27]);
    expect(asPng.colours).toBeGreaterThan(100);
  });

for (const kind of ["SVG", "PNG"] as const)
  test(`a picture that is dropped opens as the design that it was made of: ${kind}`, async ({ page }) => {
    const app = new OrgwrightPage(page);
    await app.open();
    await app.openFiles(EXAMPLE);
    const before = (await app.exported("json")).bytes;
    const dialog = await openPictures(app);
    const picture = await app.downloaded(() => dialog.getByRole("button", { name: `Save as ${kind}` }).click());
    await app.named("Sandbox").click();
    await app.page.keyboard.press("Delete");
    await expect(app.named("Sandbox")).toHaveCount(0);
    const dropped = await page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
        return transfer;
      },
      { name: picture.name, base64: Buffer.from(picture.bytes).toString("base64") },
    );
    await app.canvas.dispatchEvent("dragover", { dataTransfer: dropped });
    await app.canvas.dispatchEvent("drop", { dataTransfer: dropped });
    await expect(app.dialogTitled(`Open ${picture.name}`)).toContainText("Example Corp");
    await app.button("Open this design").click();
    await expect(app.named("Sandbox")).toBeVisible();
    expect((await app.exported("json")).bytes).toEqual(before);
  });

test("a picture is saved without its design where one wants", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.openFiles(EXAMPLE);
  for (const kind of ["SVG", "PNG"] as const) {
    const dialog = await openPictures(app);
    await dialog.getByRole("checkbox", { name: /^The design lies in the picture/ }).uncheck();
    const picture = await app.downloaded(() => dialog.getByRole("button", { name: `Save as ${kind}` }).click());
    expect(Buffer.from(picture.bytes).includes("orgwright-design")).toBe(false);
  }
});

test("a picture without a design says that it has none", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.button("Open").click();
  const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await app.chooseFiles({ name: "drawing.svg", mimeType: "image/svg+xml", buffer });
  await expect(app.dialogTitled("Not opened: drawing.svg")).toContainText("This picture holds no design.");
});

test("hostile names are text in every picture, also where it is a page of its own", async ({ page, complaints }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  const design = JSON.parse(await readFile(HOSTILE, "utf8"));
  const accounts = design.nodes.filter((node: { kind: string }) => node.kind === "account");
  const names = [
    "<svg onload=\"document.title='broken'\">",
    "]]><script>document.title='broken'</script>",
    "a -- b --> \u0000 \u001b \ufffe",
    "</text></g><image href='http://example.com/x.png'/>",
  ];
  names.forEach((name, index) => {
    accounts[index + 1].name = name;
  });
  const buffer = Buffer.from(JSON.stringify(design));
  await app.openFiles({ name: "names.orgwright.json", mimeType: "application/json", buffer });
  const before = (await app.exported("json")).bytes;
  for (const view of ["Boxes", "Flow", "Matrix"]) {
    const dialog = await openPictures(app);
    await dialog.getByRole("button", { name: view, exact: true }).click();
    const svg = await app.downloaded(() => dialog.getByRole("button", { name: "Save as SVG" }).click());
    expect(await xmlErrors(page, textOf(svg))).toEqual([]);
    const own = await page.context().newPage();
    await own.goto(`data:image/svg+xml;base64,${Buffer.from(svg.bytes).toString("base64")}`);
    await own.locator("text").first().waitFor();
    expect(
      await own.evaluate(() => [document.title, document.querySelectorAll("script, image, foreignObject").length]),
    ).toEqual([expect.not.stringContaining("broken"), 0]);
    await own.close();
    await app.openFiles({ name: svg.name, mimeType: "image/svg+xml", buffer: Buffer.from(svg.bytes) });
    expect((await app.exported("json")).bytes).toEqual(before);
  }
  expect(complaints).toEqual([]);
});

test("texts are written in the font that lies in the picture, as wide as they were measured", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.openFiles(EXAMPLE);
  const dialog = await openPictures(app);
  const svg = await app.downloaded(() => dialog.getByRole("button", { name: "Save as SVG" }).click());
  const own = await page.context().newPage();
  await own.goto(`data:image/svg+xml;base64,${Buffer.from(svg.bytes).toString("base64")}`);
  const texts = await own.evaluate(async () => {
    await document.fonts.ready;
    document.documentElement.style.textRendering = "geometricPrecision"; // letters as wide as the font has them, not whole pixels
    return [...document.querySelectorAll<SVGTextContentElement>("text:not(:has(tspan)), tspan")].map((element) => ({
      text: element.textContent ?? "",
      width: element.getComputedTextLength(),
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      weight: getComputedStyle(element).fontWeight,
      isLoaded: document.fonts.check(`${getComputedStyle(element).fontWeight} 12px Roboto`),
    }));
  });
  expect(texts.length).toBeGreaterThan(50);
  for (const { text, width, size, weight, isLoaded } of texts) {
    expect(isLoaded).toBe(true);
    const measured = textWidth(text, size, weight === "500" ? 500 : 400);
    expect(Math.abs(width - measured), `“${text}” is ${width} wide, measured ${measured}`).toBeLessThan(
      1 + measured * 0.03,
    );
  }
});

test("the selection alone is a picture too: from the menu of a node, by keyboard, without anything that hinders", async ({
  page,
}) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await app.openFiles(EXAMPLE);
  await app.named("Ecommerce").click({ button: "right" });
  await app.menu.getByRole("menuitem", { name: "Save as picture…" }).press("Enter");
  const dialog = app.dialogTitled("Save as picture");
  await expect(dialog.getByRole("button", { name: "The selection" })).toHaveAttribute("aria-pressed", "true");
  await expect(dialog.getByRole("img", { name: "As it will be saved" })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const svg = await app.downloaded(() => dialog.getByRole("button", { name: "Save as SVG" }).press("Enter"));
  expect(textOf(svg)).toContain("orgwright-design");
  expect(textOf(svg)).toContain("3 of 11 accounts");
  expect(textOf(svg)).not.toContain(">data-warehouse-dev<");
});
