import type { Document } from "../design/types";
import { blank } from "./blank";
import { exampleCorp } from "./exampleCorp";

/** A design to start from. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is in it and what it shows. */
  readonly description: string;
  document(): Document;
}

/** Every example, the one that a first visit opens first. A new one is a file beside this one and an entry here. */
export const examples: readonly Example[] = [
  {
    id: "example-corp",
    title: "Example Corp",
    description:
      "A whole organization: shared accounts, two business units from development to production, a sandbox, and guardrails at three levels.",
    document: exampleCorp,
  },
  {
    id: "blank",
    title: "Blank root",
    description: "An organization as it is on its first day: the root and the management account.",
    document: blank,
  },
];

/** The example with this id, or undefined. */
export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
