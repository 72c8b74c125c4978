import { shown } from "../../core/design/labels";
import { titleOfLesson } from "../school/lessonSource";
import { type KeptSchool, lessonOfDocument } from "../school/progress";
import { resumeLesson, useSchool } from "../school/schoolStore";
import { focusOpened } from "../shell/focusView";
import type { KeptDocument } from "../storage/keptDocuments";
import { forgetRecent, openRecent, recentDocuments } from "../storage/startStorage";
import { describeCounts } from "../storage/summary";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { DeleteForGood } from "./DeleteForGood";
import styles from "./dialogs.module.css";
import { useLoaded } from "./useLoaded";

/** The documents that this browser keeps, the last opened first; the open one and those of lessons are marked. */
export function Recents({ onClose }: { readonly onClose: () => void }) {
  const [recents, reload] = useLoaded(recentDocuments);
  const openId = useDocument((state) => state.documentId);
  if (recents.length === 0) return null;
  return (
    <section aria-label="Kept in this browser">
      <h3>Kept in this browser, the last opened first</h3>
      <ul className={styles.starts}>
        {recents.map((recent) =>
          recent.id === openId ? (
            <li key={recent.id} className={styles.start} data-open>
              <RecentText recent={recent} remark="open now" />
            </li>
          ) : (
            <RecentItem key={recent.id} recent={recent} onClose={onClose} onForgotten={reload} />
          ),
        )}
      </ul>
    </section>
  );
}

interface RecentItemProps {
  readonly recent: KeptDocument;
  readonly onClose: () => void;
  readonly onForgotten: () => void;
}

function RecentItem({ recent, onClose, onForgotten }: RecentItemProps) {
  const name = shown(recent.name);
  const open = async () => {
    onClose();
    const isOpen = await openRecent(recent);
    if (isOpen) {
      resumeLesson();
      focusOpened();
    }
    announce(isOpen ? "done" : "problem", isOpen ? `Opened ${name}.` : `${name} could not be opened.`);
  };
  const forget = async () => {
    await forgetRecent(recent.id);
    onForgotten();
  };
  return (
    <li className={styles.recent}>
      <button type="button" className={styles.start} onClick={open}>
        <RecentText recent={recent} />
      </button>
      <DeleteForGood what={`${name} from this browser`} onDelete={forget} />
    </li>
  );
}

function RecentText({ recent, remark }: { readonly recent: KeptDocument; readonly remark?: string }) {
  const change = changeRemark(recent);
  const lesson = useSchool((kept) => lessonRemark(kept, recent.id));
  return (
    <>
      <span>
        <strong>{shown(recent.name)}</strong>
        {remark === undefined ? null : ` (${remark})`}
      </span>
      {lesson === null ? null : <small>{lesson}</small>}
      <small>{describeCounts(recent)}</small>
      {change === null ? null : <small>{change}</small>}
    </>
  );
}

/** "Lesson: One use case each"; null where the document is no lesson's. */
function lessonRemark(kept: KeptSchool, documentId: string): string | null {
  const lessonId = lessonOfDocument(kept, documentId);
  if (lessonId === null) return null;
  const title = titleOfLesson(lessonId, kept.opened);
  return title === null ? "Of a lesson that isn't here any more" : `Lesson: ${shown(title)}`;
}

/** What tells designs of one name apart; null in saves that don't know it. */
function changeRemark({ lastChange }: KeptDocument): string | null {
  if (lastChange === undefined) return null;
  return lastChange === null ? "Not changed since it was opened" : `Last change: ${shown(lastChange)}`;
}
