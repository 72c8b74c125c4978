import { hashOf } from "../lens/pictureHash";
import { announce, useView } from "../store/viewStore";
import { type Shared, sharedIn } from "./shared";

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
