import { defineConfig } from "@playwright/test";

/**
 * The browser tests of the built page. `npm test -- browser` finds a browser, builds and starts this;
 * `npx playwright test` alone works with what was built last and the browser that ORGWRIGHT_BROWSER names.
 */
const isCi = process.env.CI !== undefined;
const isRoot = process.getuid?.() === 0;
const browser = process.env.ORGWRIGHT_BROWSER;

/** Any free port: the address comes back in the environment, as SITE_ROOT or SITE_PATH. */
const serverUnder = (base: string, variable: string) => ({
  command: `node scripts/serve.mjs --port 0 --base ${base}`,
  wait: { stdout: new RegExp(`Serving (?<${variable}>http:\\S+)`) },
});

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  forbidOnly: isCi,
  fullyParallel: true,
  retries: isCi ? 1 : 0, // what fails once and then passes is told as flaky; what is broken fails twice
  timeout: 90_000, // a slow machine is no failure
  expect: { timeout: 15_000 },
  ...(isCi ? { workers: 2, maxFailures: 10 } : {}),
  reporter: isCi ? [["list"]] : [["list"], ["html", { open: "never" }]],
  use: {
    baseURL: process.env.SITE_ROOT ?? "http://localhost",
    viewport: { width: 1280, height: 720 },
    locale: "en-US",
    trace: isCi ? "on-first-retry" : "retain-on-failure", // recording takes a third of the time
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: [serverUnder("/", "site_root"), serverUnder("/some/path/", "site_path")],
});
