import type { Document } from "../../core/design/types";
import { exampleCorp } from "../../core/examples/exampleCorp";

/** What the page opens on when this browser keeps nothing yet. */
export function exampleDocument(): Document {
  return exampleCorp.document();
}
