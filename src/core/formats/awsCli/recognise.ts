import type { Problem } from "../../json/problem";
import type { TextFile } from "../format";
import { ANSWER_KINDS, ANY_ID, UNUSED_KEYS } from "./calls";
import { FAILURE } from "./shellText";

/** What the file of `collectScript` calls itself. */
export const COLLECTED_FORMAT = "orgwright-aws-organization";

const KEYS = [...Object.keys(ANSWER_KINDS), ...UNUSED_KEYS].join("|");
/** How much of a text is looked at: whole ones may be long, and an answer says what it is at its start. */
const START = 4_000;

const COLLECTED = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${COLLECTED_FORMAT}"`);
const ANSWER = new RegExp(
  `^\\s*\\{\\s*(?:"(?:NextToken|ResponseMetadata|status_code)"\\s*:[^{]*?(?:\\{[^}]*\\}\\s*,\\s*)?(?:"data"\\s*:\\s*\\{\\s*)?)?"(?:${KEYS})"\\s*:`,
);
const QUERIED = /^\s*\[\s*\{[^}]*"Arn"\s*:\s*"arn:[\w-]+:organizations:/;
const QUERIED_BY_ID = new RegExp(`^\\s*\\[\\s*\\{(?=[^{}]*"Name"\\s*:)[^{}]*"Id"\\s*:\\s*"(?:${ANY_ID})"`);
const LISTED = new RegExp(`^\\s*\\[\\s*\\{\\s*"(?:${KEYS})"\\s*:`);
const ANSWERS = [COLLECTED, ANSWER, LISTED, QUERIED, QUERIED_BY_ID];
const SHELL = /^[^"{}\n]*\baws organizations (?:list|describe)-/;
const COMMAND_ABOVE = /^[^"{}\n]*\baws organizations [^\n]*\n/;
/**
 * What a shell shows above an answer: lines without quotation marks and braces, and quotation marks behind a prompt. A line fits
 * in one way only: else a long text that is nothing of the kind would be tried in all ways.
 */
const SHOWN_ABOVE = /^(?:[^"{}\n]*(?:(?<=[$#%>] [^"{}\n]*)"[^{}\n]*)?\n)*(?=[ \t\r]*[{[])/;

/** Whether a text is what `aws organizations` prints, in any of its forms, or what our script collected of it. */
export function isOutput(file: TextFile): boolean {
  const start = file.text.slice(0, START);
  if (SHELL.test(start) || FAILURE.test(/\S.*/.exec(start)?.[0] ?? "")) return true;
  // Prose may hold examples of answers.
  const answers = /\.md$/i.test(file.path) ? [start] : [start, start.replace(SHOWN_ABOVE, "")];
  const isAnswer = (text: string) => ANSWERS.some((pattern) => pattern.test(text));
  return answers.some(isAnswer) || notJsonOutput(file) !== null;
}

/** The forms other than JSON: `--output text` writes names and tabs without quotation marks, so it can't be read for sure. */
const OTHER_FORMS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "YAML",
    pattern: new RegExp(
      `^(?:---\\s*\\n)?(?:- )?(?:${KEYS}):\\s*(?:\\[\\]\\s*$|\\r?\\n\\s*(?:- )?(?:Arn|Id|TargetId|Type|PolicySummary|Content|AvailablePolicyTypes):)`,
    ),
  },
  {
    name: "text",
    pattern: new RegExp(`^(?:${KEYS.toUpperCase()})\\t`),
  },
  { name: "a table", pattern: /^-{5,}\r?\n\|\s*(?:List|Describe)[A-Za-z]+\s*\|/ },
];

/** Why a text of `--output yaml`, `text` or `table` isn't read; null for any other text. */
export function notJsonOutput({ path, text }: TextFile): Problem | null {
  const start = text.slice(0, START).replace(COMMAND_ABOVE, "");
  const form = OTHER_FORMS.find(({ pattern }) => pattern.test(start));
  if (form === undefined) return null;
  return {
    severity: "error",
    code: "not-json-output",
    at: { file: path },
    message: `The file is an answer of the AWS command line as ${form.name}; only its JSON is read.`,
    remedy: "Run the command again with --output json.",
  };
}
