import { loader } from "@monaco-editor/react";
import EditorWorker from "monaco-editor/editor/editor.worker.js?worker";
import * as monaco from "monaco-editor/editor.js";
import "monaco-editor/features/bracketMatching/register.js";
import "monaco-editor/features/caretOperations/register.js";
import "monaco-editor/features/clipboard/register.js";
import "monaco-editor/features/codeAction/register.js";
import "monaco-editor/features/codelens/register.js";
import "monaco-editor/features/codicon/register.js";
import "monaco-editor/features/cursorUndo/register.js";
import "monaco-editor/features/dropOrPasteInto/register.js";
import "monaco-editor/features/find/register.js";
import "monaco-editor/features/folding/register.js";
import "monaco-editor/features/format/register.js";
import "monaco-editor/features/gotoError/register.js";
import "monaco-editor/features/hover/register.js";
import "monaco-editor/features/indentation/register.js";
import "monaco-editor/features/linesOperations/register.js";
import "monaco-editor/features/multicursor/register.js";
import "monaco-editor/features/smartSelect/register.js";
import "monaco-editor/features/snippet/register.js";
import "monaco-editor/editor/contrib/suggest/browser/suggestController.js";
import "monaco-editor/features/toggleTabFocusMode/register.js";
import "monaco-editor/features/unicodeHighlighter/register.js";
import "monaco-editor/features/wordOperations/register.js";
import JsonWorker from "monaco-editor/languages/features/json/json.worker.js?worker";
import { jsonDefaults } from "monaco-editor/languages/features/json/register.js";
import { policySchema } from "./policySchema";

/*
 * Code lenses and dropping are here for their services alone: the language of JSON brings the rest of them with it later,
 * and an editor that is made after that would look for these in vain.
 */

/*
 * Monaco from this page's own files: with JSON's tokens, folding and layout, and what its elements mean from a schema. What
 * is wrong with a policy is told by our reader, what may stand where by our completion: so its own are switched off.
 */
self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => (label === "json" ? new JsonWorker() : new EditorWorker()),
};
jsonDefaults.setDiagnosticsOptions({
  validate: false,
  schemas: [{ uri: "https://orgwright.invalid/policy.schema.json", fileMatch: ["*"], schema: policySchema }],
});
jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, completionItems: false, diagnostics: false });
loader.config({ monaco });

export { monaco };
