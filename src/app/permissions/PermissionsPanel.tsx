import { useMemo, useState } from "react";
import type { AccessLevel } from "../../core/catalog/actionCatalog";
import { labelOf } from "../../core/design/labels";
import type { NodeId } from "../../core/design/types";
import { permissionsByService, type VerdictCounts } from "../../core/engine";
import { ANSWER_ORDER } from "../../core/words/answerCounts";
import { sharesSentence } from "../../core/words/shares";
import { ACCESS_LEVELS } from "../lens/asked";
import { download } from "../storage/download";
import { useDesign } from "../store/derived";
import { usePermissions } from "../store/permissions";
import type { SidePanelRequest } from "../store/sidePanels";
import { closeSidePanel, openDialog, useView } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";
import { ANSWERS, type Answer } from "../texts/verdicts";
import { Button } from "../ui/Button";
import { PanelHead } from "../ui/PanelHead";
import { SearchField } from "../ui/SearchField";
import { toggled } from "../ui/toggled";
import { LevelTable } from "./LevelTable";
import { PermissionList } from "./PermissionList";
import styles from "./PermissionsPanel.module.css";
import { countsByLevel, csvOf, rowsOf, unfoldedFor } from "./rows";
import { useConditionText } from "./useConditionText";

const SHOWN: readonly Answer[] = ANSWER_ORDER.filter((answer) => answer !== "partly");

/** What is exempt has a column of its own where there is any: it passes whatever SCPs say. */
function columnsOf({ exempt }: VerdictCounts): readonly Answer[] {
  return [exempt > 0 ? "exempt" : "passes", "passes-if", "blocked", "nothing-allows"];
}

interface PanelProps {
  readonly request: SidePanelRequest & { readonly kind: "permissions" };
}

/** What the policies leave of every action, at the account, OU or root that is selected. */
export default function PermissionsPanel({ request }: PanelProps) {
  const design = useDesign();
  const selected = useView((state) => state.selectedIds.at(-1));
  const nodeId = selected !== undefined && design.nodes.has(selected) ? selected : request.nodeId;
  if (!design.nodes.has(nodeId)) return null;
  const { region, find = "", answer } = request;
  return (
    <Permissions
      key={`${nodeId} ${region} ${find} ${answer}`}
      nodeId={nodeId}
      region={region}
      find={find}
      answer={answer}
    />
  );
}

interface PermissionsProps {
  readonly nodeId: NodeId;
  readonly region: string | undefined;
  readonly find: string;
  /** The answer that alone is listed at first; undefined: all. */
  readonly answer: Answer | undefined;
}

function Permissions({ nodeId, region, find, answer }: PermissionsProps) {
  const design = useDesign();
  const permissions = usePermissions(region);
  const [text, setText] = useState(find);
  const [level, setLevel] = useState<AccessLevel | null>(null);
  const [answers, setAnswers] = useState<ReadonlySet<Answer>>(() => new Set(answer === undefined ? SHOWN : [answer]));
  const isAccount = design.nodes.get(nodeId)?.kind === "account";
  const verdicts = permissions?.map.accounts.get(nodeId) ?? permissions?.map.levels.get(nodeId);
  const catalog = permissions?.catalog;
  const services = useMemo(
    () => (verdicts === undefined || catalog === undefined ? [] : permissionsByService(verdicts, catalog)),
    [verdicts, catalog],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(answer === undefined ? [find] : unfoldedFor(services, answer)),
  );
  const levels = useMemo(() => countsByLevel(services), [services]);
  const rows = useMemo(() => rowsOf(services, { text, level, answers }, open), [services, text, level, answers, open]);
  const conditionOf = useConditionText(nodeId, permissions?.circumstances);
  if (permissions === null || permissions === undefined || verdicts === undefined)
    return <p className={styles.note}>The list of AWS’s actions is on its way…</p>;
  const toggle = (prefix: string) => setOpen(toggled(open, prefix));
  return (
    <div className={styles.panel}>
      <PanelHead
        kicker="Effective permissions"
        name={labelOf(design, nodeId)}
        closeLabel="Close the list of permissions"
        onClose={closeSidePanel}
      />
      <p className={styles.note}>
        {sharesSentence(verdicts.counts)}, {circumstancesWords(design, permissions.circumstances)}.{" "}
        {isAccount ? "IAM in the account decides next." : "Policies further down may take more."}
      </p>
      <LevelTable columns={columnsOf(verdicts.counts)} levels={levels} chosen={level} onChoose={setLevel} />
      <div className={styles.tools}>
        <SearchField label="Find services and actions" placeholder="Find: rds delete" value={text} onChange={setText} />
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
        <Button glyph="download" onClick={() => download("permissions.csv", csvOf(services), "text/csv")}>
          As CSV
        </Button>
      </footer>
    </div>
  );
}
