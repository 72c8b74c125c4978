import { accountsServing, renamePhase } from "../../core/matrix";
import { counted } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { RenameDialog } from "./RenameDialog";

interface RenamePhaseDialogProps {
  readonly phase: string;
  readonly onClose: () => void;
}

/** Another name for a phase, in use cases and requirements, too. */
export function RenamePhaseDialog({ phase, onClose }: RenamePhaseDialogProps) {
  const count = accountsServing(useDesign(), phase).length;
  return (
    <RenameDialog
      title={`Rename the phase ${phase}`}
      name={phase}
      command={renamePhase}
      argsFor={(to) => ({ phase, to })}
      onClose={onClose}
    >
      The use cases of {counted(count, "account")} and the requirements that name it follow. Accounts keep their names.
    </RenameDialog>
  );
}
