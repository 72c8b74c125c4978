import type { Page } from "@playwright/test";
import { carryOver, drag, grab, letGo } from "./mouse";
import { OrgwrightPage } from "./orgwrightPage";
import { expect, test } from "./support";

const SAVED = "Saved in this browser";

/** Moves an account, and gives the tree that it leads to. */
async function moveSandbox(app: OrgwrightPage): Promise<string> {
  await drag(app.page, app.named("Sandbox"), app.named("Enterprise"));
  await app.expectPath("Root", "Enterprise");
  return app.tree();
}

async function opened(page: Page): Promise<OrgwrightPage> {
  const app = new OrgwrightPage(page);
  await app.open();
  return app;
}

test.describe("the last change is there again,", () => {
  test("with its undo, after a reload that comes at once", async ({ page }) => {
    const app = await opened(page);
    const before = await app.tree();
    const after = await moveSandbox(app);
    await page.reload();
    await app.expectTree("Root", after);
    await app.undo().click();
    await app.expectTree("Root", before);
  });

  test("after a crash, once the page said that it is saved", async ({ page, context }) => {
    const app = await opened(page);
    const after = await moveSandbox(app);
    await expect(app.saveState).toHaveText(SAVED);
    const nextPage = await context.newPage();
    await Promise.all([page.waitForEvent("crash"), page.goto("chrome://crash").catch(() => {})]);
    const next = await opened(nextPage);
    await next.expectTree("Root", after);
    await expect(next.saveState).toHaveText(SAVED);
  });
});

test.describe("a second window on the same design", () => {
  test("reads along, changes nothing, and goes on when the first is closed", async ({ page, context }) => {
    const writer = await opened(page);
    await expect(writer.saveState).toHaveText(SAVED);
    const reader = await opened(await context.newPage());
    await expect(reader.saveState).toHaveText("Read-only: open in another window");
    await expect(reader.page.getByText("This design is open in another window.")).toBeVisible();

    const before = await writer.tree();
    await grab(reader.page, reader.named("Security"));
    await carryOver(reader.named("Runtime"));
    await expect(reader.preview).toContainText("This window only reads");
    await letGo(reader.page);
    await expect(reader.announcement).toContainText("This window only reads");
    await reader.expectTree("Root", before);

    const after = await moveSandbox(writer);
    await reader.expectTree("Root", after);
    await expect(reader.undo()).toBeDisabled();

    await writer.page.close();
    await expect(reader.page.getByText("The other window is closed: this one now writes the design.")).toBeVisible();
    await reader.expectTree("Root", after);
    await reader.undo().click();
    await reader.expectTree("Root", before);
    await reader.reload();
    await reader.expectTree("Root", before);
  });

  test("offers a copy of its own", async ({ page, context }) => {
    const writer = await opened(page);
    await expect(writer.saveState).toHaveText(SAVED);
    const reader = await opened(await context.newPage());
    await reader.button("Open a copy here").click();
    await expect(reader.saveState).toHaveText(SAVED);
    await expect(reader.header.getByRole("textbox", { name: "Name of the design" })).toHaveValue("Example Corp (copy)");
    const before = await writer.tree();
    await moveSandbox(reader);
    await writer.expectTree("Root", before);
  });
});

test.describe("a save that can't be read", () => {
  /** Overwrites what this browser keeps in a store, as a failing disk might. */
  async function damage(page: Page, store: "snapshots" | "steps"): Promise<void> {
    await page.evaluate(async (name) => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await result(indexedDB.open("orgwright"));
      const kept = database.transaction(name, "readwrite").objectStore(name);
      for (const key of await result(kept.getAllKeys())) await result(kept.put("@@ damaged @@", key));
      database.close();
    }, store);
  }

  test("is kept aside and offered as a file, and the page works with the state before it", async ({ page }) => {
    const app = await opened(page);
    const before = await app.tree();
    await expect(app.saveState).toHaveText(SAVED);
    await moveSandbox(app);
    await expect(app.saveState).toHaveText(SAVED);
    await damage(page, "steps");
    await page.reload();
    await expect(page.getByText("The save of “Example Corp” could not be read whole")).toBeVisible();
    await app.expectTree("Root", before);
    const raw = await app.downloaded(() => app.button("Save it as a file").click());
    expect(raw.name).toBe("example-corp.save.json");
    expect(Buffer.from(raw.bytes).toString()).toContain("@@ damaged @@");

    const after = await moveSandbox(app);
    await app.reload();
    await app.expectTree("Root", after);
    await expect(page.getByText("could not be read whole")).toBeHidden();
  });

  test("is kept aside where nothing of it can be read, and the page starts anew", async ({ page }) => {
    const app = await opened(page);
    await expect(app.saveState).toHaveText(SAVED);
    await damage(page, "snapshots");
    await page.reload();
    await expect(page.getByText("It was not opened, and what was found is kept.")).toBeVisible();
    const after = await moveSandbox(app);
    await app.reload();
    await app.expectTree("Root", after);
  });
});

test("where the browser keeps nothing the page says so, works, and offers a file", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Denied for the test.", "SecurityError");
    };
  });
  const app = await opened(page);
  await expect(app.saveState).toHaveText("Not saved");
  await expect(page.getByText("What you do here is not saved: closing this window loses it.")).toBeVisible();
  await moveSandbox(app);
  await expect(app.saveState).toHaveText("Not saved");
  const file = await app.downloaded(() => app.button("Save as a file").click());
  expect(file.bytes).toEqual((await app.exported("json")).bytes);
});

test("a part that breaks leaves the rest working and the design to be saved", async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const quota = 10_240; // of a policy's characters: the inspector alone writes it here
    const written = Number.prototype.toLocaleString;
    Number.prototype.toLocaleString = function (...options) {
      if (Number(this) === quota && sessionStorage.getItem("mended") === null) throw new Error("broken for the test");
      return written.apply(this, options);
    };
  });
  const app = await opened(page);
  await app.named("Security").click();
  const notice = app.inspector.getByRole("alert");
  await expect(notice).toContainText("The inspector stopped working: broken for the test. Your design is not touched.");
  const file = await app.downloaded(() => notice.getByRole("button", { name: "Save the design as a file" }).click());
  expect(file.name).toBe("example-corp.orgwright.json");
  expect(JSON.parse(Buffer.from(file.bytes).toString()).nodes).toHaveLength(16);

  await drag(page, app.named("Sandbox"), app.named("Enterprise"));
  await app.expectTree("Enterprise", "Sandbox\nSecurity\nShared Services\nDelivery");
  await app.undo().click();

  await page.evaluate(() => sessionStorage.setItem("mended", "yes"));
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(app.inspector.getByRole("region", { name: "Attached here" })).toBeVisible();
  expect(complaints.filter((text) => !text.includes("broken for the test"))).toEqual([]);
  complaints.length = 0;
});
