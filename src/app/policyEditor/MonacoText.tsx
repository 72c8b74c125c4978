import Editor from "@monaco-editor/react";
import type { editor } from "monaco-editor";
import { useEffect, useMemo, useRef } from "react";
import { onPaletteChange } from "../boxes/palette";
import { loadedActionCatalog } from "../catalog/actionCatalog";
import { loadActionDescriptions } from "../catalog/actionDescriptions";
import { loadedActionDetails } from "../catalog/actionDetails";
import { currentDesign } from "../store/documentStore";
import { announce, closeSidePanel } from "../store/viewStore";
import { isLong } from "./longText";
import { monaco } from "./monaco";
import styles from "./PolicyEditorPanel.module.css";
import type { PolicyTextProps } from "./PolicyText";
import { serve } from "./providers";
import { defineThemes, themeNow } from "./themes";

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  codeLens: false,
  dropIntoEditor: { enabled: false },
  editContext: false,
  fixedOverflowWidgets: true,
  fontSize: 13,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  padding: { top: 8, bottom: 8 },
  quickSuggestions: { strings: true, other: true, comments: false },
  renderFinalNewline: "on",
  renderLineHighlight: "line",
  scrollBeyondLastLine: false,
  suggest: { showWords: false },
  tabSize: 2,
  wordBasedSuggestions: "off",
  wordWrap: "on",
};

/** Brackets have the colour of the text: of very many, colours take seconds. */
const NO_COLOURS = { enabled: false, independentColorPoolPerBracketType: false };

/** Escape first closes what is open within the text. */
const NOTHING_TO_CLOSE = [
  "suggestWidgetVisible",
  "findWidgetVisible",
  "markersNavigationVisible",
  "editorHoverVisible",
  "inSnippetMode",
  "editorHasMultipleSelections",
]
  .map((context) => `!${context}`)
  .join(" && ");

/** A policy's text in Monaco, with our completion, hover texts, problems and mends. */
export default function MonacoText(props: PolicyTextProps) {
  const { label, text, isReadOnly, problems, goTo, onChange } = props;
  const mounted = useRef<editor.IStandaloneCodeEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const options = useMemo(() => ({ ...OPTIONS, readOnly: isReadOnly, ariaLabel: label }), [isReadOnly, label]);

  useEffect(() => onPaletteChange(() => monaco.editor.setTheme(defineThemes())), []);
  useEffect(() => mark(mounted.current, problems), [problems]);
  useEffect(() => {
    const { current } = mounted;
    const model = current?.getModel();
    if (goTo === null || current === null || !model) return;
    const position = model.getPositionAt(goTo.offset);
    current.setPosition(position);
    current.revealPositionInCenterIfOutsideViewport(position);
    current.focus();
  }, [goTo]);

  const onMount = (instance: editor.IStandaloneCodeEditor) => {
    mounted.current = instance;
    const model = instance.getModel();
    if (model === null) return;
    model.updateOptions({ bracketColorizationOptions: NO_COLOURS });
    serve(model, {
      completion: () => ({
        design: currentDesign(),
        type: latest.current.type,
        catalog: loadedActionCatalog(),
        details: loadedActionDetails(),
      }),
      hover: async () => ({
        design: currentDesign(),
        catalog: loadedActionCatalog(),
        details: loadedActionDetails(),
        descriptions: await loadActionDescriptions(),
      }),
      problems: () => latest.current.problems,
    });
    instance.addAction({
      id: "orgwright.save",
      label: "Save",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS],
      run: () => announce("done", "Everything is kept as you type."),
    });
    instance.onDidLayoutChange(() => keepCaretInSight(instance));
    instance.addCommand(monaco.KeyCode.Escape, closeSidePanel, NOTHING_TO_CLOSE);
    mark(instance, latest.current.problems);
    instance.focus();
  };

  return (
    <Editor
      className={styles.monaco}
      language={isLong(text) ? "plaintext" : "json"}
      theme={themeNow()}
      value={text}
      beforeMount={defineThemes}
      onMount={onMount}
      onChange={(value) => onChange(value ?? "")}
      loading={<p className={styles.onTheWay}>The editor is on its way…</p>}
      options={options}
    />
  );
}

/** The line that is typed stays in sight when the field becomes smaller. */
function keepCaretInSight(instance: editor.IStandaloneCodeEditor): void {
  const position = instance.getPosition();
  if (position !== null && instance.hasTextFocus()) instance.revealPosition(position);
}

/** Shows problems where they stand. */
function mark(instance: editor.IStandaloneCodeEditor | null, problems: PolicyTextProps["problems"]): void {
  const model = instance?.getModel();
  if (!model) return;
  const markers = problems.slice(0, 500).map(({ severity, message, remedy, at: { line = 1, column = 1 } }) => {
    const startLineNumber = Math.min(line, model.getLineCount());
    const rest = model.getLineContent(startLineNumber).slice(column - 1);
    const length = /^"(?:[^"\\]|\\.)*"?|^\S+/.exec(rest)?.[0].length ?? 1;
    return {
      severity: severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      message: remedy === "" ? message : `${message} ${remedy}`,
      startLineNumber,
      startColumn: column,
      endLineNumber: startLineNumber,
      endColumn: column + Math.max(1, length),
    };
  });
  monaco.editor.setModelMarkers(model, "orgwright", markers);
}
