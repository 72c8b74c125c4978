import type { Document } from "../design/types";

/** Whether an example is empty, shows how it is done, or what not to do. */
export type ExampleGroup = "blank" | "good" | "to-take-apart";

/** A design to start from. Its decisions are told by notes of the kind "decision" on its nodes. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is in it and why one would take it. */
  readonly description: string;
  readonly group: ExampleGroup;
  /** A new document each time. */
  document(): Document;
}
