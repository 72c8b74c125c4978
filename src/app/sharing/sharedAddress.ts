import { SHARED_DESIGN } from "../../core/formats/sharedDesign";
import { hashOf } from "../lens/pictureAddress";
import { announce, useView } from "../store/viewStore";

/**
 * Opens the design that the page's address holds, once the page is shown, and such as come while it is open. It is taken out
 * of the address at once: a reload doesn't open it again.
 */
export function openSharedDesigns(): void {
  const atStart = takeShared(() => "");
  if (atStart !== null) openLater(atStart);
  addEventListener("hashchange", (event) => {
    const shared = takeShared(() => hashOf(useView.getState()));
    if (shared === null) return;
    event.stopImmediatePropagation(); // what it asks is asked of its own design
    openLater(shared);
  });
}

/** What an address holds: the packed design, and the picture that is to be shown of it. */
export interface Shared {
  readonly packed: string;
  readonly picture: string;
}

/** The design in the fragment of an address; null where there is none. */
export function sharedIn(hash: string): Shared | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const packed = parts.get(SHARED_DESIGN);
  if (packed === null) return null;
  parts.delete(SHARED_DESIGN);
  return { packed, picture: parts.size === 0 ? "" : `#${parts}` };
}

/** `hash`: what stands in the address instead. */
function takeShared(hash: () => string): Shared | null {
  const shared = sharedIn(location.hash);
  if (shared !== null) history.replaceState(history.state, "", `${location.pathname}${location.search}${hash()}`);
  return shared;
}

function openLater(shared: Shared): void {
  import("./openShared").then(
    ({ openShared }) => openShared(shared),
    () => announce("problem", "The part of the page that opens links couldn't be loaded. Open the link again."),
  );
}
