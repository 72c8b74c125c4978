import { shown } from "../../core/design/labels";
import type { KeptDocument } from "../storage/keptDocuments";
import { forgetRecent, openRecent, recentDocuments } from "../storage/startStorage";
import { describeCounts } from "../storage/summary";
import { useDocument } from "../store/documentStore";
import { announce } from "../store/viewStore";
import { DeleteForGood } from "./DeleteForGood";
import styles from "./dialogs.module.css";
import { useLoaded } from "./useLoaded";

/** The documents that this browser keeps, without the open one. */
export function Recents({ onClose }: { readonly onClose: () => void }) {
  const [recents, reload] = useLoaded(recentDocuments);
  const openId = useDocument((state) => state.documentId);
  const others = recents.filter(({ id }) => id !== openId);
  if (others.length === 0) return null;
  return (
    <section>
      <h3>In this browser</h3>
      <ul className={styles.starts}>
        {others.map((recent) => (
          <RecentItem key={recent.id} recent={recent} onClose={onClose} onForgotten={reload} />
        ))}
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
    announce(isOpen ? "done" : "problem", isOpen ? `Opened ${name}.` : `${name} could not be opened.`);
  };
  const forget = async () => {
    await forgetRecent(recent.id);
    onForgotten();
  };
  return (
    <li className={styles.recent}>
      <button type="button" className={styles.start} onClick={open}>
        <strong>{name}</strong>
        <small>{describeCounts(recent)}</small>
      </button>
      <DeleteForGood what={`${name} from this browser`} onDelete={forget} />
    </li>
  );
}
