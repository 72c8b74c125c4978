import { blankDesign } from "../design/blankDesign";
import type { Document } from "../design/types";

/** An organization right after its creation: a root, the management account, FullAWSAccess on both. */
export function blank(): Document {
  return { design: blankDesign({ name: "My organization" }) };
}
