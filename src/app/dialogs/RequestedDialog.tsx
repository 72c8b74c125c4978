import { lazy } from "react";
import { CommandsDialog } from "../commands/CommandsDialog";
import { ExportDialog } from "../exporting/ExportDialog";
import { GeneratorDialog } from "../generator/GeneratorDialog";
import { GuessesDialog } from "../guesses/GuessesDialog";
import { ImportProgressDialog } from "../importing/ImportProgressDialog";
import { LeftOutDialog } from "../importing/LeftOutDialog";
import { OpenPreviewDialog } from "../importing/OpenPreviewDialog";
import { ScriptDialog } from "../importing/ScriptDialog";
import { MoveUseCaseDialog } from "../partition/MoveUseCaseDialog";
import { SplitDialog } from "../partition/SplitDialog";
import { PictureDialog } from "../pictures/PictureDialog";
import type { DialogRequest } from "../store/dialogs";
import { closeDialog, useView } from "../store/viewStore";
import { AddPhaseDialog } from "./AddPhaseDialog";
import { AddUnitDialog } from "./AddUnitDialog";
import { AttachDialog } from "./AttachDialog";
import { AttachToDialog } from "./AttachToDialog";
import { DetachDialog } from "./DetachDialog";

import { MoveToCellDialog } from "./MoveToCellDialog";
import { MoveToDialog } from "./MoveToDialog";
import { NewDialog } from "./NewDialog";
import { NoteDialog } from "./NoteDialog";
import { OpenDialog } from "./OpenDialog";
import { PhaseLimitsDialog } from "./PhaseLimitsDialog";
import { PolicyTextDialog } from "./PolicyTextDialog";
import { ProblemsDialog } from "./ProblemsDialog";
import { RemovePhaseDialog } from "./RemovePhaseDialog";
import { RenamePhaseDialog } from "./RenamePhaseDialog";
import { RenameUnitDialog } from "./RenameUnitDialog";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { TemplateDialog } from "./TemplateDialog";
import { TraceDialog } from "./TraceDialog";

const ReportDialog = lazy(() => import("../report/ReportDialog"));

/** The dialog that was asked for. This file and all that only dialogs need is one chunk, fetched after the first look. */
export default function RequestedDialog({ request }: { readonly request: DialogRequest }) {
  switch (request.kind) {
    case "template":
      return <TemplateDialog {...request} onClose={closeDialog} />;
    case "policy-text":
      return <PolicyTextDialog {...request} onClose={closeDialog} />;
    case "attach":
      return <AttachDialog {...request} onClose={closeDialog} />;
    case "detach":
      return <DetachDialog {...request} onClose={closeDialog} />;
    case "attach-to":
      return <AttachToDialog {...request} onClose={closeDialog} />;
    case "generator":
      return <GeneratorDialog onClose={closeDialog} />;
    case "move-to":
      return <MoveToDialog {...request} onClose={closeDialog} />;
    case "move-use-case":
      return <MoveUseCaseDialog {...request} onClose={closeDialog} />;
    case "split":
      return <SplitDialog {...request} onClose={closeDialog} />;
    case "guesses":
      return <GuessesDialog onClose={closeDialog} />;
    case "new":
      return <NewDialog onClose={closeDialog} />;
    case "move-to-cell":
      return <MoveToCellDialog {...request} onClose={closeDialog} />;
    case "add-unit":
      return <AddUnitDialog onClose={closeDialog} />;
    case "add-phase":
      return <AddPhaseDialog {...request} onClose={closeDialog} />;
    case "rename-phase":
      return <RenamePhaseDialog {...request} onClose={closeDialog} />;
    case "rename-unit":
      return <RenameUnitDialog {...request} onClose={closeDialog} />;
    case "remove-phase":
      return <RemovePhaseDialog {...request} onClose={closeDialog} />;
    case "phase-limits":
      return <PhaseLimitsDialog {...request} onClose={closeDialog} />;
    case "note":
      return <NoteDialog {...request} onClose={closeDialog} />;
    case "open":
      return <OpenDialog {...request} onClose={closeDialog} />;
    case "open-preview":
      return <OpenPreviewDialog {...request} onClose={closeDialog} />;
    case "left-out":
      return <LeftOutDialog onClose={closeDialog} />;
    case "import-script":
      return <ScriptDialog onClose={closeDialog} />;
    case "import-progress":
      return <ImportProgressDialog />;
    case "open-problems":
      return <ProblemsDialog {...request} onClose={closeDialog} />;
    case "report":
      return <ReportDialog {...request} onClose={closeDialog} />;
    case "export":
      return <ExportDialog onClose={closeDialog} />;
    case "picture":
      return <PictureDialog {...pictured(request)} onClose={closeDialog} />;
    case "trace":
      return <TraceDialog {...request} onClose={closeDialog} />;
    case "commands":
      return <CommandsDialog onClose={closeDialog} />;
    case "shortcuts":
      return <ShortcutsDialog onClose={closeDialog} />;
  }
}

function pictured({ nodeIds }: DialogRequest & { kind: "picture" }) {
  return { nodeIds: nodeIds ?? useView.getState().selectedIds, isOfSelection: nodeIds !== undefined };
}
