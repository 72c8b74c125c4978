import type { AccessLevel } from "../../core/catalog/actionCatalog";
import { ACCESS_LEVELS } from "../lens/asked";
import { ANSWERS, type Answer } from "../texts/verdicts";
import { Term } from "../ui/Term";
import styles from "./PermissionsPanel.module.css";
import type { Counts } from "./rows";

interface LevelTableProps {
  readonly columns: readonly Answer[];
  readonly levels: ReadonlyMap<AccessLevel, Counts>;
  readonly chosen: AccessLevel | null;
  readonly onChoose: (level: AccessLevel | null) => void;
}

/** How many actions of each access level get which answer; a level is chosen by a click, and given back by another. */
export function LevelTable({ columns, levels, chosen, onChoose }: LevelTableProps) {
  return (
    <table className={styles.levels}>
      <thead>
        <tr>
          <th scope="col">
            <Term id="access-level">Access level</Term>
          </th>
          {columns.map((answer) => (
            <th key={answer} scope="col" title={ANSWERS[answer].meaning}>
              {`${ANSWERS[answer].mark}\u00a0${ANSWERS[answer].count}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ACCESS_LEVELS.map((level) => {
          const counts = levels.get(level) ?? {};
          return (
            <tr key={level} data-chosen={level === chosen}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.levelName}
                  aria-pressed={level === chosen}
                  onClick={() => onChoose(level === chosen ? null : level)}
                >
                  {level}
                </button>
              </th>
              {columns.map((answer) => {
                const count = counts[answer] ?? 0;
                return (
                  <td key={answer} data-answer={count > 0 ? answer : undefined}>
                    {count === 0 ? "–" : count.toLocaleString("en-US")}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
