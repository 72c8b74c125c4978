import { shown } from "../../core/design/labels";
import { fileNameOf } from "../../core/formats/json";
import { download } from "../storage/download";
import { forgetAside, savesKeptAside } from "../storage/startStorage";
import { Button } from "../ui/Button";
import { DeleteForGood } from "./DeleteForGood";
import styles from "./dialogs.module.css";
import { useLoaded } from "./useLoaded";

/** The saves that could not be read, to be taken out as files. */
export function KeptAsideList() {
  const [saves, reload] = useLoaded(savesKeptAside);
  if (saves.length === 0) return null;
  return (
    <section>
      <h3>Saves that could not be read</h3>
      <ul className={styles.starts}>
        {saves.map(({ number, name, reason, raw }) => (
          <li key={number} className={styles.row}>
            <span className={styles.grow}>
              {shown(name)}: {reason}
            </span>
            <Button glyph="download" onClick={() => download(`${fileNameOf(name)}.save.json`, raw, "application/json")}>
              Save it as a file
            </Button>
            <DeleteForGood what={`the save of ${shown(name)}`} onDelete={() => void forgetAside(number).then(reload)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
