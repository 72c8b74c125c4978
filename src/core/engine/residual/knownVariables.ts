import { foldCase } from "../../policy";

const VARIABLE = /\$\{\s*([^},]*?)\s*(?:,\s*'([^}]*)'\s*)?\}/g;
const CHARACTERS = new Set(["*", "?", "$"]);

/**
 * A policy's text with the variables replaced whose keys are known; what is put in stands for itself, a star included.
 * Null: a variable is known to have no one value and no default, so that the text fits nothing.
 */
export function withKnownVariables(
  text: string,
  valuesOf: (key: string) => readonly string[] | undefined,
): string | null {
  let fits = true;
  const filled = text.replace(VARIABLE, (variable, key: string, fallback: string | undefined) => {
    if (CHARACTERS.has(key)) return variable;
    const values = valuesOf(foldCase(key));
    if (values === undefined) return variable;
    const value = (values.length === 1 ? values[0] : undefined) ?? fallback;
    if (value === undefined) fits = false;
    return asItself(value ?? "");
  });
  return fits ? filled : null;
}

function asItself(text: string): string {
  return text.replace(/[*?$]/g, (character) => ["$", "{", character, "}"].join(""));
}
