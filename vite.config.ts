import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
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

const page = {
  base: "./", // works under any path of a static host
  plugins: [react(), contentSecurityPolicyTag],
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
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
    testTimeout: 30_000,
    projects: [
      // What is pure needs no world of its own for each file: three times as fast.
      tested("core", ["src/core/**/*.test.ts", "src/cli/**/*.test.ts", "scripts/**/*.test.mjs"], false),
      tested("page", ["src/app/**/*.test.{ts,tsx}"], true),
    ],
  },
}));
