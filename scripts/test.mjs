// npm test: sets up what is missing, then the unit tests, both builds and the browser tests.
//   npm test -- unit [arguments of vitest]        only the unit tests
//   npm test -- browser [arguments of playwright] only the builds and the browser tests
import { findBrowser } from "./browser.mjs";
import { Failure, runMain, runTool } from "./run.mjs";
import { build, installDependencies } from "./setup.mjs";

await runMain(async () => {
  const [part, ...rest] = process.argv.slice(2);
  switch (part) {
    case undefined:
      await installDependencies();
      await testUnits([]);
      await testInBrowser([]);
      return;
    case "unit":
      await installDependencies();
      return testUnits(rest);
    case "browser":
      await installDependencies();
      return testInBrowser(rest);
    default:
      throw new Failure(`“${part}” is not a part of the tests. Parts: npm test -- unit, npm test -- browser`);
  }
});

/** @param {readonly string[]} args */
async function testUnits(args) {
  const { status } = await runTool("vitest", ["run", ...args]);
  if (status !== 0) throw new Failure("The unit tests failed.");
}

/** @param {readonly string[]} args */
async function testInBrowser(args) {
  const browser = await findBrowser();
  await build("page");
  await build("command");
  console.log(`Testing in ${browser}`);
  const { status } = await runTool("@playwright/test", ["test", ...args], { env: { ORGWRIGHT_BROWSER: browser } });
  if (status !== 0)
    throw new Failure("The browser tests failed. Their traces are in test-results: npx playwright show-trace FILE");
}
