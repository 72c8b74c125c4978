// npm run screenshots: takes the pictures of the README from the built page.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser, sandboxArgs } from "./browser.mjs";
import { projectFolder, runMain } from "./run.mjs";
import { serve } from "./serve.mjs";
import { buildIfStale, installDependencies } from "./setup.mjs";

const folder = "docs/images";

/** @typedef {import("@playwright/test").Page} Page */

/** @type {Record<string, (page: Page) => Promise<void>>} By the picture's name: what is done on the page before it is taken. */
const pictures = {
  example: async () => {},
  flow: async (page) => {
    await page.getByRole("button", { name: "Flow" }).click();
    for (const question of ["Leave the organization", "Launch in Tokyo"])
      await page.getByRole("combobox", { name: "Add a question" }).selectOption({ label: question });
  },
  split: async (page) => {
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByRole("button", { name: /^One account for everything/ }).click();
    await page.getByRole("heading", { level: 3, name: "Everything", exact: true }).click();
    await page.getByRole("button", { name: "Split this account…" }).first().click();
    await page.getByRole("dialog").getByRole("heading", { name: "Afterwards" }).waitFor();
  },
  matrix: async (page) => {
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByRole("button", { name: /^Step 3/ }).click();
    await page.getByRole("button", { name: "Matrix" }).click();
    await page.getByRole("grid").waitFor();
  },
  lesson: async (page) => {
    await page.getByRole("button", { name: "Learn", exact: true }).click();
    await page.getByRole("button", { name: /Filtered, not pooled/ }).click();
    await page.getByRole("radio").first().waitFor();
  },
};

await runMain(async () => {
  await installDependencies();
  const executablePath = await findBrowser();
  await buildIfStale("page");
  const { server, address } = await serve({ port: 0 });
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: sandboxArgs() });
  try {
    mkdirSync(join(projectFolder, folder), { recursive: true });
    for (const [name, prepare] of Object.entries(pictures)) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme: "light",
        reducedMotion: "reduce",
        locale: "en-US",
      });
      await page.goto(address);
      await page.locator("html[data-ready=true]").waitFor();
      await prepare(page);
      await page.waitForTimeout(1_000); // what follows the canvas: findings, counts
      const path = `${folder}/${name}.png`;
      await page.screenshot({ path: join(projectFolder, path), animations: "disabled" });
      await page.close();
      console.log(path);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
