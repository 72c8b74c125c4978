/** A command that stands in a text above its answer. */
export interface CommandLine {
  /** Counted from 1. */
  readonly line: number;
  /** "aws organizations list-roots --output json" */
  readonly command: string;
}

/** What a shell shows before a command holds no quotation mark and no brace, as each line of an answer with words in it does. */
const COMMAND = /^[^"{}\n]*\baws organizations (?:[^\n]*\\\r?\n)*[^\n]*$/gm;
/** "[cloudshell-user@ip-10-0-0-1 ~]$ ": a shell that waits. */
const PROMPT = /^[^"{}\n]*[$#%>][ \t]*\r?$/gm;

/**
 * Tells the commands in what a shell has shown from their answers, which are left where they stood: everything else becomes
 * blank.
 */
export function withoutCommandLines(text: string): {
  readonly text: string;
  readonly commands: readonly CommandLine[];
} {
  const commands: CommandLine[] = [];
  let line = 1;
  let counted = 0;
  const answers = text
    .replace(COMMAND, (shown, offset: number) => {
      line += lineBreaksIn(text.slice(counted, offset));
      counted = offset;
      commands.push({ line, command: shown.slice(shown.indexOf("aws organizations")) });
      return blank(shown);
    })
    .replace(PROMPT, blank);
  return { text: answers, commands };
}

function lineBreaksIn(text: string): number {
  return text.split("\n").length - 1;
}

function blank(line: string): string {
  return line.replace(/[^\r\n]/g, " ");
}
