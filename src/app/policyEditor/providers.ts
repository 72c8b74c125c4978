import type { editor, languages } from "monaco-editor";
import type { Problem } from "../../core/json/problem";
import { type Completion, type CompletionSource, completionsAt } from "./completions";
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
    provideCompletionItems: (asked, position) => ({ suggestions: suggestionsAt(asked, asked.getOffsetAt(position)) }),
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
  element: () => monaco.languages.CompletionItemKind.Property,
  action: () => monaco.languages.CompletionItemKind.Function,
  service: () => monaco.languages.CompletionItemKind.Module,
  operator: () => monaco.languages.CompletionItemKind.Operator,
  key: () => monaco.languages.CompletionItemKind.Field,
  value: () => monaco.languages.CompletionItemKind.Value,
};

function suggestionsAt(model: editor.ITextModel, offset: number): languages.CompletionItem[] {
  const source = sources.get(model)?.completion();
  if (source === undefined) return [];
  const text = model.getValue();
  const { place, items } = completionsAt(text, offset, source);
  // What follows a key's closing quotation mark is part of the choice, so that mark is replaced with it.
  const end = place.to + (text[place.to] === '"' ? 1 : 0);
  return items.map((item, index): languages.CompletionItem => {
    const brings = item.insert.includes('"');
    const insertText = place.isInString ? item.insert : `"${item.insert}${brings ? "" : '"'}`;
    return {
      label: { label: item.label, description: item.detail },
      kind: KINDS[item.kind](),
      insertText,
      insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
      range: rangeOf(model, place.from, brings && place.isInString ? end : place.to),
      filterText: place.isInString ? item.label : `"${item.label}`,
      sortText: String(index).padStart(4, "0"),
      ...(item.goesOn === true ? { command: { id: "editor.action.triggerSuggest", title: "" } } : {}),
    };
  });
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
