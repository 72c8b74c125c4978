import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type Page } from "@playwright/test";
import type { RunOnly } from "axe-core";

export { expect };

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The test of a page that must stay silent: whatever it says on the console from a warning upwards, throws, loads against
 * its own Content-Security-Policy or asks of another host makes the test fail, in every page that the test opens.
 *
 * `complaints` is what was said so far; a test that provokes one empties the list after looking at it.
 */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? "http://localhost").host.split(":")[0];
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
          complaints.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      context.on("weberror", (webError) => complaints.push(`error: ${webError.error().stack ?? webError.error()}`));
      context.on("request", (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== origin) complaints.push(`request to ${request.url()}`);
      });
      await context.exposeBinding("complain", (_source, text: string) => complaints.push(text));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          const { complain } = window as unknown as { complain(text: string): void };
          complain(`policy violation: ${event.violatedDirective} by ${event.blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints, "the page complained").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page and waits until the design is drawn. `address` is relative to the site: `""` or `"#…"`. */
export async function openPage(page: Page, address = ""): Promise<void> {
  await page.goto(`./${address}`);
  await page.locator("html[data-ready=true]").waitFor();
}

/**
 * What axe finds wrong in the page as it stands, or in the dialog that is open, serious or critical, by the rules of WCAG 2.2 AA and its best practices:
 * one line for each rule and element. (Rules of wcag22aa, such as target-size, run only when their tag is asked for.)
 */
export function axeViolations(page: Page, tags: readonly string[] = axeTags): Promise<readonly string[]> {
  return violationsOf(page, { type: "tag", values: [...tags] });
}

/** What colours change: of a state whose other rules were looked at in another theme. */
export function contrastViolations(page: Page): Promise<readonly string[]> {
  return violationsOf(page, { type: "rule", values: ["color-contrast"] });
}

async function violationsOf(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axeSource);
  await settled(page);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // Behind a modal dialog nothing can be reached: it is looked at where the dialog is shut.
    const context = document.querySelector("dialog:modal") ?? document;
    const { violations } = await axe.run(context, { runOnly: only, resultTypes: ["violations"], preload: false });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`));
  }, runOnly);
}

/** Waits until nothing fades or moves any more: half-faded text has too little contrast for a moment. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}

/**
 * Takes away what copies: the clipboard's own interface, as pages over plain HTTP of another machine lack it; of `everything`,
 * also the copying of what is selected.
 */
export async function withoutCopying(page: Page, what: "interface" | "everything"): Promise<void> {
  await page.evaluate((taken) => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    if (taken === "everything") document.execCommand = () => false;
  }, what);
}
