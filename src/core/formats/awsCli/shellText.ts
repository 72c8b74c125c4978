/** A command that stands in a text above its answer. */
export interface CommandLine {
  /** Counted from 1. */
  readonly line: number;
  /** "aws organizations list-roots --output json" */
  readonly command: string;
}

/** What a call came to instead of an answer. */
export interface FailedCall {
  readonly line: number;
  /** "ListAccounts" */
  readonly operation: string;
  /** "AccessDeniedException" */
  readonly error: string;
}

/** What a shell has shown: the answers where they stood, everything else blank. */
export interface ShellText {
  readonly text: string;
  readonly commands: readonly CommandLine[];
  readonly failures: readonly FailedCall[];
}

/** What a shell shows before a command holds no quotation mark and no brace; it may go on in further lines. */
const COMMAND = /[^"{}\n]*\baws organizations (?:[^\n]*\\\r?\n)*[^\n]*/y;
/** "[cloudshell-user@ip-10-0-0-1 ~]$ cat x.json": a shell that is told something. */
const PROMPT = /^[^"{}\n]*[$#%>] /;
/** The AWS CLI's words for what went wrong. */
export const FAILURE = /\bAn error occurred \((\w{1,80})\) when calling the (\w{1,80}) operation\b/;
/** Not that of a prompt such as "[cloudshell-user@…". */
const START_OF_ANSWER = /[ \t\r]*(?:\{|\[(?=\s*[[\]{"]))/y;

/**
 * Tells the answers in what a shell has shown from the rest: prompts and commands, what went wrong, comments, what a pager or our
 * script prints. A line between answers that has no quotation mark and no brace is none of theirs.
 */
export function answersShown(text: string): ShellText {
  const commands: CommandLine[] = [];
  const failures: FailedCall[] = [];
  const parts: string[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const answer = answerAt(text, at);
    const part = answer ?? linesAt(text, at);
    if (answer === null) {
      const command = commandAt(part, 0);
      if (command !== null) commands.push({ line, command: command.slice(command.indexOf("aws organizations")) });
      const [, error, operation] = FAILURE.exec(part) ?? [];
      if (error !== undefined && operation !== undefined) failures.push({ line, operation, error });
      const isShells = command !== null || error !== undefined || PROMPT.test(part) || !/["{}]/.test(part);
      parts.push(isShells ? blank(part) : part);
    } else parts.push(answer);
    line += part.split("\n").length - 1;
    at += part.length;
  }
  return { text: parts.join(""), commands, failures };
}

/** The JSON value that begins here, to its closing bracket or the end of the text; null where none does. */
function answerAt(text: string, at: number): string | null {
  START_OF_ANSWER.lastIndex = at;
  if (!START_OF_ANSWER.test(text)) return null;
  const token = /["\\{}[\]]/g;
  token.lastIndex = START_OF_ANSWER.lastIndex - 1;
  let depth = 0;
  let isInString = false;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [character] = found;
    if (character === "\\") token.lastIndex++;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === "{" || character === "[") depth++;
    else if (--depth === 0) return text.slice(at, token.lastIndex);
  }
  return text.slice(at);
}

/** A line with its end, or a command with all lines in which it goes on. */
function linesAt(text: string, at: number): string {
  const end = text.indexOf("\n", at + (commandAt(text, at)?.length ?? 0));
  return text.slice(at, end === -1 ? text.length : end + 1);
}

function commandAt(text: string, at: number): string | null {
  COMMAND.lastIndex = at;
  return COMMAND.exec(text)?.[0] ?? null;
}

function blank(part: string): string {
  return part.replace(/[^\r\n]/g, " ");
}
