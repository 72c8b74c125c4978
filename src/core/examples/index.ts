import { blank } from "./blank";
import { exampleCorp } from "./exampleCorp";
import type { Example } from "./types";

/** Every example, in the order in which they are offered. A new one is a file beside this one and a line here. */
export const examples: readonly Example[] = [blank, exampleCorp];

/** The example with this id, or undefined. */
export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
