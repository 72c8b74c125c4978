// npm run screenshots: takes the pictures of the README from the built page, light and dark.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser, sandboxArgs } from "./browser.mjs";
import { projectFolder, runMain } from "./run.mjs";
import { serve } from "./serve.mjs";
import { buildIfStale, installDependencies } from "./setup.mjs";

const folder = "docs/images";

await runMain(async () => {
  await installDependencies();
  const executablePath = await findBrowser();
  await buildIfStale("page");
  const { server, address } = await serve({ port: 0 });
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: sandboxArgs() });
  try {
    mkdirSync(join(projectFolder, folder), { recursive: true });
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme,
        reducedMotion: "reduce",
        locale: "en-US",
      });
      await page.goto(address);
      await page.locator("html[data-ready=true]").waitFor();
      const path = `${folder}/example-${colorScheme}.png`;
      await page.screenshot({ path: join(projectFolder, path), animations: "disabled" });
      console.log(path);
      await page.getByRole("button", { name: "Flow" }).click();
      for (const question of ["Leave the organization", "Launch in Tokyo"])
        await page.getByRole("combobox", { name: "Add a question" }).selectOption({ label: question });
      const flowPath = `${folder}/flow-${colorScheme}.png`;
      await page.screenshot({ path: join(projectFolder, flowPath), animations: "disabled" });
      await page.close();
      console.log(flowPath);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
