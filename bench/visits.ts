import { type Browser, chromium, type Page } from "@playwright/test";
import type { Design } from "../src/core/design/types";
import { writeDocument } from "../src/core/design/writeDocument";

/** What scripts/bench.mjs hands over: the address of the built page and the browser that was found. */
const { ORGWRIGHT_BENCH_ADDRESS = "", ORGWRIGHT_BROWSER = "" } = process.env;
export const address = ORGWRIGHT_BENCH_ADDRESS;

/** Measures in a browser, which is closed afterwards. */
export async function withBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: ORGWRIGHT_BROWSER,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** A page in a browser context of its own that notes when the app says that the design is drawn. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
  await context.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.documentElement?.dataset.ready !== "true") return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("ready")));
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  return context.newPage();
}

/** A page of its own in which a design is open and drawn. */
export async function pageWith(browser: Browser, design: Design): Promise<Page> {
  const visit = await freshPage(browser);
  await visit.goto(address);
  await visit.locator("html[data-ready=true]").waitFor();
  await visit.getByRole("button", { name: "Open", exact: true }).click();
  await visit.getByLabel("Files to open").setInputFiles({
    name: "generated.orgwright.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeDocument({ design })),
  });
  await visit.getByRole("button", { name: "Open this design" }).click();
  await visit
    .getByRole("textbox", { name: "Name of the design" })
    .and(visit.locator(`[value="${design.name}"]`))
    .waitFor();
  return visit;
}
