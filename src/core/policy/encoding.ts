import type { Problem } from "../json/problem";

/**
 * What shows that bytes were read as UTF-8 and are not: a zero beside each letter (UTF-16), or the marks of a binary file.
 * Null for text, whatever it contains. Looks at the first 200 characters only.
 */
export function encodingProblem(text: string): Problem | null {
  const start = text.slice(0, 200);
  if (
    /^(\uFFFD\uFFFD|\uFEFF)?(\0[^\0]){2}|^(\uFFFD\uFFFD|\uFEFF)?([^\0]\0){2}|^\uFFFD\uFFFD\0?[\t\n\r {[]\0?/.test(start)
  )
    return problem("utf-16", "The text encoding is UTF-16, not UTF-8.", "Save the file as UTF-8.");
  if (start.startsWith("\x1f\uFFFD")) return notText(" (it looks like gzip)");
  if (start.startsWith("PK\x03\x04")) return notText(" (it looks like a zip archive)");
  if (/[\0-\x08\x0e-\x1f]/.test(start) && start.includes("\uFFFD")) return notText("");
  return null;
}

function notText(guess: string): Problem {
  return problem("not-text", `The file is not text${guess}.`, "Give the JSON text of the policy.");
}

function problem(code: string, message: string, remedy: string): Problem {
  return { severity: "error", code, at: { line: 1, column: 1 }, message, remedy };
}
