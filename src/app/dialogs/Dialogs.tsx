import { lazy, Suspense, useEffect } from "react";
import { closeDialog, useView } from "../store/viewStore";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { takeTypedAhead, typeAhead } from "../ui/typedAhead";
import { whenIdle } from "../ui/whenIdle";

const fetchDialogs = () => import("./RequestedDialog");
const RequestedDialog = lazy(fetchDialogs);

/** The dialog that is open, if one is. */
export function Dialogs() {
  const request = useView((state) => state.dialog);
  return request === null ? null : (
    <ErrorBoundary part="This dialog" subject={request} onDismiss={closeDialog}>
      <Suspense fallback={<OnTheWay />}>
        <RequestedDialog request={request} />
      </Suspense>
    </ErrorBoundary>
  );
}

/**
 * Stands for a dialog whose code isn't there yet: Escape calls it off, what is typed waits for its search field, and neither
 * means anything else meanwhile.
 */
function OnTheWay() {
  useEffect(() => {
    takeTypedAhead(); // for a dialog that was called off
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") closeDialog();
      else if (!typeAhead(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
  return null;
}

/** Fetches the dialogs and the file formats while nothing else is going on, so that they open at once and offline. */
export function fetchDialogsWhenIdle(): void {
  whenIdle(() => {
    fetchDialogs().catch(() => {
      // Not to be had now: opening a dialog asks again, and says it if that fails.
    });
  });
}
