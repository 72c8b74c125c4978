/** What stands for the business unit and the delivery phase in a pattern. */
const PLACEHOLDER = /\{([^{}]*)\}/g;
const KNOWN: readonly string[] = ["unit", "phase"];

/** The text in small letters, digits and hyphens, accents left out: "data-warehouse". Empty where nothing is left. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The pattern with the unit and the phase in it; a placeholder that isn't known stays as it is written. */
export function filledPattern(pattern: string, unit: string, phase: string): string {
  return pattern.replaceAll("{unit}", unit).replaceAll("{phase}", phase);
}

/**
 * The pattern for an account that has no unit and phase: `slug` stands for all from the first placeholder to the last.
 * "aws+{unit}-{phase}@example.com" gives "aws+security@example.com".
 */
export function filledAsWhole(pattern: string, slug: string): string {
  return pattern.replace(/\{(?:unit|phase)\}(?:.*\{(?:unit|phase)\})?/s, () => slug);
}

/** Whether the pattern asks for this, `unit` or `phase`. */
export function hasPlaceholder(pattern: string, name: string): boolean {
  return pattern.includes(`{${name}}`);
}

/** What stands in braces without being known, as it is written: "{team}". */
export function unknownPlaceholders(pattern: string): readonly string[] {
  return Array.from(pattern.matchAll(PLACEHOLDER))
    .filter(([, name = ""]) => !KNOWN.includes(name))
    .map(([written]) => written);
}

/** The first of "dev", "dev-2", "dev-3", … that isn't among the taken ones; letter case doesn't count. */
export function freeText(wanted: string, taken: ReadonlySet<string>, numbered = numberedName): string {
  let text = wanted;
  for (let number = 2; taken.has(text.toLowerCase()); number++) text = numbered(wanted, number);
  return text;
}

/** "aws+dev-2@example.com": the number goes to the part before the @. */
export function numberedEmail(email: string, number: number): string {
  const at = email.lastIndexOf("@");
  return at < 0 ? numberedName(email, number) : `${numberedName(email.slice(0, at), number)}${email.slice(at)}`;
}

function numberedName(name: string, number: number): string {
  return `${name}-${number}`;
}
