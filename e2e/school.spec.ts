import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { goToOutline, goToRow, pressControl, tabTo } from "./keyboard";
import { drag } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, expect, test } from "./support";

test.describe("the school:", () => {
  let app: OrgwrightPage;
  let panel: Locator;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    panel = app.panel;
    await app.open();
  });

  const openLesson = async (title: RegExp) => {
    await app.header.getByRole("button", { name: "Learn" }).click();
    await panel.getByRole("button", { name: title }).click();
  };
  const goal = (sentence: string) => panel.getByRole("listitem", { name: sentence });

  test("a lesson from start to praise, by mouse", async ({ page }) => {
    await openLesson(/^Policies filter level by level/);
    await expect(app.header.getByRole("textbox", { name: "Name of the design" })).toHaveValue(
      "A queue that doesn't get through",
    );
    await expect(app.box("shop-prod")).toHaveAccessibleName("shop-prod, account");
    await expect(panel.getByRole("list", { name: "Goals" })).toBeHidden();

    await panel.getByText("Yes: the account has AllowQueues and FullAWSAccess").click();
    await panel.getByRole("button", { name: "That's my answer" }).click();
    await expect(panel.getByText("Not so.")).toBeVisible();
    await expect(app.box("shop-prod"), "the canvas answers the same question").toHaveAccessibleName(
      "shop-prod, account: nothing allows it",
    );

    await expect(goal("Not yet: Queues work in the shop's production.")).toBeVisible();
    await panel.getByRole("button", { name: "Check" }).click();
    await expect(panel).toContainText(
      "In shop-prod, sqs:SendMessage in us-east-1 as role/Example is blocked: nothing attached to Work OU allows it.",
    );
    await panel.getByRole("button", { name: "Why: sqs:SendMessage" }).click();
    await expect(app.dialogTitled("sqs:SendMessage in shop-prod, us-east-1")).toContainText("Work");
    await page.keyboard.press("Escape");
    await panel.getByRole("button", { name: "A hint, please" }).click();
    await expect(panel.getByRole("list", { name: "Hints" }).getByRole("listitem")).toHaveCount(1);

    await app.named("shop-prod").click();
    const details = panel.locator("[data-details]");
    await details.evaluate((part) => part.scrollTo(0, 200));
    await app.named("shop-dev").click();
    await expect
      .poll(() => details.evaluate((part) => part.scrollTop), "what is newly selected is read from its top")
      .toBe(0);

    await drag(page, app.library.getByRole("button", { name: /^AllowQueues/ }), app.named("Work"));
    await expect(goal("Reached: Queues work in the shop's production.")).toBeVisible();
    await expect(panel.getByRole("button", { name: "Next: Protect what matters" })).toBeInViewport({ ratio: 1 });
    await expect(panel.getByRole("heading", { name: "Solved" })).toBeInViewport();
    await expect(page.getByRole("button", { name: "Undo this", exact: true, includeHidden: true })).toHaveCount(0);
    await expect(app.announcement).toContainText(
      "Solved: The queue gets through because now every level lets it through.",
    );

    await panel.getByRole("button", { name: "Next: Protect what matters" }).click();
    await expect(panel.getByRole("heading", { level: 2, name: "Protect what matters" })).toBeFocused();
    await panel.getByRole("button", { name: "All lessons" }).click();
    await expect(panel.getByRole("button", { name: "Policies filter level by level 5 min, solved" })).toBeVisible();
    await expect(panel.getByText("1 of 16 lessons solved")).toBeVisible();
  });

  test("a lesson from start to praise, by keyboard alone", async ({ page }) => {
    await page.keyboard.press("F1");
    await expect(panel.getByRole("heading", { level: 2, name: "School" })).toBeFocused();
    await pressControl(panel.getByRole("button", { name: /^The deny list/ }));
    await expect(panel.getByRole("heading", { level: 2, name: "The deny list" })).toBeFocused();
    await tabTo(panel.getByRole("radio").first());
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await pressControl(panel.getByRole("button", { name: "That's my answer" }));
    await expect(app.announcement).toContainText("Right. A level without an allow lets nothing through");
    await pressControl(panel.getByRole("button", { name: "Check" }));
    await expect(app.announcement).toContainText("Not yet, 5 things to look at.");

    await goToOutline(app);
    await goToRow(app, "Teams");
    await page.keyboard.press("Shift+P");
    await expect(app.dialogTitled("Attach a policy to Teams OU").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("FullAWSAccess");
    await page.keyboard.press("Enter");
    await expect(app.announcement).toContainText("Solved: FullAWSAccess and a deny beside it");
    await pressControl(panel.getByRole("button", { name: "Next: The allow list, and why it is hard" }));
    await expect(panel.getByRole("heading", { level: 2, name: "The allow list, and why it is hard" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(app.header.getByRole("button", { name: "Learn" })).toBeFocused();
  });

  test("a wrong answer is told what still gets through, and the design is edited under the lesson", async ({
    page,
  }) => {
    await openLesson(/^One account and its accidents/);
    await panel.getByRole("radio", { name: "None: only another account has limits of its own" }).check();
    await panel.getByRole("button", { name: "That's my answer" }).click();
    await app.row("Root").click();
    await page.keyboard.press("Shift+S");
    await page.keyboard.press("Enter");
    await app.named("Shop").click();
    const details = panel.getByRole("region", { name: "Details of the selection" });
    await details.getByRole("button", { name: "Edit use case and email" }).click();
    await details.getByRole("button", { name: "Remove the use case 3" }).click();
    await panel.getByRole("button", { name: "Check" }).click();
    await expect(panel).toContainText("Shop still holds Shop in prod and Shop in dev.");
    await details.getByRole("button", { name: "Remove the use case 2" }).click();
    await expect(panel).toContainText("No account is for Shop in dev.");
    await expect(goal("Reached: Production shares its account with nothing else.")).toBeVisible();
    await app.undo().click();
    await expect(goal("Not yet: Production shares its account with nothing else.")).toBeVisible();
  });

  test("progress is kept: after a reload the lesson stands beside its design", async ({ page }) => {
    await openLesson(/^Filtered, not pooled/);
    await panel.getByRole("radio").first().check();
    await panel.getByRole("button", { name: "That's my answer" }).click();
    await app.row("apps").or(app.row("Apps")).click();
    await page.keyboard.press("F2");
    await page.keyboard.type("Applications");
    await page.keyboard.press("Enter");
    await app.reload();
    await expect(panel.getByRole("heading", { level: 2, name: "Filtered, not pooled" })).toBeVisible();
    await expect(panel.getByText("Not so.")).toBeVisible();
    await app.expectTree("Root", "Management\nApplications\n  app-prod");

    await panel.getByRole("button", { name: "Start over" }).click();
    await app.expectTree("Root", "Management\nApps\n  app-prod");
  });

  test("a lesson leaves the open design in this browser, leads back to it, and is marked among the designs", async ({
    page,
  }) => {
    await openLesson(/^One use case each/);
    await panel.getByRole("button", { name: "Start over" }).click();
    await app.reload();
    await expect(panel.getByRole("heading", { level: 2, name: "One use case each" })).toBeVisible();
    await app.button("Open").click();
    const lessons = app.dialogTitled("Open a design").getByRole("button", { name: /Lesson: One use case each/ });
    await expect(lessons, "the first attempt; the second is open").toHaveCount(1);
    await lessons.click();
    await expect(panel.getByRole("heading", { level: 2, name: "One use case each" })).toBeVisible();
    await panel.getByRole("button", { name: "Back to Example Corp" }).click();
    await expect(app.box("ecommerce-prod")).toBeVisible();
    await expect(panel).toBeHidden();
    await page.keyboard.press("F1");
    await expect(panel.getByRole("heading", { level: 2, name: "School" })).toBeVisible();
    await expect(panel.getByRole("button", { name: /^Back to/ })).toBeHidden();
    await panel.getByRole("button", { name: /^One use case each/ }).click();
    await panel.getByRole("button", { name: "All lessons" }).click();
    await panel.getByRole("button", { name: "Back to Example Corp" }).click();
    await expect(panel).toBeHidden();

    await openLesson(/^One use case each/);
    await app.button("Open").click();
    await app
      .dialogTitled("Open a design")
      .getByRole("button", { name: /^Example Corp.*accounts/ })
      .last()
      .click();
    await expect(app.box("ecommerce-prod")).toBeVisible();
    await expect(panel).toBeHidden();
  });

  test("a lesson is saved as a file, opened from it, and a broken one is refused with the place", async ({ page }) => {
    await openLesson(/^Filtered, not pooled/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Save the lesson as a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("filtered-not-pooled.orgwright-lesson.json");
    const text = await readFile(await download.path(), "utf8");
    await panel.getByRole("button", { name: "All lessons" }).click();
    const choose = (content: string) =>
      panel.getByLabel("Lesson to open").setInputFiles({
        name: "mine.orgwright-lesson.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await choose(text.replace('"title": "Filtered, not pooled"', '"title": "<b>Mine</b>"'));
    await expect(panel.getByRole("heading", { level: 2, name: "<b>Mine</b>" })).toBeVisible();
    await expect(panel).toContainText("A lesson from a file");
    await panel.getByRole("button", { name: "All lessons" }).click();
    await expect(panel.getByRole("button", { name: /^<b>Mine<\/b>/ })).toBeVisible();

    await choose(text.replace('"right": 1', '"right": 0'));
    const problems = page.getByRole("dialog");
    await expect(problems).toContainText("The lesson marks this choice as right, but the engine says otherwise.");
    await expect(problems).toContainText(/[Ll]ine \d+/);
  });

  test("the school and a lesson open offline, once the page was idle", async ({ page }) => {
    const last = () => performance.getEntriesByType("resource").some(({ name }) => /capstone/.test(name));
    await expect.poll(() => page.evaluate(last)).toBe(true);
    await page.waitForLoadState("networkidle");
    await page.route("**/assets/**", (route) => route.abort("internetdisconnected"));
    await openLesson(/^Capstone/);
    await expect(panel.getByRole("heading", { level: 2, name: /^Capstone/ })).toBeVisible();
  });

  test("terms open their meaning, and the glossary has them all with their sources", async ({ page }) => {
    await openLesson(/^Policies filter level by level/);
    await panel.getByRole("button", { name: "service control policy", exact: true }).click();
    await expect(panel.getByRole("complementary")).toContainText("It never grants anything.");
    await panel.getByRole("button", { name: "In the glossary" }).click();
    await expect(panel.getByRole("term").filter({ hasText: "service control policy (SCP)" })).toBeInViewport();
    await expect(panel.getByRole("link", { name: /SCP evaluation/ }).first()).toHaveAttribute(
      "href",
      /^https:\/\/docs\.aws/,
    );
    await panel.getByRole("searchbox", { name: "Find a word" }).fill("pool");
    await expect(panel.getByRole("status")).toHaveText("Nothing is found for “pool”.");
    await panel.getByRole("button", { name: "Back to the lesson" }).click();
    await expect(panel.getByRole("heading", { level: 2, name: "Policies filter level by level" })).toBeVisible();
    await panel.getByRole("button", { name: "Close the school" }).click();
    await page.keyboard.press("?");
    await app.dialogTitled("Keyboard shortcuts").getByRole("button", { name: "Glossary" }).click();
    await expect(panel.getByRole("heading", { level: 2, name: "Glossary" })).toBeVisible();
  });

  test("the closing page leads from risks to IAM and is printed alone", async ({ page }) => {
    await app.header.getByRole("button", { name: "Learn" }).click();
    await panel.getByRole("button", { name: "The way from here" }).click();
    const steps = ["Risks", "Delivery process", "Architecture", "Policies", "Attachment", "IAM next"];
    await expect(panel.getByRole("heading", { level: 3 })).toHaveText(steps);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("From risks to policies: the way from here");
    await expect(page.getByRole("heading", { level: 3 })).toHaveText(steps);
    await expect(app.header).toBeHidden();
  });

  test("the tour is offered once, goes through seven stops, and never comes again unasked", async ({ page }) => {
    await app.inspector.getByRole("button", { name: "Take the tour" }).click();
    const stop = page.getByRole("dialog");
    for (let number = 1; number <= 7; number++) {
      await expect(stop).toContainText(`Tour, ${number} of 7`);
      await expect(stop.getByRole("button", { name: number === 7 ? "Done" : "Next" })).toBeFocused();
      if (number === 3) {
        await stop.getByRole("button", { name: "Back" }).click();
        await expect(stop).toContainText("Tour, 2 of 7");
        await stop.getByRole("button", { name: "Next" }).click();
      }
      await page.keyboard.press("Enter");
    }
    await expect(stop).toBeHidden();
    await app.reload();
    await expect(app.inspector.getByRole("heading", { name: "What to do first" })).toBeVisible();
    await expect(app.button("Take the tour")).toBeHidden();

    await page.keyboard.press("?");
    await app.dialogTitled("Keyboard shortcuts").getByRole("button", { name: "Tour of the page" }).click();
    await expect(stop).toContainText("Tour, 1 of 7");
    await page.keyboard.press("Escape");
    await expect(stop).toBeHidden();
  });

  for (const scheme of ["light", "dark"] as const)
    test(`axe finds nothing serious in the school, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await app.inspector.getByRole("button", { name: "Take the tour" }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await app.header.getByRole("button", { name: "Learn" }).click();
      await expect(panel.getByRole("heading", { level: 2, name: "School" })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await panel.getByRole("button", { name: /^Enterprise accounts/ }).click();
      await panel.getByRole("button", { name: "enterprise use cases" }).click();
      expect(await axeViolations(page)).toEqual([]);
      await panel.getByRole("radio").first().check();
      await panel.getByRole("button", { name: "That's my answer" }).click();
      await panel.getByRole("button", { name: "Check" }).click();
      await panel.getByRole("button", { name: "A hint, please" }).click();
      await app.named("Tools").click();
      expect(await axeViolations(page)).toEqual([]);
      await panel.getByRole("button", { name: "In the glossary" }).click();
      expect(await axeViolations(page)).toEqual([]);
      await panel.getByRole("button", { name: "Back to the lesson" }).click();
      await panel.getByRole("button", { name: "All lessons" }).click();
      await panel.getByRole("button", { name: "The way from here" }).click();
      expect(await axeViolations(page)).toEqual([]);
    });
});
