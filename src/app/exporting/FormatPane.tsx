import { useEffect, useMemo } from "react";
import {
  type ExportChoices,
  type Exported,
  type Exporter,
  type ExportOption,
  fileNameOf,
  problemsOfChoices,
  zipOf,
} from "../../core/formats";
import { counted } from "../../core/words/words";
import { useDebounced } from "../dialogs/useDebounced";
import { download } from "../storage/download";
import { useDocument } from "../store/documentStore";
import { announce, openDialog } from "../store/viewStore";
import { Button } from "../ui/Button";
import styles from "./exporting.module.css";
import { choose, useChoices } from "./exportStore";
import { FilePreview } from "./FilePreview";
import { Notices } from "./Notices";
import { OptionFields } from "./OptionFields";
import { sizeText } from "./sizes";
import { useTask } from "./useTask";
import { Working } from "./Working";

/** A typed option is taken once nobody types. */
const TYPING_MS = 250;

/** A format: what it is, what can be chosen about it, what a person must know, its files, and the way to have them. */
export function FormatPane({ exporter }: { readonly exporter: Exporter }) {
  const document = useDocument((state) => state.document);
  const choices = useChoices(exporter);
  const settled = useDebounced(choices, TYPING_MS);
  const options = (exporter.options ?? []).filter(({ matters }) => matters?.(choices) ?? true);
  const problems = problemsOfChoices(exporter, choices);
  const hasProblems = Object.keys(problems).length > 0;
  const task = useMemo(
    () =>
      ({
        kind: "export",
        exporterId: exporter.id,
        asksKnowledge: exporter.asksKnowledge ?? false,
        document,
        choices: settled,
      }) as const,
    [exporter, document, settled],
  );
  const progress = useTask(task);
  const exported = !hasProblems && progress.kind === "done" ? progress.outcome : null;
  const isPlain = options.length === 0 && (exported?.notices.length ?? 0) === 0;
  return (
    <div className={styles.format} data-settings={isPlain ? "none" : "some"}>
      <div className={styles.settings}>
        <header className={styles.head}>
          <h3>{exporter.title}</h3>
          {exporter.about === undefined ? null : <p className={styles.soft}>{exporter.about}</p>}
        </header>
        <OptionFields
          options={options}
          choices={choices}
          problems={problems}
          onChoose={(optionId, value) => choose(exporter, optionId, value)}
        />
        {exported === null ? null : <Notices notices={exported.notices} />}
      </div>
      {exported !== null ? (
        <Ready exporter={exporter} choices={choices} exported={exported} />
      ) : hasProblems ? (
        <p className={styles.soft}>
          There are no files yet: correct {listOfTitles(options.filter(({ id }) => id in problems))} first.
        </p>
      ) : progress.kind === "done" ? null : (
        <Working progress={progress} />
      )}
    </div>
  );
}

function listOfTitles(options: readonly ExportOption[]): string {
  return options.map(({ title }) => `“${title}”`).join(" and ");
}

interface ReadyProps {
  readonly exporter: Exporter;
  readonly choices: ExportChoices;
  readonly exported: Exported;
}

function Ready({ exporter, choices, exported: { files } }: ReadyProps) {
  const name = useDocument((state) => state.document.design.name);
  const [only] = files;
  const isFolder = exporter.gives === "folder";
  const fileName = isFolder ? `${fileNameOf(name)}-${exporter.id}.zip` : (only?.path ?? fileNameOf(name));
  useEffect(() => announce("spoken", `${counted(files.length, "file")} of ${exporter.title}.`), [files, exporter]);
  const save = () => {
    if (isFolder) download(fileName, new Uint8Array(zipOf(files)), "application/zip");
    else if (only !== undefined) download(fileName, only.text, typeOf(only.path));
    announce("done", `Exported ${fileName}.`);
  };
  return (
    <>
      <FilePreview files={files} />
      <div className={styles.end}>
        <small className={styles.soft}>
          {isFolder ? `${counted(files.length, "file")} as a zip` : sizeText(only?.text ?? "")}
        </small>
        {exporter.id === "markdown" ? (
          <Button onClick={() => openDialog({ kind: "report", ...reportChoices(choices) })}>Read and print…</Button>
        ) : null}
        <Button kind="primary" glyph="download" onClick={save}>
          Download {fileName}
        </Button>
      </div>
    </>
  );
}

/** What was chosen of the Markdown, for the report that is read here. */
function reportChoices({ date, "policy-texts": hasPolicyTexts }: ExportChoices) {
  return {
    ...(typeof date === "string" && date.trim() !== "" ? { date } : {}),
    hasPolicyTexts: hasPolicyTexts !== false,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  md: "text/markdown",
  svg: "image/svg+xml",
  html: "text/html",
};

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "text/plain";
}
