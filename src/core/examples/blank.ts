import { blankDesign } from "../design/blankDesign";
import type { Example } from "./types";

/** An organization right after its creation: a root, the management account, FullAWSAccess on both. */
export const blank: Example = {
  id: "blank",
  title: "New blank organization",
  description: "An organization as it is on its first day: the root and the management account.",
  group: "blank",
  document: () => ({ design: blankDesign({ name: "My organization" }) }),
};
