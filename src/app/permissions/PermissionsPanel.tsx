import { useMemo, useState } from "react";
import type { AccessLevel } from "../../core/catalog/actionCatalog";
import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { permissionsByService } from "../../core/engine";
import { ACCESS_LEVELS } from "../lens/asked";
import { download } from "../storage/download";
import { useDesign } from "../store/derived";
import { usePermissions } from "../store/permissions";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel, openDialog, useView } from "../store/viewStore";
import { ANSWER_ORDER } from "../texts/answerCounts";
import { circumstancesWords } from "../texts/circumstances";
import { sharesSentence } from "../texts/shares";
import { ANSWERS, type Answer } from "../texts/verdicts";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { LevelTable } from "./LevelTable";
import { PermissionList } from "./PermissionList";
import styles from "./PermissionsPanel.module.css";
import { countsByLevel, csvOf, rowsOf } from "./rows";
import { useConditionText } from "./useConditionText";

const SHOWN: readonly Answer[] = ANSWER_ORDER.filter((answer) => answer !== "partly");

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "permissions" };
}

/** What the policies leave of every action, at the account, OU or root that is selected. */
export default function PermissionsPanel({ request }: PanelProps) {
  const design = useDesign();
  const selected = useView((state) => state.selectedIds.at(-1));
  const nodeId = selected !== undefined && design.nodes.has(selected) ? selected : request.nodeId;
  if (!design.nodes.has(nodeId)) return null;
  const { region, find = "" } = request;
  return <Permissions key={`${nodeId} ${region} ${find}`} nodeId={nodeId} region={region} find={find} />;
}

interface PermissionsProps {
  readonly nodeId: NodeId;
  readonly region: string | undefined;
  readonly find: string;
}

function Permissions({ nodeId, region, find }: PermissionsProps) {
  const design = useDesign();
  const permissions = usePermissions(region);
  const [text, setText] = useState(find);
  const [level, setLevel] = useState<AccessLevel | null>(null);
  const [answers, setAnswers] = useState<ReadonlySet<Answer>>(() => new Set(SHOWN));
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([find]));
  const isAccount = design.nodes.get(nodeId)?.kind === "account";
  const verdicts = permissions?.map.accounts.get(nodeId) ?? permissions?.map.levels.get(nodeId);
  const catalog = permissions?.catalog;
  const services = useMemo(
    () => (verdicts === undefined || catalog === undefined ? [] : permissionsByService(verdicts, catalog)),
    [verdicts, catalog],
  );
  const levels = useMemo(() => countsByLevel(services), [services]);
  const rows = useMemo(() => rowsOf(services, { text, level, answers }, open), [services, text, level, answers, open]);
  const conditionOf = useConditionText(nodeId, permissions?.circumstances);
  if (permissions === null || permissions === undefined || verdicts === undefined)
    return <p className={styles.note}>The list of AWS’s actions is on its way…</p>;
  const toggle = (prefix: string) => setOpen(toggled(open, prefix));
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>Effective permissions</p>
          <h2 className={styles.name}>{labelOf(design, nodeId)}</h2>
        </div>
        <IconButton glyph="close" label="Close the list of permissions" shortcut="Escape" onClick={closeSidePanel} />
      </header>
      <p className={styles.note}>
        {sharesSentence(verdicts.counts)}, {circumstancesWords(design, permissions.circumstances)}.{" "}
        {isAccount ? "IAM in the account decides next." : "Policies further down may take more."}
      </p>
      <LevelTable levels={levels} chosen={level} onChoose={setLevel} />
      <div className={styles.tools}>
        <input
          type="search"
          className={styles.search}
          aria-label="Find services and actions"
          placeholder="Find: rds delete"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          aria-label="Access level"
          className={styles.level}
          value={level ?? ""}
          onChange={(event) => setLevel(ACCESS_LEVELS.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">every access level</option>
          {ACCESS_LEVELS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      <fieldset className={styles.answers}>
        <legend className="visually-hidden">Show</legend>
        {SHOWN.filter((answer) => answer !== "exempt" || verdicts.counts.exempt > 0).map((answer) => (
          <label key={answer} className={styles.answer} data-answer={answer} title={ANSWERS[answer].meaning}>
            <input
              type="checkbox"
              checked={answers.has(answer)}
              onChange={() => setAnswers(toggled(answers, answer))}
            />
            {ANSWERS[answer].mark} {ANSWERS[answer].word}
          </label>
        ))}
      </fieldset>
      <PermissionList
        rows={rows}
        onToggle={toggle}
        conditionOf={isAccount ? conditionOf : null}
        onAction={
          isAccount
            ? (action) =>
                openDialog({ kind: "trace", accountId: nodeId, action, ...(region === undefined ? {} : { region }) })
            : null
        }
      />
      <footer className={styles.foot}>
        <span>
          {permissions.catalog.actionCount.toLocaleString("en-US")} actions as of {permissions.catalog.date}
        </span>
        <Button glyph="download" onClick={() => download("permissions.csv", csvOf(services), "text/csv")}>
          As CSV
        </Button>
      </footer>
    </div>
  );
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
