import { shown } from "./labels";
import type { UseCase } from "./types";

const ENTERPRISE_WORDS: Readonly<Record<string, string>> = {
  management: "management",
  security: "security",
  "log-archive": "the log archive",
  "security-tooling": "security tooling",
  "shared-services": "shared services",
  network: "network",
  backup: "backup",
};

/**
 * A use case within a sentence: "Ecommerce in prod", "security", "delivery of Ecommerce", "a sandbox"; what a file doesn't
 * say is left out, a kind that isn't known stays as it is written.
 */
export function inWords({ kind, businessUnit, phase }: UseCase): string {
  const unit = businessUnit === undefined ? null : shown(businessUnit);
  switch (kind) {
    case "runtime": {
      const inPhase = phase === undefined ? "" : ` in ${shown(phase)}`;
      return `${unit ?? "a workload"}${inPhase}`;
    }
    case "delivery":
      return unit === null ? "delivery" : `delivery of ${unit}`;
    case "sandbox":
      return unit === null ? "a sandbox" : `the sandbox of ${unit}`;
    default: {
      const word = Object.hasOwn(ENTERPRISE_WORDS, kind) ? ENTERPRISE_WORDS[kind]! : shown(kind);
      return unit === null ? word : `${word} of ${unit}`;
    }
  }
}

/** "a", "a and b", "a, b and 3 more": use cases within a sentence, of many the first ones by name. */
export function allInWords(useCases: readonly UseCase[], most = 4): string {
  return useCases.length === 0 ? "nothing" : allOfUpTo(useCases.map(inWords), most);
}

/** "a, b, c and 3 more": of many the first ones. */
export function allOfUpTo(words: readonly string[], most = 4): string {
  return allOf(words.length <= most ? words : [...words.slice(0, most - 1), `${words.length - most + 1} more`]);
}

/** "a", "a and b", "a, b and c"; empty of none. */
export function allOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The text as a sentence begins with it. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
