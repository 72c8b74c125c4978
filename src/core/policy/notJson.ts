import { offsetOf } from "../json/offsetOf";
import { placeInJson } from "../json/placeInJson";
import type { Problem } from "../json/problem";

/** Why a policy's text isn't JSON, as the person who wrote or pasted it would say it; the place stays. */
export function explainedSyntax(text: string, problem: Problem): Problem {
  const language = languageOf(text);
  if (language !== null) return { ...problem, ...language };
  return { ...problem, ...explanationAt(text, offsetOf(text, problem), problem) };
}

type Explanation = Pick<Problem, "message" | "remedy">;

/** Another language than JSON, told by how the text begins. */
function languageOf(text: string): Explanation | null {
  if (/^\s*```/.test(text))
    return { message: "This begins with a code fence (```).", remedy: "Take the lines with ``` away." };
  if (/^\s*(?:#[^\n]*\n\s*)*(?:---\s*\n|["']?(?:Version|Id|Statement)["']?[ \t]*:(?:\s|$)|-[ \t]+\S)/.test(text))
    return { message: "This is YAML, not JSON.", remedy: "AWS takes policies as JSON: convert it." };
  if (/^\s*(?:data|resource|locals|variable|statement|policy)\b[^:\n]*[{=]|^[^"{]*\bjsonencode\s*\(/.test(text))
    return {
      message: "This is Terraform code, not JSON.",
      remedy: "Paste the JSON that Terraform makes of it: “terraform console” shows it.",
    };
  if (/^\s*[A-Za-z]/.test(text) && !/^\s*(?:true|false|null)\b/.test(text))
    return {
      message: "This is not JSON.",
      remedy: 'A policy begins with { "Version": "2012-10-17", "Statement": … }.',
    };
  return null;
}

function explanationAt(text: string, at: number, { code, message, remedy }: Problem): Explanation {
  const rest = text.slice(at, at + 2);
  if (code === "control-character" && /^[\r\n]/.test(rest))
    return {
      message: "A text doesn’t end on its line.",
      remedy: "Its closing double quote is missing. A line break within a text is written \\n.",
    };
  if (code === "syntax" && rest === "" && !message.includes("string")) return { message, remedy: remedyForOpen(text) };
  if (code !== "syntax" || remedy !== "") return { message, remedy };
  if (/^(?:#|\/[/*])/.test(rest)) return { message: "JSON has no comments.", remedy: "Take the comment away." };
  if (rest.startsWith("'")) return { message, remedy: 'JSON takes double quotes only: ".' };
  if (/^[\u00A0\u2000-\u200D\u202F\u2060\u3000\uFEFF]/.test(rest))
    return { message: "There is a space of a kind that JSON doesn’t know.", remedy: "Put an ordinary space there." };
  if (message.startsWith("Expected a key") && /^\w/.test(rest)) return { message, remedy: "Put it in double quotes." };
  if (message.startsWith("Expected “,”") && /^["{[\w]/.test(rest))
    return { message, remedy: "Is a comma missing before it?" };
  if (message.startsWith("JSON ends"))
    return { message, remedy: "A policy is one object: put all statements into its Statement." };
  return { message, remedy };
}

function remedyForOpen(text: string): string {
  const { starts } = placeInJson(text, text.length);
  const missing = [...starts].reverse().map((start) => (text[start] === "{" ? "}" : "]"));
  return missing.length === 0 ? "" : `Close what is open: ${missing.slice(0, 20).join(" ")}`;
}
