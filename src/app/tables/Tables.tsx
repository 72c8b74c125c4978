import { useEffect, useMemo, useState } from "react";
import { onlyRegionOf } from "../../core/catalog/globalServices";
import { accountsUnder } from "../../core/design/queries";
import type { NodeId } from "../../core/design/types";
import { asksManyActions, ordinaryLens } from "../../core/engine";
import { HeatTable, partlyWords } from "../../core/pictures/tables/heat";
import { filteredColumns, serviceHeat } from "../../core/pictures/tables/serviceHeat";
import { ANSWER_ORDER } from "../../core/words/answerCounts";
import { questionWords } from "../../core/words/questionWords";
import { counted } from "../../core/words/words";
import { ComparisonLegend } from "../compare/ComparisonLegend";
import { markReady } from "../shell/markReady";
import { useDesign } from "../store/derived";
import { type Permissions, usePermissions } from "../store/permissions";
import { openDialog, openSidePanel, useView } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";
import { ANSWERS } from "../texts/verdicts";
import { SearchField } from "../ui/SearchField";
import { type Segment, Segments } from "../ui/Segments";
import { HeatGrid } from "./HeatGrid";
import styles from "./Tables.module.css";
import { useRegionHeat } from "./useRegionHeat";

type By = "services" | "regions";
const COLUMNS: readonly Segment<By>[] = [
  { id: "services", title: "By service" },
  { id: "regions", title: "By Region" },
];

/** What is left of AWS in every account, by service or by Region. */
export default function Tables() {
  const [by, setBy] = useState<By>("services");
  const permissions = usePermissions();
  useEffect(markReady, []);
  const choice = <Segments label="Columns" segments={COLUMNS} chosen={by} onChoose={setBy} />;
  return (
    <div className={styles.view}>
      <ComparisonLegend note="The marks stand beside the names; the cells go on showing the answers now." />
      {by === "regions" ? (
        <RegionTable choice={choice} />
      ) : permissions === null ? (
        <p className={styles.empty}>The list of AWS’s actions is on its way…</p>
      ) : (
        <ServiceTable permissions={permissions} choice={choice} />
      )}
    </div>
  );
}

interface ServiceTableProps {
  readonly permissions: Permissions;
  readonly choice: React.ReactNode;
}

function ServiceTable({ permissions, choice }: ServiceTableProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const [text, setText] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const { map, catalog, circumstances } = permissions;
  const table = useMemo(() => new HeatTable(design, serviceHeat(map, catalog, lens)), [design, map, catalog, lens]);
  const all = table.heat.columns;
  const filtered = useMemo(
    () =>
      filteredColumns(
        table.heat,
        accountsUnder(design, design.rootId).map(({ id }) => id),
      ),
    [table, design],
  );
  const isAll = showsAll || filtered.size === 0;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const columns = all.flatMap(({ id, title }, index) => {
    const name = `${id} ${title}`.toLowerCase();
    const isFound = words.length === 0 ? isAll || filtered.has(id) : words.every((word) => name.includes(word));
    return isFound ? [index] : [];
  });
  const what = lens !== null && asksManyActions(lens) ? questionWords(lens) : "every action";
  const open = (nodeId: NodeId, column: number) => {
    openSidePanel({ kind: "permissions", nodeId, find: all[column]?.id ?? "" });
    return true;
  };
  const askedPrefix = lens === null ? undefined : lens.action.split(":")[0]?.toLowerCase();
  return (
    <section className={styles.tables} aria-label="Accounts by service">
      <div className={styles.bar}>
        {choice}
        <div className={styles.search}>
          <SearchField label="Find services" placeholder="Find services" value={text} onChange={setText} />
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isAll}
            disabled={filtered.size === 0 || words.length > 0}
            onChange={(event) => setShowsAll(event.target.checked)}
          />
          all {counted(all.length, "service")}
        </label>
        <p className={styles.caption}>
          What passes of {what}, {circumstancesWords(design, circumstances)}.{" "}
          {isAll || words.length > 0
            ? null
            : `Shown: ${counted(filtered.size, "service")} of which something is filtered.`}
        </p>
      </div>
      {columns.length === 0 ? (
        <p className={styles.empty}>No service fits.</p>
      ) : (
        <HeatGrid
          table={table}
          label="Accounts by service"
          columns={columns}
          onOpen={open}
          markedColumn={all.findIndex(({ id }) => id === askedPrefix)}
        />
      )}
      <Legend />
    </section>
  );
}

function RegionTable({ choice }: { readonly choice: React.ReactNode }) {
  const design = useDesign();
  const asked = useView((state) => state.lens);
  const lens = useMemo(() => asked ?? ordinaryLens(design, "*"), [asked, design]);
  const { heat, done } = useRegionHeat(lens);
  const table = useMemo(() => new HeatTable(design, heat), [design, heat]);
  const columns = useMemo(() => heat.columns.map((_, index) => index), [heat]);
  const only = onlyRegionOf(lens.action, design.organization.partition ?? "aws");
  const open = (nodeId: NodeId, column: number) => {
    const region = heat.columns[column]?.id;
    if (region === undefined) return false;
    if (asksManyActions(lens)) openSidePanel({ kind: "permissions", nodeId, region });
    else if (design.nodes.get(nodeId)?.kind !== "account") return false;
    else openDialog({ kind: "trace", accountId: nodeId, action: lens.action, region });
    return true;
  };
  return (
    <section className={styles.tables} aria-label="Accounts by Region">
      <div className={styles.bar}>
        {choice}
        <p className={styles.caption} role="status">
          Where {questionWords(lens)} passes, asked in each Region as {lens.principal ?? "any principal"}.{" "}
          {only === null
            ? null
            : `It is a global service: only ${only} answers for it, whichever Region one works in. `}
          {done < heat.columns.length ? `${done} of ${heat.columns.length} Regions so far.` : null}
        </p>
      </div>
      <HeatGrid
        table={table}
        label="Accounts by Region"
        columns={columns}
        onOpen={open}
        markedColumn={heat.columns.findIndex(({ id }) => id === (only ?? lens.region))}
      />
      <Legend />
    </section>
  );
}

function Legend() {
  return (
    <ul className={styles.legend} aria-label="What the cells say">
      {ANSWER_ORDER.map((answer) => (
        <li key={answer} title={ANSWERS[answer].meaning}>
          <span className={styles.mark} data-answer={answer}>
            {answer === "partly" ? "83" : ANSWERS[answer].mark}
          </span>
          {answer === "partly" ? partlyWords(true) : ANSWERS[answer].word}
        </li>
      ))}
    </ul>
  );
}
