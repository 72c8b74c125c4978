import { labelOfAll } from "../../core/design/labels";
import { parentIdOf } from "../../core/design/queries";
import { nodeActions, runNodeAction } from "../actions/nodeActions";
import { placeOfFocus } from "../actions/shortcuts";
import { exportGroups } from "../exporting/exportEntries";
import { chooseEntry } from "../exporting/exportStore";
import { leftOutNow } from "../importing/leftOut";
import { openOrganizationSettings } from "../inspector/organizationSettings";
import { learn } from "../school/schoolStore";
import { startTour } from "../school/tourStore";
import { copyLink } from "../sharing/copyLink";
import { redo, undo } from "../store/actions";
import { currentDesign, useDocument } from "../store/documentStore";
import { closeSidePanel, openDialog, openSidePanel, showView, useView } from "../store/viewStore";
import type { GlyphName } from "../ui/glyphs";
import { views } from "../views";

/** One thing that the page can do, to be found by its name. */
export interface PageCommand {
  readonly id: string;
  readonly title: string;
  readonly shortcut?: string;
  readonly glyph: GlyphName;
  readonly run: () => void;
}

/** What can be done now: with what is selected first, then with the document and the page; the root's where nothing is. */
export function pageCommands(): readonly PageCommand[] {
  return useView.getState().selectedIds.length > 0
    ? [...ofSelection(), ...ofDocument(), ...ofPage()]
    : [...ofDocument(), ...ofSelection(), ...ofPage()];
}

/**
 * What can be done with the selection, each line with its name. What an account can't hold is added to the OU around it; without
 * a selection the root is added to and gets policies.
 */
function ofSelection(): readonly PageCommand[] {
  const design = currentDesign();
  const { selectedIds } = useView.getState();
  const [first] = selectedIds;
  const around = first === undefined ? design.rootId : (parentIdOf(design, first) ?? design.rootId);
  return nodeActions.flatMap((action): readonly PageCommand[] => {
    const canBeAround = action.group === "add" || (first === undefined && action.group === "policies");
    const nodeIds = [selectedIds, ...(canBeAround ? [[around]] : [])].find((ids) => action.isEnabled(design, ids));
    if (nodeIds === undefined) return [];
    return [
      {
        id: `node-${action.id}`,
        title: `${labelOfAll(design, nodeIds)}: ${action.title(design, nodeIds)}`,
        glyph: "account",
        ...(action.shortcut === undefined ? {} : { shortcut: action.shortcut }),
        run: () => void runNodeAction(action, nodeIds, placeOfFocus()),
      },
    ];
  });
}

function ofDocument(): readonly PageCommand[] {
  const { past, future } = useDocument.getState().history;
  const undone = past.at(-1)?.title;
  const redone = future.at(-1)?.title;
  return [
    { id: "new", title: "New…", glyph: "plus", run: () => openDialog({ kind: "new" }) },
    { id: "open", title: "Open…", shortcut: "Ctrl+O", glyph: "open", run: () => openDialog({ kind: "open" }) },
    { id: "import-script", title: "Import from AWS…", glyph: "root", run: () => openDialog({ kind: "import-script" }) },
    {
      id: "compare-with-aws",
      title: "Compare with AWS",
      glyph: "root",
      run: () => openSidePanel({ kind: "compare", compared: { of: "aws" } }),
    },
    {
      id: "compare",
      title: "Compare with an earlier moment or another design…",
      glyph: "eye",
      run: () => openSidePanel({ kind: "compare", compared: { of: "moment", place: 0 } }),
    },
    { id: "findings", title: "Findings", glyph: "warning", run: () => openSidePanel({ kind: "findings" }) },
    ...(leftOutNow().length === 0
      ? []
      : [
          {
            id: "left-out",
            title: "What the import left out",
            glyph: "warning",
            run: () => openDialog({ kind: "left-out" }),
          } as const,
        ]),
    {
      id: "export",
      title: "Export…",
      shortcut: "Ctrl+E",
      glyph: "download",
      run: () => openDialog({ kind: "export" }),
    },
    { id: "report", title: "Read and print the report…", glyph: "policy", run: () => openDialog({ kind: "report" }) },
    {
      id: "settings",
      title: "Settings of the organization",
      glyph: "edit",
      run: showOrganizationSettings,
    },
    {
      id: "note",
      title: "Add a note about the organization…",
      glyph: "edit",
      run: () => openDialog({ kind: "note", nodeId: currentDesign().rootId, index: null }),
    },
    { id: "guess-use-cases", title: "Guess use cases…", glyph: "account", run: () => openDialog({ kind: "guesses" }) },
    { id: "copy-link", title: "Copy link", glyph: "copy", run: () => void copyLink() },
    ...exportGroups
      .flatMap(({ entries }) => entries)
      .map(
        ({ id, title }) =>
          ({ id: `export-${id}`, title: `Export: ${title}…`, glyph: "download", run: () => exportAs(id) }) as const,
      ),
    ...(undone === undefined
      ? []
      : [{ id: "undo", title: `Undo: ${undone}`, shortcut: "Ctrl+Z", glyph: "undo", run: undo } as const]),
    ...(redone === undefined
      ? []
      : [{ id: "redo", title: `Redo: ${redone}`, shortcut: "Ctrl+Shift+Z", glyph: "redo", run: redo } as const]),
  ];
}

function ofPage(): readonly PageCommand[] {
  const { view, sidePanelsShown, theme } = useView.getState();
  return [
    ...views
      .filter(({ id }) => id !== view)
      .map(
        ({ id, title }) =>
          ({ id: `view-${id}`, title: `Show the ${title} view`, glyph: "eye", run: () => showView(id) }) as const,
      ),
    {
      id: "panels",
      title: sidePanelsShown ? "Hide the panels" : "Show the panels",
      glyph: "panels",
      run: () => useView.setState({ sidePanelsShown: !sidePanelsShown }),
    },
    ...(["light", "dark", "system"] as const)
      .filter((choice) => choice !== theme)
      .map(
        (choice) =>
          ({
            id: `theme-${choice}`,
            title: `Colours: ${choice}`,
            glyph: "theme",
            run: () => useView.setState({ theme: choice }),
          }) as const,
      ),
    { id: "learn", title: "Learn", shortcut: "F1", glyph: "learn", run: learn },
    { id: "tour", title: "Tour of the page", glyph: "learn", run: startTour },
    {
      id: "shortcuts",
      title: "Keyboard shortcuts",
      shortcut: "?",
      glyph: "keyboard",
      run: () => openDialog({ kind: "shortcuts" }),
    },
  ];
}

/** They are in the inspector: what stands in its place goes, but a lesson, which shows it within itself. */
function showOrganizationSettings(): void {
  const { sidePanel } = useView.getState();
  if (sidePanel !== null && sidePanel.kind !== "school") closeSidePanel();
  openOrganizationSettings();
}

function exportAs(entryId: string): void {
  chooseEntry(entryId);
  openDialog({ kind: "export" });
}
