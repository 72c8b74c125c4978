import type { Problem } from "../../core/json/problem";

/** Why a window changes nothing while another one has the document open for writing. */
export const READ_ONLY: Problem = {
  severity: "error",
  code: "read-only",
  at: {},
  message: "This window only reads: the document is open for writing in another window.",
  remedy: "Change it there, or close that window.",
};
