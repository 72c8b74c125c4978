import type { Document } from "../design/types";

/** A design to start from. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One or two sentences: what is in it and what it shows. */
  readonly description: string;
  /** A new document each time. */
  document(): Document;
}
