import { labelOf, shown } from "../../core/design/labels";
import { ouCalledAfter, renameUnit } from "../../core/matrix";
import { useDesign } from "../store/derived";
import { RenameDialog } from "./RenameDialog";

interface RenameUnitDialogProps {
  readonly unit: string;
  readonly onClose: () => void;
}

/** Another name for a business unit, in use cases and requirements and for its OU, too. */
export function RenameUnitDialog({ unit, onClose }: RenameUnitDialogProps) {
  const design = useDesign();
  const ouId = ouCalledAfter(design, unit);
  return (
    <RenameDialog
      title={`Rename the unit ${shown(unit)}`}
      name={unit}
      command={renameUnit}
      argsFor={(to) => ({ unit, to })}
      onClose={onClose}
    >
      {ouId === null ? null : `${labelOf(design, ouId)} gets the new name. `}
      Use cases and requirements that name the unit follow. Accounts keep their names.
    </RenameDialog>
  );
}
