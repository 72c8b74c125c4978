import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { serve } from "./serve.mjs";

const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function site(base = "/") {
  const parent = mkdtempSync(join(tmpdir(), "orgwright-site-"));
  const folder = join(parent, "dist");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(
    join(folder, "index.html"),
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src 'self'">`,
  );
  writeFileSync(join(folder, "assets/page-1a2b.js"), "");
  const { server, address } = await serve({ folder, port: 0, base });
  servers.push(server);
  return { server, address };
}

describe("the local server", () => {
  it("sends the page's own policy, and forbids framing", async () => {
    const { address } = await site();
    const { headers } = await fetch(address);
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    );
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  });

  it("serves under a path, and nothing beside it", async () => {
    const { address } = await site("/some/path/");
    expect(new URL(address).pathname).toBe("/some/path/");
    expect((await fetch(new URL("assets/page-1a2b.js", address))).headers.get("Content-Type")).toContain("javascript");
    expect((await fetch(new URL("/some/path", address))).url).toBe(address);
    expect((await fetch(new URL("/", address))).status).toBe(404);
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt"])(
    "keeps inside its folder: %s",
    async (path) => {
      const { server } = await site();
      expect(await statusOf(server, path)).toBe(404);
    },
  );

  it.each([["/%zz"], ["/a%00b"]])("refuses an address that can't be read: %s", async (path) => {
    const { server } = await site();
    expect(await statusOf(server, path)).toBe(400);
  });

  it("only gives, never takes", async () => {
    const { address } = await site();
    expect((await fetch(address, { method: "POST", body: "x" })).status).toBe(405);
  });

  it("is heard on this machine only", async () => {
    const { server } = await site();
    expect(["127.0.0.1", "::1"]).toContain(server.address().address);
  });

  it("says so where a port is taken", async () => {
    const { server } = await site();
    const { port } = server.address();
    const folder = mkdtempSync(join(tmpdir(), "orgwright-site-"));
    writeFileSync(join(folder, "index.html"), `<meta http-equiv="Content-Security-Policy" content="">`);
    await expect(serve({ folder, port })).rejects.toThrow(`Port ${port} can't be used`);
  });
});

/** Asks for a path as it is written: fetch would tidy it up first. */
function statusOf(server, path) {
  const { address, port } = server.address();
  return new Promise((resolve, reject) => {
    request({ host: address, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}
