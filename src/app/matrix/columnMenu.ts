import type { Design } from "../../core/design/types";
import {
  addPhase,
  addressed,
  type CellAddress,
  gapsIn,
  type MatrixColumn,
  matrixOf,
  movePhase,
  usualPlaceOfPhase,
} from "../../core/matrix";
import { columnTitle } from "../../core/pictures/matrix/matrixTexts";
import { counted } from "../../core/words/words";
import { perform } from "../store/actions";
import { openDialog } from "../store/viewStore";
import type { MenuItem } from "../ui/MenuButton";
import { fill } from "./fill";

/** What can be done with a column: filled for all units; a phase is also renamed, moved, noted and removed. */
export function columnMenu(design: Design, column: MatrixColumn): readonly MenuItem[] {
  if (column.kind === "own") return ownMenu(design, column);
  const { phase } = column;
  const { phases } = design.organization;
  if (!column.isListed)
    return [
      {
        id: "list",
        title: "Make it a phase of the organization",
        glyph: "plus",
        run: () => perform(addPhase, { phase, index: usualPlaceOfPhase(design, phase) }),
      },
      rename(phase),
    ];
  const at = phases.indexOf(phase);
  const gaps = gapsIn(matrixOf(design), { columnKey: column.key });
  return [
    ...(gaps.length === 0 ? [] : [fillItem(gaps)]),
    rename(phase),
    {
      id: "before",
      title: "Add a phase before it…",
      glyph: "plus",
      run: () => openDialog({ kind: "add-phase", index: at }),
    },
    {
      id: "after",
      title: "Add a phase after it…",
      glyph: "plus",
      run: () => openDialog({ kind: "add-phase", index: at + 1 }),
    },
    ...(at === 0
      ? []
      : [{ id: "earlier", title: "Earlier in delivery", run: () => perform(movePhase, { phase, by: -1 }) }]),
    ...(at === phases.length - 1
      ? []
      : [{ id: "later", title: "Later in delivery", run: () => perform(movePhase, { phase, by: 1 }) }]),
    { id: "limits", title: "Limits…", run: () => openDialog({ kind: "phase-limits", phase }) },
    {
      id: "remove",
      title: "Remove the phase…",
      glyph: "remove",
      danger: true,
      run: () => openDialog({ kind: "remove-phase", phase }),
    },
  ];
}

function rename(phase: string): MenuItem {
  return { id: "rename", title: "Rename…", glyph: "edit", run: () => openDialog({ kind: "rename-phase", phase }) };
}

function fillItem(gaps: readonly CellAddress[]): MenuItem {
  return {
    id: "fill",
    title: gaps.length === 1 ? "Add the missing account" : `Add accounts for all units (${gaps.length})`,
    glyph: "plus",
    run: () => fill(gaps),
  };
}

function ownMenu(design: Design, column: MatrixColumn & { kind: "own" }): readonly MenuItem[] {
  const { units, columns } = matrixOf(design);
  const index = columns.indexOf(column);
  const lacking = units.filter(({ cells }) => cells[index]?.entries.length === 0);
  return [
    {
      id: "fill",
      title:
        lacking.length === 0
          ? `Every unit has ${columnTitle(column).toLowerCase()}`
          : `Add it for ${counted(lacking.length, "more unit", "more units")}`,
      glyph: "plus",
      run: () => fill(lacking.map(({ name }) => ({ unit: name, column: addressed(column) }))),
    },
  ];
}
