// npm run bench: measures the core in Node and the built page in a browser, and prints the figures.
//   npm run bench -- --json FILE      also writes them as JSON
//   npm run bench -- --only engine    only a group of them: engine, findings, whole-design, import-aws, pictures, page, keystroke
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { Failure, projectFolder, run, runMain } from "./run.mjs";
import { serve } from "./serve.mjs";
import { buildIfStale, installDependencies } from "./setup.mjs";

// Inside node_modules, so that the measurements find the packages they import.
const outDir = join(projectFolder, "node_modules/.cache/orgwright-bench");

await runMain(async () => {
  await installDependencies();
  const browser = await findBrowser();
  await buildIfStale("page");
  const { build } = await import("vite");
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: { ssr: "bench/main.ts", outDir, emptyOutDir: true, target: "node20" },
  });
  const { server, address } = await serve({ port: 0 });
  try {
    const { status } = await run(process.execPath, ["--expose-gc", join(outDir, "main.js"), ...process.argv.slice(2)], {
      env: { ORGWRIGHT_BENCH_ADDRESS: address, ORGWRIGHT_BROWSER: browser },
    });
    if (status !== 0) throw new Failure("The measurement failed, see the message above.");
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
