import type { editor, languages } from "monaco-editor";
import type { JsonPlace } from "../../core/json/placeInJson";
import type { Problem } from "../../core/json/problem";
import type { Completion, CompletionSource } from "./completion/completion";
import { completionsAt } from "./completion/completions";
import { type HoverSource, hoverAt } from "./hoverText";
import { type Mend, mendsFor } from "./mends";
import { monaco } from "./monaco";

/** What a model's providers ask, at the time they are asked. */
export interface ModelSource {
  readonly completion: () => CompletionSource;
  readonly hover: () => Promise<HoverSource>;
  readonly problems: () => readonly Problem[];
}

const sources = new WeakMap<editor.ITextModel, ModelSource>();
let isRegistered = false;

/** Gives a model completion, hover texts and mends. */
export function serve(model: editor.ITextModel, source: ModelSource): void {
  sources.set(model, source);
  if (!isRegistered) register();
  isRegistered = true;
}

/** Once for all models: Monaco asks by language. */
function register(): void {
  monaco.languages.registerCompletionItemProvider("json", {
    triggerCharacters: ['"', ":"],
    provideCompletionItems: (asked, position) => suggestionsAt(asked, asked.getOffsetAt(position)),
  });
  monaco.languages.registerHoverProvider("json", {
    provideHover: async (asked, position) => {
      const found = await sources.get(asked)?.hover();
      const hover = found === undefined ? null : hoverAt(asked.getValue(), asked.getOffsetAt(position), found);
      if (hover === null) return null;
      const [first = "", ...more] = hover.lines;
      return {
        range: rangeOf(asked, hover.from, hover.to),
        contents: [{ value: `**${plain(first)}**` }, ...more.map((line) => ({ value: plain(line) }))],
      };
    },
  });
  monaco.languages.registerCodeActionProvider("json", {
    provideCodeActions: (asked, range) => ({
      actions: mendsFor(asked.getValue(), sources.get(asked)?.problems() ?? [])
        .filter(({ line }) => line >= range.startLineNumber && line <= range.endLineNumber)
        .map((mend) => actionOf(asked, mend)),
      dispose: () => {},
    }),
  });
}

const KINDS: Record<Completion["kind"], () => languages.CompletionItemKind> = {
  whole: () => monaco.languages.CompletionItemKind.Snippet,
  element: () => monaco.languages.CompletionItemKind.Property,
  action: () => monaco.languages.CompletionItemKind.Function,
  service: () => monaco.languages.CompletionItemKind.Module,
  operator: () => monaco.languages.CompletionItemKind.Operator,
  key: () => monaco.languages.CompletionItemKind.Field,
  value: () => monaco.languages.CompletionItemKind.Value,
};

function suggestionsAt(model: editor.ITextModel, offset: number): languages.CompletionList {
  const source = sources.get(model)?.completion();
  if (source === undefined) return { suggestions: [] };
  const text = model.getValue();
  const { place, items, isCut } = completionsAt(text, offset, source);
  const suggestions = items.map((item, index): languages.CompletionItem => {
    const { insertText, to } = put(item, place, text);
    return {
      label: { label: item.label, description: item.detail },
      kind: KINDS[item.kind](),
      insertText,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      range: rangeOf(model, place.from, to),
      filterText: item.label,
      sortText: String(index).padStart(4, "0"),
      ...(item.goesOn === true ? { command: { id: "editor.action.triggerSuggest", title: "" } } : {}),
    };
  });
  return { suggestions, incomplete: isCut };
}

/** The text that a choice puts, with the quotation marks that are missing, and the end of what it takes the place of. */
function put(item: Completion, { isInString, to }: JsonPlace, text: string): { insertText: string; to: number } {
  if (item.kind === "whole") return { insertText: item.insert, to };
  const bringsItsEnd = item.insert.includes('"');
  const isValue = item.kind === "value" || item.kind === "action" || item.kind === "service";
  const insert = isValue ? item.insert.replace(/[$}\\]/g, "\\$&") : item.insert;
  if (!isInString) return { insertText: `"${insert}${bringsItsEnd ? "" : item.goesOn === true ? '$0"' : '"'}`, to };
  // What follows a key's closing quotation mark is part of the choice, so that mark is replaced with it.
  return { insertText: insert, to: bringsItsEnd && text[to] === '"' ? to + 1 : to };
}

function actionOf(model: editor.ITextModel, { title, from, to, text }: Mend): languages.CodeAction {
  return {
    title,
    kind: "quickfix",
    isPreferred: true,
    edit: {
      edits: [
        { resource: model.uri, versionId: model.getVersionId(), textEdit: { range: rangeOf(model, from, to), text } },
      ],
    },
  };
}

function rangeOf(model: editor.ITextModel, from: number, to: number) {
  return monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, "\\$&");
}
