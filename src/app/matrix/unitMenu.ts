import { deleteNodes } from "../../core/design/commands";
import type { Design } from "../../core/design/types";
import { gapsIn, gatherUnit, isUnitInRoot, type MatrixUnit, matrixOf, scatteredOf } from "../../core/matrix";
import { labelOfUseCase } from "../../core/words/useCases";
import { perform } from "../store/actions";
import { newNodeId } from "../store/ids";
import { openDialog, select } from "../store/viewStore";
import type { MenuItem } from "../ui/MenuButton";
import { fill } from "./fill";

/** What units may have of their own besides their phases. */
const OWN = ["delivery", "sandbox"];

/**
 * What can be done with a unit: its gaps filled, accounts of its own added, its name changed, its accounts gathered where they
 * are in several OUs or in the root, its accounts or OU selected; without accounts it can be removed.
 */
export function unitMenu(design: Design, unit: MatrixUnit): readonly MenuItem[] {
  const gaps = gapsIn(matrixOf(design), { unitKey: unit.key });
  const ids = [...new Set(unit.cells.flatMap(({ entries }) => entries.map(({ accountId }) => accountId)))];
  const has = (useCaseKind: string) =>
    unit.cells.some(
      ({ address, entries }) =>
        address.column.kind === "own" && address.column.useCaseKind === useCaseKind && entries.length > 0,
    );
  const { ouId } = unit;
  return [
    ...(gaps.length === 0
      ? []
      : [
          {
            id: "fill",
            title: gaps.length === 1 ? "Add the missing account" : `Add the ${gaps.length} missing accounts`,
            glyph: "plus" as const,
            run: () => fill(gaps),
          },
        ]),
    ...OWN.filter((kind) => !has(kind)).map(
      (kind): MenuItem => ({
        id: kind,
        title: `Add a ${labelOfUseCase(kind).toLowerCase()} account of its own`,
        glyph: "plus",
        run: () => fill([{ unit: unit.name, column: { kind: "own", useCaseKind: kind } }]),
      }),
    ),
    {
      id: "rename",
      title: "Rename…",
      glyph: "edit",
      run: () => openDialog({ kind: "rename-unit", unit: unit.name }),
    },
    ...(scatteredOf(design, unit).length === 0
      ? []
      : [
          {
            id: "gather",
            title: isUnitInRoot(design, unit) ? "Give it an OU of its own" : "Gather its accounts into one OU",
            glyph: "move" as const,
            run: () => perform(gatherUnit, { unit: unit.name, newId: newNodeId }),
          },
        ]),
    ...(ids.length === 0 ? [] : [{ id: "accounts", title: "Select its accounts", run: () => select(ids) }]),
    ...(ouId === null ? [] : [{ id: "ou", title: "Select its OU", run: () => select([ouId]) }]),
    ...(ids.length > 0 || ouId === null
      ? []
      : [
          {
            id: "remove",
            title: "Remove the unit and its empty OU",
            glyph: "remove" as const,
            danger: true,
            run: () => perform(deleteNodes, { nodeIds: [ouId] }),
          },
        ]),
  ];
}
