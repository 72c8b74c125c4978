import { useEffect } from "react";
import { fileNameOf } from "../../core/formats/json";
import { openDocument } from "../store/actions";
import { useDocument } from "../store/documentStore";
import { newDocumentId } from "../store/ids";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { download } from "./download";
import { saveDesignAsFile } from "./saveAsFile";
import { startFinished } from "./startCounter";
import { openRecent } from "./startStorage";
import { dismissNotice, type StorageNotice, useStorageNotices } from "./storageNotices";

/** A page that stood for so long has started. */
const STARTED_MS = 2000;

/** What storage has to tell that the header's few words don't: each line stays until its cause is gone or answered. */
export function StorageBanner() {
  const saveState = useDocument((state) => state.saveState);
  const notices = useStorageNotices((state) => state.notices);
  useEffect(() => {
    const timer = setTimeout(() => startFinished(), STARTED_MS);
    const onLeave = () => startFinished();
    window.addEventListener("pagehide", onLeave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", onLeave);
    };
  }, []);
  return (
    <>
      {saveState.kind === "not-kept" ? (
        <Banner
          tone="warning"
          actions={
            <Button glyph="download" onClick={saveDesignAsFile}>
              Save as a file
            </Button>
          }
        >
          What you do here is not saved: closing this window loses it. {saveState.reason}
        </Banner>
      ) : null}
      {saveState.kind === "read-only" ? (
        <Banner tone="info" actions={<Button onClick={openCopy}>Open a copy here</Button>}>
          This design is open in another window. Here you see what happens there; when that window closes, you can go on
          here.
        </Banner>
      ) : null}
      {notices.map((each) => (
        <Notice key={each.kind} notice={each} />
      ))}
    </>
  );
}

function Notice({ notice }: { readonly notice: StorageNotice }) {
  const dismiss = (
    <Button kind="quiet" onClick={() => dismissNotice(notice.kind)}>
      Dismiss
    </Button>
  );
  switch (notice.kind) {
    case "kept-aside":
      return (
        <Banner
          tone="warning"
          actions={
            <>
              <SaveRaw name={notice.name} raw={notice.raw} />
              {dismiss}
            </>
          }
        >
          The save of “{notice.name}” could not be read whole: {notice.reason}.{" "}
          {notice.isRestored
            ? "The newest state before that is open. What was found is kept aside."
            : "It was not opened, and what was found is kept."}
        </Banner>
      );
    case "left-closed":
      return (
        <Banner
          tone="warning"
          actions={
            <>
              <SaveRaw name={notice.name} raw={notice.raw} />
              <Button
                onClick={() => {
                  dismissNotice(notice.kind);
                  void openRecent({ id: notice.documentId, name: notice.name });
                }}
              >
                Open it anyway
              </Button>
              {dismiss}
            </>
          }
        >
          The page did not come up several times with “{notice.name}”, so it was left closed. It is still kept in this
          browser.
        </Banner>
      );
    case "took-over":
      return (
        <Banner tone="info" actions={dismiss}>
          The other window is closed: this one now writes the design.
        </Banner>
      );
    case "no-locks":
      return (
        <Banner tone="warning" actions={dismiss}>
          This browser can't tell two windows apart: keep each design in one window only.
        </Banner>
      );
  }
}

function SaveRaw({ name, raw }: { readonly name: string; readonly raw: string }) {
  return (
    <Button glyph="download" onClick={() => download(`${fileNameOf(name)}.save.json`, raw, "application/json")}>
      Save it as a file
    </Button>
  );
}

/** The design as it stands here, under a name and id of its own. */
function openCopy(): void {
  const { document, history } = useDocument.getState();
  const name = `${document.design.name} (copy)`;
  openDocument(newDocumentId(name), { ...document, design: { ...document.design, name } }, history);
}
