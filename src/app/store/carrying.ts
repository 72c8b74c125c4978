import { labelOf } from "../../core/design/labels";
import { capitalized, inWords } from "../../core/design/useCaseWords";
import { isSamePlace } from "../../core/matrix";
import { findUseCase } from "../../core/partition";
import { templateById } from "../../core/templates";
import { take } from "./actions";
import { addNodeUnder } from "./addNode";
import type { Carried, DropPlace } from "./carry";
import { currentDesign, isReadOnly } from "./documentStore";
import { planDrop } from "./dropPlan";
import { previewDrop } from "./dropPreview";
import { announce, openDialog, type Renaming, select, useView } from "./viewStore";

/** Takes something into the hand. Nothing in the document changes until `dropCarried`. */
export function pickUp(carried: Carried, by: "drag" | "pick"): void {
  useView.setState({ carry: { carried, by, place: null, preview: null }, menu: null, renaming: null });
  if (by === "pick")
    announce("spoken", `${nameOfCarried(carried)} picked up. Choose where it should go; Escape puts it back.`);
}

/** Says where the hand is; null: over nothing. Makes the preview, once for each place. */
export function hoverOver(place: DropPlace | null): void {
  const { carry, lens, disabledPolicyIds } = useView.getState();
  if (carry === null) return;
  if (place === null) {
    if (carry.place !== null) useView.setState({ carry: { ...carry, place: null, preview: null } });
    return;
  }
  if (carry.place !== null && isSameDrop(carry.place, place)) return;
  const preview = previewDrop(currentDesign(), carry.carried, place, { lens, disabledPolicyIds });
  useView.setState({ carry: { ...carry, place, preview } });
}

/** Makes the preview of where the hand is once more: when more is known by which it is made. */
export function previewAgain(): void {
  const { carry, lens, disabledPolicyIds } = useView.getState();
  if (carry === null || carry.place === null) return;
  const preview = previewDrop(currentDesign(), carry.carried, carry.place, { lens, disabledPolicyIds });
  useView.setState({ carry: { ...carry, preview } });
}

function isSameDrop(one: DropPlace, other: DropPlace): boolean {
  if (one.targetId !== other.targetId || one.beforeId !== other.beforeId) return false;
  return one.cell === undefined || other.cell === undefined
    ? one.cell === other.cell
    : isSamePlace(one.cell, other.cell);
}

/** Says what putting it down here would do, for those who don't see the preview. */
export function tellPreview(): void {
  const preview = useView.getState().carry?.preview;
  if (preview === undefined || preview === null) return;
  const kind = preview.kind === "refused" ? "problem" : preview.kind === "warning" ? "warning" : "done";
  announce(kind, [`${preview.title}?`, ...preview.reasons, preview.effect ?? ""].filter(Boolean).join(" "));
}

/** Lets go: over a place it happens as one gesture, over nothing or where it is refused nothing changes, and it is said why. */
export function dropCarried(renamingPlace: Renaming["place"] = "boxes"): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  useView.setState({ carry: null });
  const { carried, place } = carry;
  if (place === null) {
    announce("warning", missedSentence(carried));
    return;
  }
  switch (carried.kind) {
    case "new-ou":
    case "new-account":
      addNodeUnder(carried, place, renamingPlace);
      return;
    case "template":
      if (templateById(carried.templateId)?.parameters.length && !isReadOnly()) {
        openDialog({ kind: "template", templateId: carried.templateId, targetId: place.targetId });
        return;
      }
      break;
  }
  const plan = planDrop(currentDesign(), carried, place);
  const result = take(plan.title, plan.result);
  if (result.kind === "done") select(carried.kind === "nodes" ? carried.nodeIds : [plan.nodeId ?? place.targetId]);
}

/** What became of something that was let go over nothing, and where it can go. */
function missedSentence(carried: Carried): string {
  const name = nameOfCarried(carried);
  const isInMatrix = useView.getState().view === "matrix";
  switch (carried.kind) {
    case "nodes": {
      const stays = carried.nodeIds.length === 1 ? "stays where it is" : "stay where they are";
      return `${name} ${stays}: let go over ${isInMatrix ? "another cell" : "an OU or the root"} to move ${carried.nodeIds.length === 1 ? "it" : "them"}.`;
    }
    case "new-ou":
    case "new-account":
      return `Nothing was added: let go over ${isInMatrix ? "a cell" : "an OU or the root"}.`;
    case "template":
      return "Nothing was attached: let go over an account, an OU or the root.";
    case "policy": {
      if (carried.fromId === null) return "Nothing was attached: let go over an account, an OU or the root.";
      const from = labelOf(currentDesign(), carried.fromId);
      return `${name} stays attached to ${from}: let go over another account, OU or the root to move it. “Detach a policy…” in the menu of ${from} takes it off.`;
    }
    case "use-case":
      return `${name} stays in its account: let go over another account or an OU to move it.`;
  }
}

/** Puts it back: as if it had never been taken. */
export function cancelCarry(): void {
  const { carry } = useView.getState();
  if (carry === null) return;
  useView.setState({ carry: null });
  if (carry.by === "pick") announce("spoken", `${nameOfCarried(carry.carried)} put back.`);
}

/** "ecommerce-dev", "3 accounts", "A new OU": what is in the hand. */
export function nameOfCarried(carried: Carried): string {
  const design = currentDesign();
  switch (carried.kind) {
    case "nodes": {
      const [first] = carried.nodeIds;
      return carried.nodeIds.length === 1 && first !== undefined
        ? (design.nodes.get(first)?.name ?? "")
        : `${carried.nodeIds.length} selected`;
    }
    case "new-ou":
      return "A new OU";
    case "new-account":
      return `A new ${carried.account} account`;
    case "template":
      return templateById(carried.templateId)?.title ?? "A template";
    case "policy":
      return design.policies.get(carried.policyId)?.name ?? "A policy";
    case "use-case": {
      const useCase = findUseCase(design, carried);
      return useCase === null ? "A use case" : capitalized(inWords(useCase));
    }
  }
}
