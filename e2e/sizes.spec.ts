import type { Locator, Page } from "@playwright/test";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

test("New, Open and Export are in sight on a tablet held upright and on an enlarged page", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  for (const width of [640, 768, 853, 960, 1000]) {
    await page.setViewportSize({ width, height: 720 });
    for (const name of ["New", "Open", "Export"]) await expect(app.button(name)).toBeInViewport({ ratio: 1 });
  }
});

for (const viewport of SIZES)
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    let app: OrgwrightPage;
    test.beforeEach(async ({ page }) => {
      app = new OrgwrightPage(page);
      await app.open();
    });

    test("the panels share the window: none covers another, nothing stands outside", async ({ page }) => {
      const panels = {
        header: app.header,
        question: app.question,
        left: page.getByRole("complementary", { name: "Parts and outline" }),
        canvas: page.getByRole("main"),
        inspector: app.inspector,
        footer: page.getByRole("contentinfo"),
      };
      for (const name of ["Security", "Runtime"]) {
        await app.named(name).click();
        await expect(app.inspector.getByRole("heading", { level: 2, name })).toBeVisible();
        expect(await overlaps(panels)).toEqual([]);
        expect(await outside(page)).toEqual([]);
      }
    });

    test("the whole example is in sight, each of its cards to be read and taken hold of", async () => {
      const canvas = await rectOf(app.canvas);
      const boxes = await app.canvas.getByRole("article").all();
      expect(boxes).toHaveLength(16);
      for (const box of boxes) {
        const rect = await rectOf(box);
        expect(rect.left).toBeGreaterThanOrEqual(canvas.left);
        expect(rect.top).toBeGreaterThanOrEqual(canvas.top);
        expect(rect.right).toBeLessThanOrEqual(canvas.right);
        expect(rect.bottom).toBeLessThanOrEqual(canvas.bottom);
      }
    });

    test("dialogs fit into the window", async ({ page }) => {
      const openers = [
        () => app.button("Open").click(),
        async () => {
          await app.button("Open").click();
          await app.button("Import from AWS…").click();
          await app.dialog.getByText(/^Read the script/).click();
        },
        () => page.keyboard.press("Control+K"),
        () => app.button("Export").click(),
        () => app.button("Keyboard shortcuts").click(),
        () => app.library.getByRole("button", { name: "Paste or write a policy of your own…" }).click(),
      ];
      for (const open of openers) {
        await open();
        await expect(app.dialog).toBeVisible();
        expect(await outside(page)).toEqual([]);
        const dialog = await rectOf(app.dialog);
        expect(dialog.bottom).toBeLessThanOrEqual(viewport.height);
        expect(dialog.right).toBeLessThanOrEqual(viewport.width);
        await page.keyboard.press("Escape");
        await expect(app.dialog).toBeHidden();
      }
    });

    test("what opens below the question is read without scrolling sideways", async ({ page }) => {
      const openers = [
        app.button("Questions"),
        app.question.getByRole("button", { name: "More…" }),
        app.summary("✓ 8 pass ⊘ 2 blocked ☆ 1 exempt"),
      ];
      for (const opener of openers) {
        await opener.click();
        await expect(app.dialog).toBeVisible();
        expect(await app.dialog.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(1);
        expect(await outside(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(app.dialog).toBeHidden();
      }
    });
  });

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

async function rectOf(element: Locator): Promise<Rect> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not in the page.`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** The pairs of panels that share more than a border. */
async function overlaps(panels: Readonly<Record<string, Locator>>): Promise<readonly string[]> {
  const rects = await Promise.all(Object.entries(panels).map(async ([name, it]) => [name, await rectOf(it)] as const));
  return rects.flatMap(([name, one], index) =>
    rects.slice(index + 1).flatMap(([other, two]) => {
      const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      return width > 1 && height > 1 ? [`${name} and ${other}`] : [];
    }),
  );
}

/**
 * What can't be reached or read: the page itself scrolls sideways, a control stands outside the window although nothing
 * scrolls there, or its text is wider than itself and not cut with an ellipsis.
 */
function outside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight)
      found.push(`the page: ${scrollWidth} × ${scrollHeight}`);
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
    const isWithinScroller = (element: Element): boolean =>
      element.parentElement !== null && (scrolls(element.parentElement) || isWithinScroller(element.parentElement));
    for (const element of document.querySelectorAll<HTMLElement>("button, input, select, summary, a[href], h1, h2")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden") !== null)
        continue;
      const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`.trim();
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isOut = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      const isSkipLink = element.matches("a[href='#outline']");
      if (isOut && !isSkipLink && !isWithinScroller(element)) found.push(`outside: ${name}`);
      const isClipped = getComputedStyle(element).textOverflow === "ellipsis" || element.matches("input, select");
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !isClipped)
        found.push(`wider than itself: ${name}`);
    }
    return found;
  });
}
