import type { OverlayId } from "../store/viewStore";

/** The overlays, in the order in which the page offers them. */
export const overlays: readonly { readonly id: OverlayId; readonly title: string }[] = [
  { id: "domains", title: "Shared in an account" },
  { id: "deploys", title: "Deploys into" },
  { id: "logs", title: "Logs" },
  { id: "telemetry", title: "Telemetry" },
];

/** The overlay with this id, or null: an address may name one that this version doesn't have. */
export function overlayIdOf(text: string | null): OverlayId | null {
  return overlays.find(({ id }) => id === text)?.id ?? null;
}

export function titleOfOverlay(wanted: OverlayId): string {
  return overlays.find(({ id }) => id === wanted)?.title ?? wanted;
}
