import { collisionsOf } from "../../core/design/collisions";
import { deleteNodes, duplicateNode, moveNodes } from "../../core/design/commands";
import {
  childIdsOf,
  isManagementAccount,
  nameOf,
  nextSiblingOf,
  parentIdOf,
  subtreeIdsOf,
} from "../../core/design/queries";
import type { AccountNode, Design, NodeId } from "../../core/design/types";
import { companionOf } from "../compare/companion";
import { perform } from "../store/actions";
import { addNodeUnder } from "../store/addNode";
import { pickUp } from "../store/carrying";
import type { Compared } from "../store/comparison";
import { currentDesign } from "../store/documentStore";
import { newNodeId } from "../store/ids";
import {
  openDialog,
  openSidePanel,
  type Renaming,
  select,
  setFolded,
  startRenaming,
  useView,
} from "../store/viewStore";

/** Where an action was asked for: a field for a name opens in the same place. */
export type ActionPlace = Renaming["place"];

/** One thing to do with the selected nodes; menu, outline, canvas and shortcuts list the same ones. */
export interface NodeAction {
  readonly id: string;
  readonly title: (design: Design, nodeIds: readonly NodeId[]) => string;
  /** As `KeyboardEvent` reads it, for example "Ctrl+M"; absent where there is none. */
  readonly shortcut?: string;
  readonly group: "change" | "add" | "policies" | "move" | "view" | "delete";
  readonly isEnabled: (design: Design, nodeIds: readonly NodeId[]) => boolean;
  readonly run: (nodeIds: readonly NodeId[], place: ActionPlace) => void;
}

const only = (nodeIds: readonly NodeId[]) => (nodeIds.length === 1 ? nodeIds[0] : undefined);
const isContainerAlone = (design: Design, nodeIds: readonly NodeId[]) => {
  const id = only(nodeIds);
  return id !== undefined && design.nodes.get(id)?.kind !== "account";
};
const areMovable = (design: Design, nodeIds: readonly NodeId[]) =>
  nodeIds.length > 0 && !nodeIds.includes(design.rootId);

export const nodeActions: readonly NodeAction[] = [
  {
    id: "rename",
    group: "change",
    title: () => "Rename",
    shortcut: "F2",
    isEnabled: (_, nodeIds) => nodeIds.length === 1,
    run: (nodeIds, place) => {
      const id = only(nodeIds);
      if (id !== undefined) startRenaming(id, place);
    },
  },
  {
    id: "compare",
    group: "view",
    title: (design, nodeIds) => {
      if (nodeIds.length === 2) return "Compare these two…";
      return only(nodeIds) === design.rootId ? "Compare with earlier…" : "Compare with another account…";
    },
    shortcut: "Shift+C",
    isEnabled: (design, nodeIds) => comparedOf(design, nodeIds) !== null,
    run: (nodeIds) => {
      const compared = comparedOf(currentDesign(), nodeIds);
      if (compared !== null) openSidePanel({ kind: "compare", compared });
    },
  },
  {
    id: "picture",
    group: "view",
    title: () => "Save as picture…",
    isEnabled: (_, nodeIds) => nodeIds.length > 0,
    run: (nodeIds) => openDialog({ kind: "picture", nodeIds }),
  },
  {
    id: "guess-use-cases",
    group: "change",
    title: () => "Guess use cases…",
    isEnabled: (design, nodeIds) => only(nodeIds) === design.rootId && hasOpenAccount(design),
    run: () => openDialog({ kind: "guesses" }),
  },
  {
    id: "note",
    group: "change",
    title: () => "Add a note…",
    isEnabled: (_, nodeIds) => nodeIds.length === 1,
    run: (nodeIds) => {
      const nodeId = only(nodeIds);
      if (nodeId !== undefined) openDialog({ kind: "note", nodeId, index: null });
    },
  },
  {
    id: "duplicate",
    group: "change",
    title: () => "Duplicate",
    shortcut: "Ctrl+D",
    isEnabled: (design, nodeIds) => {
      const id = only(nodeIds);
      return id !== undefined && id !== design.rootId && !isManagementAccount(design, id);
    },
    run: (nodeIds) => {
      const id = only(nodeIds);
      if (id === undefined) return;
      const design = currentDesign();
      const ids = Object.fromEntries(subtreeIdsOf(design, id).map((old) => [old, newNodeId(nameOf(design, old))]));
      const result = perform(duplicateNode, { nodeId: id, ids });
      const copyId = ids[id];
      if (result.kind === "done" && copyId !== undefined) select([copyId]);
    },
  },
  {
    id: "add-ou",
    group: "add",
    title: () => "Add an OU inside",
    shortcut: "Shift+O",
    isEnabled: isContainerAlone,
    run: (nodeIds, place) => addInside(nodeIds, { kind: "new-ou" }, place),
  },
  ...(["runtime", "enterprise", "sandbox"] as const).map(
    (account): NodeAction => ({
      id: `add-${account}-account`,
      group: "add",
      title: () => `Add ${account === "enterprise" ? "an" : "a"} ${account} account inside`,
      shortcut: `Shift+${account.charAt(0).toUpperCase()}`,
      isEnabled: isContainerAlone,
      run: (nodeIds, place) => addInside(nodeIds, { kind: "new-account", account }, place),
    }),
  ),
  {
    id: "attach-policy",
    group: "policies",
    title: () => "Attach a policy…",
    shortcut: "Shift+P",
    isEnabled: (_, nodeIds) => nodeIds.length === 1,
    run: (nodeIds) => {
      const targetId = only(nodeIds);
      if (targetId !== undefined) openDialog({ kind: "attach", targetId });
    },
  },
  {
    id: "detach-policy",
    group: "policies",
    title: () => "Detach a policy…",
    isEnabled: (design, nodeIds) => {
      const id = only(nodeIds);
      return id !== undefined && (design.nodes.get(id)?.policyIds.length ?? 0) > 0;
    },
    run: (nodeIds) => {
      const targetId = only(nodeIds);
      if (targetId !== undefined) openDialog({ kind: "detach", targetId });
    },
  },
  {
    id: "move-to",
    group: "move",
    title: () => "Move to…",
    shortcut: "Ctrl+M",
    isEnabled: areMovable,
    run: (nodeIds) => openDialog({ kind: "move-to", nodeIds }),
  },
  {
    id: "move-use-case",
    group: "move",
    title: () => "Move a use case to…",
    shortcut: "Shift+U",
    isEnabled: (design, nodeIds) => {
      const account = accountIn(design, nodeIds);
      return account !== null && account.useCases.length > 0;
    },
    run: (nodeIds) => {
      const accountId = only(nodeIds);
      if (accountId !== undefined) openDialog({ kind: "move-use-case", accountId, index: 0 });
    },
  },
  {
    id: "split",
    group: "move",
    title: () => "Split this account…",
    isEnabled: (design, nodeIds) => {
      const account = accountIn(design, nodeIds);
      return account !== null && collisionsOf(design, account.id).length > 0;
    },
    run: (nodeIds) => {
      const accountId = only(nodeIds);
      if (accountId !== undefined) openDialog({ kind: "split", accountId });
    },
  },
  {
    id: "move-to-cell",
    group: "move",
    title: () => "Move to a unit and phase…",
    shortcut: "Shift+M",
    isEnabled: (design, nodeIds) =>
      nodeIds.length > 0 && nodeIds.every((id) => design.nodes.get(id)?.kind === "account"),
    run: (nodeIds) => openDialog({ kind: "move-to-cell", nodeIds }),
  },
  {
    id: "pick-up",
    group: "move",
    title: () => "Pick up, then click where it should go",
    shortcut: "Ctrl+X",
    isEnabled: areMovable,
    run: (nodeIds) => pickUp({ kind: "nodes", nodeIds }, "pick"),
  },
  {
    id: "move-up",
    group: "move",
    title: () => "Move before the sibling above",
    shortcut: "Alt+ArrowUp",
    isEnabled: (design, nodeIds) => {
      const id = only(nodeIds);
      return id !== undefined && id !== design.rootId && previousSiblingOf(design, id) !== null;
    },
    run: (nodeIds) => {
      const id = only(nodeIds);
      if (id === undefined) return;
      const before = previousSiblingOf(currentDesign(), id);
      if (before !== null) moveBeside(id, before);
    },
  },
  {
    id: "move-down",
    group: "move",
    title: () => "Move after the sibling below",
    shortcut: "Alt+ArrowDown",
    isEnabled: (design, nodeIds) => {
      const id = only(nodeIds);
      return id !== undefined && id !== design.rootId && nextSiblingOf(design, id) !== null;
    },
    run: (nodeIds) => {
      const id = only(nodeIds);
      if (id === undefined) return;
      const design = currentDesign();
      const next = nextSiblingOf(design, id);
      if (next !== null) moveBeside(id, nextSiblingOf(design, next));
    },
  },
  {
    id: "move-out",
    group: "move",
    title: (design, nodeIds) => {
      const outer = outerIdOf(design, only(nodeIds));
      return outer === null ? "Move out" : `Move out into ${nameOf(design, outer)}`;
    },
    shortcut: "Alt+ArrowLeft",
    isEnabled: (design, nodeIds) => outerIdOf(design, only(nodeIds)) !== null,
    run: (nodeIds) => {
      const design = currentDesign();
      const id = only(nodeIds);
      const outer = outerIdOf(design, id);
      const parentId = id === undefined ? null : parentIdOf(design, id);
      if (id === undefined || outer === null || parentId === null) return;
      perform(moveNodes, { nodeIds: [id], parentId: outer, beforeId: nextSiblingOf(design, parentId) });
    },
  },
  {
    id: "move-in",
    group: "move",
    title: (design, nodeIds) => {
      const inner = innerIdOf(design, only(nodeIds));
      return inner === null ? "Move into the OU above" : `Move into ${nameOf(design, inner)}`;
    },
    shortcut: "Alt+ArrowRight",
    isEnabled: (design, nodeIds) => innerIdOf(design, only(nodeIds)) !== null,
    run: (nodeIds) => {
      const id = only(nodeIds);
      const inner = innerIdOf(currentDesign(), id);
      if (id === undefined || inner === null) return;
      setFolded(inner, false);
      perform(moveNodes, { nodeIds: [id], parentId: inner, beforeId: null });
    },
  },
  {
    id: "fold",
    group: "view",
    title: (_, nodeIds) => (isShownFolded(only(nodeIds)) ? "Unfold" : "Fold"),
    isEnabled: (design, nodeIds) =>
      isContainerAlone(design, nodeIds) && childIdsOf(design, nodeIds[0] as NodeId).length > 0,
    run: (nodeIds) => {
      const id = only(nodeIds);
      if (id !== undefined) setFolded(id, !isShownFolded(id));
    },
  },
  {
    id: "delete",
    group: "delete",
    title: (design, nodeIds) => {
      const count = new Set(nodeIds.flatMap((id) => subtreeIdsOf(design, id))).size;
      return count > nodeIds.length ? `Delete with all inside (${count})` : "Delete";
    },
    shortcut: "Delete",
    isEnabled: (design, nodeIds) =>
      areMovable(design, nodeIds) && !nodeIds.some((id) => isManagementAccount(design, id)),
    run: (nodeIds) => {
      const design = currentDesign();
      const [first] = nodeIds;
      const heir = first === undefined ? null : heirOf(design, first, nodeIds);
      const result = perform(deleteNodes, { nodeIds });
      if (result.kind === "done" && heir !== null) select([heir]);
    },
  },
];

function hasOpenAccount({ nodes }: Design): boolean {
  for (const node of nodes.values()) if (node.kind === "account" && node.useCases.length === 0) return true;
  return false;
}

/** The account that is meant alone; null for others and for several. */
function accountIn(design: Design, nodeIds: readonly NodeId[]): AccountNode | null {
  const id = only(nodeIds);
  const node = id === undefined ? undefined : design.nodes.get(id);
  return node?.kind === "account" ? node : null;
}

/** What is compared from here: two accounts, one with its companion, the design at its root; null: nothing. */
function comparedOf(design: Design, nodeIds: readonly NodeId[]): Compared | null {
  const [one, other, ...more] = nodeIds;
  if (one === undefined || more.length > 0) return null;
  if (one === design.rootId && other === undefined) return { of: "moment", place: 0 };
  if (nodeIds.some((id) => design.nodes.get(id)?.kind !== "account")) return null;
  if (other !== undefined) return { of: "accounts", from: one, to: other };
  const companion = companionOf(design, one);
  return companion === null ? null : { of: "accounts", from: companion, to: one };
}

export function nodeActionById(id: string): NodeAction {
  const action = nodeActions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`No node action ${id}.`);
  return action;
}

/** Runs an action where it may run; gives whether it did. */
export function runNodeAction(action: NodeAction, nodeIds: readonly NodeId[], place: ActionPlace): boolean {
  if (!action.isEnabled(currentDesign(), nodeIds)) return false;
  action.run(nodeIds, place);
  return true;
}

/** Whether it is drawn folded where the menu is open: the Flow view also folds by itself. */
function isShownFolded(id: NodeId | undefined): boolean {
  const { menu, foldedIds } = useView.getState();
  return menu?.isFolded ?? (id !== undefined && foldedIds.has(id));
}

function addInside(nodeIds: readonly NodeId[], carried: Parameters<typeof addNodeUnder>[0], place: ActionPlace): void {
  const parentId = only(nodeIds);
  if (parentId === undefined) return;
  setFolded(parentId, false);
  addNodeUnder(carried, { targetId: parentId, beforeId: null }, place);
}

function moveBeside(id: NodeId, beforeId: NodeId | null): void {
  const parentId = parentIdOf(currentDesign(), id);
  if (parentId !== null) perform(moveNodes, { nodeIds: [id], parentId, beforeId });
}

/** The OU or root above the parent; null where there is none. */
function outerIdOf(design: Design, id: NodeId | undefined): NodeId | null {
  if (id === undefined || !design.nodes.has(id)) return null;
  const parentId = parentIdOf(design, id);
  return parentId === null ? null : parentIdOf(design, parentId);
}

/** The OU that stands right before the node among its siblings. */
function innerIdOf(design: Design, id: NodeId | undefined): NodeId | null {
  if (id === undefined || !design.nodes.has(id)) return null;
  const before = previousSiblingOf(design, id);
  return before !== null && design.nodes.get(before)?.kind === "ou" ? before : null;
}

/** The children of the node's parent, itself among them; none for the root. */
function rowOf(design: Design, id: NodeId): readonly NodeId[] {
  const parentId = parentIdOf(design, id);
  return parentId === null ? [] : childIdsOf(design, parentId);
}

function previousSiblingOf(design: Design, id: NodeId): NodeId | null {
  const row = rowOf(design, id);
  return row[row.indexOf(id) - 1] ?? null;
}

/** Who has the focus after a deletion: the next sibling that stays, else the one before, else the parent. */
function heirOf(design: Design, id: NodeId, gone: readonly NodeId[]): NodeId | null {
  const row = rowOf(design, id);
  const at = row.indexOf(id);
  const stays = (candidate: NodeId) => !gone.includes(candidate);
  return row.slice(at + 1).find(stays) ?? row.slice(0, at).findLast(stays) ?? parentIdOf(design, id);
}
