import { goToOutline, goToRow, hasFocus, pressControl } from "./keyboard";
import { OrgwrightPage } from "./orgwrightPage";
import { axeViolations, contrastViolations, expect, test } from "./support";

/** Every state that a person meets, and how to get there from the page as it opens. */
const STATES: Readonly<Record<string, (app: OrgwrightPage) => Promise<void>>> = {
  "the example": async () => {},
  "an account selected": async (app) => app.named("ecommerce-prod").click(),
  "an OU selected": async (app) => app.named("Runtime").click(),
  "several selected": async (app) => {
    await app.named("Security").click();
    await app.named("Delivery").click({ modifiers: ["Shift"] });
  },
  "a policy selected": async (app) => app.library.getByRole("button", { name: /^ProtectData/ }).click(),
  "a name being edited": async (app) => {
    await app.named("Sandbox").dblclick();
    await expect(app.nameField()).toBeVisible();
  },
  "something in the hand": async (app) => {
    await app.palette.getByRole("button", { name: "Runtime account" }).click();
    await app.named("Enterprise").hover();
    await expect(app.preview).toContainText("Enterprise OU");
  },
  "a refused place under the hand": async (app) => {
    await app.named("Runtime").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: /^Pick up/ }).click();
    await app.named("Ecommerce").hover();
    await expect(app.preview).toContainText("inside it");
  },
  "the menu of an account": async (app) => {
    await app.named("Security").click({ button: "right" });
    await expect(app.menu).toBeVisible();
  },
  "the menu of a policy": async (app) => {
    await app.library.getByRole("button", { name: "What to do with ProtectData" }).click();
    await expect(app.page.getByRole("menu", { name: "What to do with ProtectData" })).toBeVisible();
  },
  "the ready questions": async (app) => {
    await app.button("Questions").click();
    await expect(app.dialogTitled("Questions")).toBeVisible();
  },
  "the question in detail": async (app) => {
    await app.question.getByRole("button", { name: "More…" }).click();
    await expect(app.dialogTitled("What else the question says")).toBeVisible();
  },
  "the legend": async (app) => {
    await app.summary("✓ 8 pass ⊘ 2 blocked ☆ 1 exempt").click();
    await expect(app.dialogTitled("What the marks mean")).toBeVisible();
  },
  "an overlay of lines": async (app) => {
    await app.page.getByRole("combobox", { name: "Overlay" }).selectOption("Telemetry");
    await expect(app.page.getByRole("region", { name: "Legend of the overlay" })).toBeVisible();
  },
  "no question": async (app) => app.button("No question").click(),
  "every answer": async (app) => {
    await app.named("Security").click();
    await app.inspector.getByRole("button", { name: "Detach FullAWSAccess from Security" }).click();
    await app.question.getByRole("combobox", { name: "Region" }).selectOption("");
    await expect(app.summary("✓ 2 pass ◆ 5 pass if… ⊘ 2 blocked ∅ 1 not allowed ☆ 1 exempt")).toBeVisible();
  },
  "the dialog Open": async (app) => {
    await app.button("Open").click();
    await expect(app.dialogTitled("Open a design")).toBeVisible();
  },
  "the way in from AWS": async (app) => {
    await app.button("Open").click();
    await app.dialog.getByText("What is read").click();
    await app.button("Import from AWS…").click();
    await app.dialog.getByText(/^Read the script/).click();
    await expect(app.dialog.getByRole("region", { name: "Text of the script" })).toBeVisible();
  },
  "all that the page can do": async (app) => {
    await app.page.keyboard.press("Control+K");
    await expect(app.dialogTitled("What to do")).toBeVisible();
  },
  "the dialog New": async (app) => {
    await app.button("New").click();
    await expect(app.dialogTitled("New design")).toBeVisible();
  },
  "the dialog Export": async (app) => {
    await app.button("Export").click();
    await expect(app.dialogTitled("Export the design")).toBeVisible();
  },
  "the list of keys": async (app) => {
    await app.button("Keyboard shortcuts").click();
    await expect(app.dialogTitled("Keyboard shortcuts")).toBeVisible();
  },
  "a template's form": async (app) => {
    await app.library.getByRole("button", { name: "Approved Regions only" }).click();
    await app.named("Security").click();
    await expect(app.dialogTitled("Approved Regions only")).toBeVisible();
  },
  "the form of a first resource control policy": async (app) => {
    await app.library.getByRole("button", { name: /^Only our identities/ }).click();
    await app.named("Runtime").click();
    await app.dialog.getByRole("textbox", { name: /^Organization/ }).fill("o-a1b2c3d4e5");
    await expect(app.dialog.getByRole("checkbox", { name: /^o-a1b2c3d4e5/ })).toBeVisible();
  },
  "a resource control policy that filters": async (app) => {
    await app.library.getByRole("button", { name: /^Only over TLS/ }).click();
    await app.named("Runtime").click();
    await app.dialog.getByRole("textbox", { name: "Actions (one a line)" }).fill("dynamodb:*");
    await app.dialog.getByRole("button", { name: "Add and attach to Runtime OU" }).click();
    await app.page.evaluate(() => {
      const asked = { action: "dynamodb:DeleteTable", region: null, principal: null };
      const lens = { ...asked, resourceAccountId: "ecommerce-prod", context: { "aws:SecureTransport": "false" } };
      location.hash = `lens=${encodeURIComponent(JSON.stringify(lens))}`;
    });
    await expect(app.box("Runtime").getByTitle("RCP OnlyOverTls: blocks the question here")).toBeVisible();
    await app.row("Security").click();
    await expect(app.inspector).toContainText("Resource control policies of ecommerce-prod");
  },
  "a policy's text": async (app) => {
    await app.library.getByRole("button", { name: "Paste or write a policy of your own…" }).click();
    await app.dialog.getByRole("textbox", { name: "The policy's text (JSON)" }).fill("{ what");
  },
  "the list of permissions": async (app) => {
    await app.row("ecommerce-prod").click();
    await app.inspector.getByRole("button", { name: "Every action…" }).click();
    await expect(app.panel.getByRole("treeitem").first()).toBeVisible();
  },
  "a policy's text beside the canvas": async (app) => {
    await app.library.getByRole("button", { name: /^ProtectData/ }).click();
    await app.inspector.getByRole("button", { name: "Edit text" }).click();
    await expect(app.panel.locator(".view-lines")).toContainText("DenyDeletingData");
  },
  "the tables": async (app) => {
    await app.header.getByRole("button", { name: "Tables" }).click();
    await app.page.getByRole("treegrid", { name: "Accounts by service" }).getByRole("gridcell").first().waitFor();
  },
  "the table of Regions": async (app) => {
    await app.header.getByRole("button", { name: "Tables" }).click();
    await app.page.getByRole("button", { name: "By Region" }).click();
    await app.page
      .getByRole("gridcell", { name: /^us-west-2 .*: \d/ })
      .first()
      .waitFor();
  },
  "the flow": async (app) => {
    await app.header.getByRole("button", { name: "Flow" }).click();
    await expect(app.page.getByRole("treeitem", { name: /^ecommerce-prod/ })).toBeVisible();
    await app.page.getByRole("button", { name: /ProtectData at ecommerce-prod/ }).click();
    await expect(app.page.getByRole("dialog", { name: "What filters at ecommerce-prod" })).toBeVisible();
  },
  "a comparison": async (app) => {
    await app.row("ecommerce-dev").click();
    await app.row("ecommerce-prod").click({ modifiers: ["ControlOrMeta"] });
    await app.inspector.getByRole("button", { name: "Compare these two…" }).click();
    await expect(app.panel).toContainText("loses 5 actions");
  },
  "a question about everything": async (app) => {
    await expect(app.page.getByText(/22,091 actions as of/)).toBeVisible();
    await app.question.getByRole("combobox", { name: "Action" }).fill("everything");
    await app.page.keyboard.press("Enter");
    await expect(app.answer("ecommerce-prod")).toContainText("all but ⊘ 11");
  },
  "the dialog Attach": async (app) => {
    await app.named("Security").click();
    await app.inspector.getByRole("button", { name: "Attach…" }).click();
    await expect(app.dialogTitled("Attach a policy to Security")).toBeVisible();
  },
  "the dialog Move to": async (app) => {
    await app.named("Runtime").click({ button: "right" });
    await app.menu.getByRole("menuitem", { name: "Move to…" }).click();
    await expect(app.dialogTitled("Move Runtime OU to…")).toBeVisible();
  },
  "a refused file": async (app) => {
    await app.button("Open").click();
    await app.chooseFiles("fixtures/bad/binary.json");
    await expect(app.dialogTitled(/^Not opened/)).toBeVisible();
  },
  "a file before it is opened": async (app) => {
    await app.button("Open").click();
    await app.chooseFiles("fixtures/designs/hostile-names.orgwright.json");
    await expect(app.button("Open this design")).toBeVisible();
  },
};

test.describe("axe finds nothing serious, by light and by dark, in", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  for (const [state, goThere] of Object.entries(STATES))
    test(state, async ({ page }) => {
      const app = new OrgwrightPage(page);
      await app.open();
      await goThere(app);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await axeViolations(page), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await contrastViolations(page), "dark").toEqual([]);
    });
});

test.describe("the focus", () => {
  let app: OrgwrightPage;
  test.beforeEach(async ({ page }) => {
    app = new OrgwrightPage(page);
    await app.open();
  });

  test("is seen at every stop of the Tab key, and no stop is a trap", async ({ page }) => {
    const first = page.getByRole("link", { name: "Skip to the outline" });
    await page.keyboard.press("Tab");
    await expect(first).toBeFocused();
    const unseen: string[] = [];
    let stops = 0;
    for (; stops === 0 || !(await hasFocus(first)); stops++) {
      expect(stops, "stops before the first one again").toBeLessThan(120);
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null; // the browser's own controls
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const isMarked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
        return isMarked && width > 0 && height > 0 ? null : element.outerHTML.slice(0, 120);
      });
      if (stop !== null) unseen.push(stop);
      await page.keyboard.press("Tab");
    }
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThan(30);
  });

  test("goes to the next of kin after a deletion", async ({ page }) => {
    await goToOutline(app);
    for (const [deleted, heir] of [
      ["ecommerce-dev", "ecommerce-stage"],
      ["ecommerce-prod", "ecommerce-stage"],
      ["ecommerce-stage", "Ecommerce"],
    ] as const) {
      await goToRow(app, deleted);
      await page.keyboard.press("Delete");
      await expect(app.row(deleted)).toBeHidden();
      await expect(app.row(heir)).toBeFocused();
    }
  });

  test("comes back where it was when a dialog or menu is closed", async ({ page }) => {
    await goToOutline(app);
    await goToRow(app, "Delivery");
    for (const key of ["Control+M", "Shift+P", "Control+O", "Control+E", "?", "Shift+F10"]) {
      await page.keyboard.press(key);
      await expect(app.dialog.or(app.menu)).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(app.dialog.or(app.menu)).toBeHidden();
      await expect(app.row("Delivery")).toBeFocused();
    }
  });

  test("stays in the outline when a name is taken or left as it was", async ({ page }) => {
    await goToOutline(app);
    await goToRow(app, "Delivery");
    for (const key of ["Enter", "Escape"]) {
      await page.keyboard.press("F2");
      await expect(app.nameField()).toBeFocused();
      await page.keyboard.press(key);
      await expect(app.row("Delivery")).toBeFocused();
    }
  });
});

test("what the eye sees is said: moves with their effect, undo, refusals", async ({ page }) => {
  const app = new OrgwrightPage(page);
  await app.open();
  await goToOutline(app);
  await goToRow(app, "ecommerce-prod");
  await page.keyboard.press("Control+X");
  await goToRow(app, "Enterprise");
  await page.keyboard.press("Enter");
  await expect(app.announcement).toHaveText(
    /^Moved ecommerce-prod into Enterprise OU\. In other Regions, such as us-east-2, 1 account gains [\d,]+ actions\.$/,
  );
  await page.keyboard.press("Control+Z");
  await expect(app.announcement).toHaveText("Undone: Move ecommerce-prod into Enterprise OU.");
  await goToRow(app, "ecommerce-prod");
  await page.keyboard.press("Enter");
  await pressControl(app.inspector.getByRole("button", { name: "Detach ProtectData from ecommerce-prod" }));
  await expect(app.announcement).toContainText(
    "Detached ProtectData from ecommerce-prod. dynamodb:DeleteTable: 1 account passes.",
  );
  await goToOutline(app);
  await goToRow(app, "Root");
  await page.keyboard.press("Delete");
  await expect(app.announcement).toContainText("not possible here");
});
