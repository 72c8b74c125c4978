import { create } from "zustand";
import type { NodeId, PolicyId } from "../../core/design/types";
import type { Lens } from "../../core/engine/types";
import type { Carry } from "./carry";
import type { DialogRequest } from "./dialogs";
import type { SidePanelRequest } from "./sidePanels";

/** The ways to look at the organization; src/app/views.ts says what each draws. */
export type ViewId = "boxes" | "flow" | "tables" | "matrix";
/** What can be laid over the canvas; src/app/overlays says what each shows. */
export type OverlayId = "domains" | "deploys" | "logs" | "telemetry";
export type ThemeChoice = "system" | "light" | "dark";
/** Where a name is being edited in place: each place shows its own field. */
export interface Renaming {
  readonly nodeId: NodeId;
  readonly place: "boxes" | "outline" | "inspector";
}
export interface OpenMenu {
  readonly nodeId: NodeId;
  /** Whether the node is drawn folded where the menu was opened; absent: as `foldedIds` says. */
  readonly isFolded?: boolean;
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
}
/**
 * The last thing that happened, for the live region and the message line. `problem`: it didn't happen, and why;
 * `spoken`: for the live region only, as the eye sees it anyway.
 */
export interface Announcement {
  readonly id: number;
  readonly kind: "done" | "warning" | "problem" | "spoken";
  readonly text: string;
  readonly undoable?: boolean;
}

export interface ViewState {
  /** In the order of selection; the last one is what the inspector shows. */
  readonly selectedIds: readonly NodeId[];
  /** A policy chosen in the library or the inspector; its text and places are shown. */
  readonly selectedPolicyId: PolicyId | null;
  readonly foldedIds: ReadonlySet<NodeId>;
  /** OUs that the person has unfolded: a view that folds by itself where there is much keeps them open. */
  readonly unfoldedIds: ReadonlySet<NodeId>;
  /** Null: no question asked. */
  readonly lens: Lens | null;
  /** Policies switched off for a look; nothing is changed in the design. */
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
  readonly carry: Carry | null;
  readonly renaming: Renaming | null;
  readonly menu: OpenMenu | null;
  readonly dialog: DialogRequest | null;
  readonly view: ViewId;
  /** What is laid over the canvas; null: nothing. */
  readonly overlay: OverlayId | null;
  /** What stands in the inspector's place; null: the inspector. */
  readonly sidePanel: SidePanelRequest | null;
  /** The school, while another panel stands over it: it comes back when that closes. */
  readonly coveredPanel: SidePanelRequest | null;
  readonly announcement: Announcement | null;
  readonly theme: ThemeChoice;
  readonly sidePanelsShown: boolean;
}

/** What the person looks at and has in hand. Nothing of it is in the document or its history. */
export const useView = create<ViewState>()(() => ({
  selectedIds: [],
  selectedPolicyId: null,
  foldedIds: new Set<NodeId>(),
  unfoldedIds: new Set<NodeId>(),
  lens: null,
  disabledPolicyIds: new Set<PolicyId>(),
  carry: null,
  renaming: null,
  menu: null,
  dialog: null,
  view: "boxes",
  overlay: null,
  sidePanel: null,
  coveredPanel: null,
  announcement: null,
  theme: "system",
  sidePanelsShown: true,
}));

export function select(nodeIds: readonly NodeId[]): void {
  useView.setState({ selectedIds: nodeIds, selectedPolicyId: null });
}

/** Adds a node to the selection or takes it out. */
export function toggleSelected(nodeId: NodeId): void {
  const { selectedIds } = useView.getState();
  select(selectedIds.includes(nodeId) ? selectedIds.filter((id) => id !== nodeId) : [...selectedIds, nodeId]);
}

export function setFolded(nodeId: NodeId, folded: boolean): void {
  const { foldedIds, unfoldedIds } = useView.getState();
  const without = (ids: ReadonlySet<NodeId>) => [...ids].filter((id) => id !== nodeId);
  useView.setState({
    foldedIds: new Set(folded ? [...foldedIds, nodeId] : without(foldedIds)),
    unfoldedIds: new Set(folded ? without(unfoldedIds) : [...unfoldedIds, nodeId]),
  });
}

export function startRenaming(nodeId: NodeId, place: Renaming["place"]): void {
  useView.setState({ renaming: { nodeId, place }, menu: null });
}
export function stopRenaming(): void {
  useView.setState({ renaming: null });
}

export function openDialog(dialog: DialogRequest): void {
  useView.setState({ dialog, menu: null });
}
export function closeDialog(): void {
  useView.setState({ dialog: null });
}

/** Opens a wide panel beside the canvas, in the inspector's place. A lesson stays under what is opened over it. */
export function openSidePanel(sidePanel: SidePanelRequest): void {
  const { sidePanel: before, coveredPanel } = useView.getState();
  const covered = before?.kind === "school" ? before : coveredPanel;
  useView.setState({ sidePanel, coveredPanel: sidePanel.kind === "school" ? null : covered, menu: null });
}
/** Closes the panel; what it stood over is there again. */
export function closeSidePanel(): void {
  useView.setState({ sidePanel: useView.getState().coveredPanel, coveredPanel: null });
}

export function showView(view: ViewId): void {
  useView.setState({ view, menu: null });
}

export function showOverlay(overlay: OverlayId | null): void {
  useView.setState({ overlay });
}

export function setLens(lens: Lens | null): void {
  useView.setState({ lens });
}

let announcements = 0;
export function announce(kind: Announcement["kind"], text: string, undoable = false): void {
  useView.setState({ announcement: { id: ++announcements, kind, text, undoable } });
}
