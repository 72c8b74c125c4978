import type { Command } from "../design/command";
import { DesignEdit } from "../design/designEdit";
import { shown } from "../design/labels";
import { isSamePhase } from "../design/phases";
import type { Design } from "../design/types";

/** The kind of the note that says what limits a phase's accounts have: `{ id, kind: "phase-limits", phase, text }`. */
export const PHASE_LIMITS = "phase-limits";

/** What is noted about the limits of a phase's accounts; empty where nothing is. */
export function limitsOf({ notes }: Pick<Design, "notes">, phase: string): string {
  const note = notes.find((each) => isAboutPhase(each, phase));
  return typeof note?.text === "string" ? note.text : "";
}

export interface SetPhaseLimits {
  readonly phase: string;
  /** Empty: the note goes. */
  readonly text: string;
  /** Of the note where there is none yet. */
  readonly id: string;
}

/** Notes what limits a phase's accounts have, or takes the note away. Other fields of the note stay. */
export const setPhaseLimits: Command<SetPhaseLimits> = {
  id: "set-phase-limits",
  title: (_design, { phase, text }) =>
    `${text.trim() === "" ? "Remove" : "Change"} the limits noted for ${shown(phase)}`,
  run(design, { phase, text, id }) {
    const edit = new DesignEdit(design);
    const before = design.notes.find((note) => isAboutPhase(note, phase));
    const others = design.notes.filter((note) => note !== before);
    if (text.trim() === "") edit.setField("notes", others);
    else if (before === undefined)
      edit.setField("notes", [...others, { id, kind: PHASE_LIMITS, phase, text: text.trim() }]);
    else
      edit.setField(
        "notes",
        design.notes.map((note) => (note === before ? { ...note, text: text.trim() } : note)),
      );
    return edit.done();
  },
};

/** Whether a note says what limits the phase's accounts have. */
export function isAboutPhase(note: Design["notes"][number], phase: string): boolean {
  return note.kind === PHASE_LIMITS && typeof note.phase === "string" && isSamePhase(note.phase, phase);
}
