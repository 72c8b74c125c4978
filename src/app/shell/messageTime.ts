import type { Announcement } from "../store/viewStore";

/** Milliseconds to notice a message at all, to read a character of it, and to decide whether it is to be undone. */
const NOTICE_MS = 1_800;
const READ_MS = 45;
const DECIDE_MS = 2_500;
/** Nothing to be read stays longer; problems say what to do, which takes twice as long. */
const MOST_MS = 9_000;

/** How long a message stays, in milliseconds: long enough to be read, longer where it can be undone or asks for something. */
export function messageMs({ kind, text, undoable }: Announcement): number {
  const ms = Math.min(MOST_MS, NOTICE_MS + READ_MS * text.length + (undoable ? DECIDE_MS : 0));
  return kind === "problem" ? 2 * ms : ms;
}
