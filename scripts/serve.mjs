// A static server for the built page, on this machine only: npm start, the browser tests and the benchmarks use it.
// Imports only Node's own modules.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Failure, projectFolder, runMain } from "./run.mjs";

export const usualPort = 4173;

const mimeTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".ttf", "font/ttf"],
  [".woff2", "font/woff2"],
  [".wasm", "application/wasm"],
  [".txt", "text/plain; charset=utf-8"],
]);

/**
 * Serves a folder under a path of this machine until the server is closed.
 * @param {{ folder?: string, port?: number | "next-free", base?: string }} [options] port: 0 takes any free one,
 *   "next-free" the first free one from 4173 on; base: the path to serve under, such as `/some/path/`
 * @returns {Promise<{ server: import("node:http").Server, address: string }>}
 * @throws {Failure} where nothing is built or the port is taken
 */
export async function serve({ folder = join(projectFolder, "dist"), port = "next-free", base = "/" } = {}) {
  const headers = headersFor(folder);
  const prefix = `/${base}/`.replace(/\/+/g, "/");
  const server = createServer((request, response) => answer(request, response, { folder, prefix, headers }));
  const taken = port === "next-free" ? await listenFrom(server, usualPort) : await listen(server, port);
  return { server, address: `http://localhost:${taken}${prefix}` };
}

/**
 * The page's own policy as a header, so that workers keep it too, with the one directive that a page can't set itself.
 * @param {string} folder
 */
function headersFor(folder) {
  const page = join(folder, "index.html");
  if (statSync(page, { throwIfNoEntry: false }) === undefined) {
    throw new Failure(`There is no page in ${folder}. Build it first: npm run build`);
  }
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(page, "utf8"))?.[1];
  if (policy === undefined) throw new Failure(`${page} has no Content-Security-Policy. Build it again: npm run build`);
  return {
    "Content-Security-Policy": `${policy.replaceAll("&#39;", "'")}; frame-ancestors 'none'`,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ folder: string, prefix: string, headers: Record<string, string> }} site
 */
function answer(request, response, { folder, prefix, headers }) {
  const refuse = (/** @type {number} */ status, /** @type {Record<string, string>} */ more = {}) => {
    response.writeHead(status, { ...headers, ...more, "Content-Type": "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : `${status}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, { Allow: "GET, HEAD" });
  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(400);
  if (path === prefix.slice(0, -1)) return refuse(308, { Location: prefix });
  if (!path.startsWith(prefix)) return refuse(404);
  const relative = path.slice(prefix.length);
  const file = resolve(folder, relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!file.startsWith(resolve(folder) + sep) || stats?.isFile() !== true) return refuse(404);
  response.writeHead(200, {
    ...headers,
    "Content-Type": mimeTypes.get(extname(file)) ?? "application/octet-stream",
    "Content-Length": stats.size,
    "Cache-Control": relative.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * The decoded path of a request's address; null where it can't be read.
 * @param {string} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/**
 * @param {import("node:http").Server} server
 * @param {number} first
 */
async function listenFrom(server, first) {
  for (let port = first; port < first + 100; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  throw new Failure(`The ports ${first} to ${first + 99} are all taken. Name a free one: PORT=8080 npm start`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((done, failed) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      const isTaken = error.code === "EADDRINUSE" || error.code === "EACCES";
      failed(isTaken ? new Failure(`Port ${port} can't be used (${error.code}). Choose another one.`) : error);
    };
    server.once("error", onError);
    server.listen({ port, host: "localhost" }, () => {
      server.off("error", onError);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * A port from a person's hand.
 * @param {string} text
 * @throws {Failure} where it isn't one
 */
export function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Failure(`“${text}” is not a port. A port is a number from 0 to 65535.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runMain(async () => {
    const { values } = parseArgs({ options: { port: { type: "string" }, base: { type: "string" } } });
    const port = values.port === undefined ? "next-free" : readPort(values.port);
    const { address } = await serve({ port, ...(values.base === undefined ? {} : { base: values.base }) });
    console.log(`Serving ${address}`);
  });
}
