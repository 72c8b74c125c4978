import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { normalizePath, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * What the built page may load: itself. Styles may be inline because of Monaco (docs/decisions/monaco.md).
 * `frame-ancestors` works only as a header: scripts/serve.mjs sends it, other hosts should (docs/hosting.md).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** Writes the policy into the built page only: the development server needs an inline script for hot reloading. */
const contentSecurityPolicyTag: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
      injectTo: "head-prepend",
    },
  ],
};

const ENTRY = normalizePath(fileURLToPath(new URL("src/app/main.tsx", import.meta.url)));

/** As far as it is needed of what the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
let first: ReadonlySet<string> | null = null;

/**
 * What the first look needs is one file: as the eighty that are shared with what comes later, it packs worse. The entry stays
 * apart, as it waits for the browser's storage, and nothing that is fetched meanwhile may wait for it.
 */
function chunkOf(id: string, modules: Modules): string | null {
  first ??= neededBy(ENTRY, modules);
  return first.has(id) && id !== ENTRY ? "first" : null;
}

/** The module and all that it imports, and these import. */
function neededBy(entry: string, modules: Modules): ReadonlySet<string> {
  const needed = new Set([entry]);
  for (const id of needed) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
  return needed;
}

const page = {
  base: "./", // works under any path of a static host
  plugins: [react(), contentSecurityPolicyTag],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
  },
};

const command = {
  publicDir: false as const,
  build: {
    ssr: "src/cli/main.ts",
    outDir: process.env.ORGWRIGHT_CLI_OUT ?? "dist-cli",
    target: "node20",
    rollupOptions: { output: { entryFileNames: "orgwright.js" } },
  },
  ssr: { noExternal: true as const },
};

const tested = (name: string, include: string[], isolate: boolean) =>
  ({ extends: true, test: { name, include, isolate } }) as const;

export default defineConfig(({ mode }) => ({
  ...(mode === "cli" ? command : page),
  test: {
    pool: "threads" as const,
    maxWorkers: availableParallelism(), // one less by default: of two cores, half
    testTimeout: 30_000,
    setupFiles: ["scripts/property-seed.mjs"],
    projects: [
      // What is pure needs no world of its own for each file: three times as fast.
      tested("core", ["src/core/**/*.test.ts", "src/cli/**/*.test.ts", "scripts/**/*.test.mjs"], false),
      tested("page", ["src/app/**/*.test.{ts,tsx}"], true),
    ],
  },
}));
