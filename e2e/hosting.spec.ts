import { expect, test } from "./support";

test.describe("on a static host", () => {
  test("the page works under any path", async ({ page }) => {
    await page.goto(process.env.SITE_PATH ?? "");
    await page.locator("html[data-ready=true]").waitFor();
    expect(new URL(page.url()).pathname).toBe("/some/path/");
  });

  test("the page can't be framed, whoever asks", async ({ request }) => {
    const headers = (await request.get("./")).headers();
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("the policy allows neither inline scripts nor eval", async ({ page, complaints }) => {
    await page.goto("./");
    await page.locator("html[data-ready=true]").waitFor();
    const outcome = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'inline script ran'";
      document.head.append(script);
      return document.title;
    });
    expect(outcome).not.toBe("inline script ran");
    await expect.poll(() => complaints.filter((text) => text.startsWith("policy violation")).length).toBeGreaterThan(0);
    await page.close();
    complaints.length = 0;
  });
});
