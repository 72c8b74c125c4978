import { decodeText, type ImportStage, readImport } from "../../core/formats";
import { looksLikeLesson } from "../../core/lessons/lessonFormat";
import type { KnownActions } from "../../core/policy";
import type { Arrival, Incoming } from "./arrival";

/** A policy's text longer than this isn't shown in an editor: it is far over every quota. */
const MAX_EDITED_CHARACTERS = 2_000_000;

interface Circumstances {
  readonly knownActions: KnownActions | null;
  readonly onStage: (stage: ImportStage) => void;
}

/** Looks into what came in. It needs nothing of the page, so that a worker can do it. */
export function understand(incoming: Incoming, { knownActions, onStage }: Circumstances): Arrival {
  const { files, isFolder, format, wanted } = incoming;
  const [only] = files;
  const text = wanted === "anything" && files.length === 1 && only !== undefined ? textOf(only.bytes) : null;
  if (text !== null && looksLikeLesson(text)) return { kind: "lesson", text };
  const read = readImport(files, { format, isFolder, onStage, knownActions: knownActions ?? undefined });
  const { reading, formats } = read;
  if (read.format === "policies" && text !== null && only !== undefined && text.length <= MAX_EDITED_CHARACTERS)
    return { kind: "policy", path: only.path, text };
  if (!reading.ok) return { kind: "refused", problems: reading.problems, formats };
  return {
    kind: read.format === "policies" ? "policies" : "design",
    document: reading.value,
    warnings: reading.warnings,
    format: read.format ?? "",
    formats,
  };
}

function textOf(bytes: Uint8Array): string | null {
  const text = decodeText(bytes);
  return text.ok ? text.value : null;
}
