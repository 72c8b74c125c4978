import { useMemo, useState } from "react";
import { labelOfAll, shown } from "../../core/design/labels";
import { nameOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import { cellKeyOf, cellLabelOf, isCell, isSamePlace, type MatrixPlace, matrixOf, placesOf } from "../../core/matrix";
import { cellTitle } from "../../core/pictures/matrix/matrixTexts";
import { listedUpTo } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { select } from "../store/viewStore";
import { Dialog } from "../ui/Dialog";
import { DropChoice, type DropOption, takeOption } from "./DropChoice";
import styles from "./dialogs.module.css";

interface MoveToCellDialogProps {
  readonly nodeIds: readonly NodeId[];
  readonly onClose: () => void;
}

/** Chooses a unit and phase for accounts: what a drag in the matrix does, without dragging. */
export function MoveToCellDialog({ nodeIds, onClose }: MoveToCellDialogProps) {
  const design = useDesign();
  const places = useMemo(() => placesOfOne(design, nodeIds), [design, nodeIds]);
  const [fromIndex, setFromIndex] = useState(0);
  const from = places.length > 1 ? places[fromIndex] : undefined;
  const options = useMemo(() => optionsFor(design, nodeIds, from), [design, nodeIds, from]);
  return (
    <Dialog title={`Move ${labelOfAll(design, nodeIds)} to a unit and phase`} onClose={onClose}>
      {from === undefined ? null : (
        <label className={styles.select}>
          It leaves
          <select value={fromIndex} onChange={(event) => setFromIndex(Number(event.target.value))}>
            {places.map((place, index) => (
              <option key={isCell(place) ? cellKeyOf(place) : place} value={index}>
                {isCell(place) ? cellTitle(place) : place === "organization" ? "the whole organization" : "no cell"}
              </option>
            ))}
          </select>
        </label>
      )}
      <DropChoice
        label="Search units and phases"
        options={options}
        onPick={(option) => {
          onClose();
          if (takeOption(option)) select(nodeIds);
        }}
      />
    </Dialog>
  );
}

/** The places of the account; of several accounts none is asked for. */
function placesOfOne(design: Design, nodeIds: readonly NodeId[]): readonly MatrixPlace[] {
  const [first, ...others] = nodeIds;
  const node = first === undefined ? undefined : design.nodes.get(first);
  return node?.kind === "account" && others.length === 0 ? placesOf(design, node) : [];
}

function optionsFor(design: Design, nodeIds: readonly NodeId[], from: MatrixPlace | undefined): readonly DropOption[] {
  const { units } = matrixOf(design);
  const carried = { kind: "nodes" as const, nodeIds, ...(from === undefined ? {} : { from }) };
  const toCells = units.flatMap(({ cells }) =>
    cells
      .filter(({ entries }) => !nodeIds.every((id) => entries.some(({ accountId }) => accountId === id)))
      .filter(({ address }) => from === undefined || !isSamePlace(from, address))
      .map(({ address, entries }): DropOption => {
        const names = entries.map(({ accountId }) => shown(nameOf(design, accountId)));
        return {
          id: cellKeyOf(address),
          title: cellLabelOf(address),
          glyph: "account",
          detail: names.length === 0 ? "no account yet" : listedUpTo(3, names),
          carried,
          place: { targetId: design.rootId, beforeId: null, cell: address },
        };
      }),
  );
  const toNone: DropOption = {
    id: "unplaced",
    title: "No unit or phase",
    glyph: "remove",
    detail: "until it is said again what it serves",
    carried,
    place: { targetId: design.rootId, beforeId: null, cell: "unplaced" },
  };
  return [...toCells, toNone];
}
