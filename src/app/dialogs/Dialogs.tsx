import { lazy, Suspense } from "react";
import { closeDialog, useView } from "../store/viewStore";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { whenIdle } from "../ui/whenIdle";

const fetchDialogs = () => import("./RequestedDialog");
const RequestedDialog = lazy(fetchDialogs);

/** The dialog that is open, if one is. */
export function Dialogs() {
  const request = useView((state) => state.dialog);
  return request === null ? null : (
    <ErrorBoundary part="This dialog" subject={request} onDismiss={closeDialog}>
      <Suspense fallback={null}>
        <RequestedDialog request={request} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Fetches the dialogs and the file formats while nothing else is going on, so that they open at once and offline. */
export function fetchDialogsWhenIdle(): void {
  whenIdle(() => {
    fetchDialogs().catch(() => {
      // Not to be had now: opening a dialog asks again, and says it if that fails.
    });
  });
}
