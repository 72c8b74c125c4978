import { useMemo, useState } from "react";
import { labelOf } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import { differenceMarkdown, differenceSummary, type Effect, effectOf } from "../../core/difference";
import { useActionCatalog } from "../catalog/actionCatalog";
import { download } from "../storage/download";
import { differencesText } from "../store/awsDifference";
import type { Comparison } from "../store/comparison";
import { openDialog } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";
import { EFFECT_ORDER, EFFECTS } from "../texts/comparisonWords";
import { Button } from "../ui/Button";
import { SearchField } from "../ui/SearchField";
import { type Segment, Segments } from "../ui/Segments";
import { toggled } from "../ui/toggled";
import { usePainted } from "../ui/usePainted";
import { ChangeList } from "./ChangeList";
import styles from "./ComparePanel.module.css";
import { type ChangeNames, changeRows, type Grouping } from "./changeRows";
import { StructureList } from "./StructureList";
import { useCircumstances } from "./useCircumstances";

const ALL_BUT_REASONS: ReadonlySet<Effect> = new Set(EFFECT_ORDER.filter((effect) => effect !== "otherReason"));

const GROUPINGS: readonly Segment<Grouping>[] = [
  { id: "service", title: "By service" },
  { id: "account", title: "By account" },
];

/** What the comparison found: in a sentence, in structure, and action by action. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { compared, before, after, changes } = comparison;
  const circumstances = useCircumstances();
  const names = useNames(comparison);
  const [grouping, setGrouping] = useState<Grouping>("service");
  const [text, setText] = useState("");
  const [effects, setEffects] = useState(ALL_BUT_REASONS);
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const painted = usePainted(comparison);
  const elsewhere = useMemo(() => painted.elsewhere(), [painted]);
  const summary = useMemo(() => differenceSummary(changes), [changes]);
  const present = useMemo(() => {
    const found = new Set(changes.map(effectOf));
    return EFFECT_ORDER.filter((effect) => found.has(effect));
  }, [changes]);
  const rows = useMemo(
    () => changeRows(changes, { grouping, text, effects }, flipped, names),
    [changes, grouping, text, effects, flipped, names],
  );
  const group = (next: Grouping) => {
    setGrouping(next);
    setFlipped(new Set());
  };
  return (
    <>
      <p className={styles.summary} role="status">
        {summaryText(comparison, summary)}
      </p>
      {circumstances === null ? null : (
        <p className={styles.note}>Of everything that AWS has, {circumstancesWords(after.design, circumstances)}.</p>
      )}
      {elsewhere === null || painted !== comparison ? null : <p className={styles.summary}>{elsewhere}.</p>}
      {compared.of === "accounts" || isSameAsAws(comparison) ? null : <StructureList comparison={comparison} />}
      {changes.length === 0 ? null : (
        <>
          <div className={styles.tools}>
            <SearchField
              label="Find actions, services and accounts"
              placeholder="Find: rds delete prod"
              value={text}
              onChange={setText}
            />
            <Segments label="Group by" segments={GROUPINGS} chosen={grouping} onChoose={group} />
          </div>
          <fieldset className={styles.effects}>
            <legend className="visually-hidden">Show</legend>
            {present.map((effect) => (
              <label key={effect} className={styles.effect} data-effect={effect}>
                <input
                  type="checkbox"
                  checked={effects.has(effect)}
                  onChange={() => setEffects(toggled(effects, effect))}
                />
                {EFFECTS[effect].mark} {EFFECTS[effect].word}
              </label>
            ))}
          </fieldset>
          <ChangeList
            rows={rows}
            onToggle={(key) => setFlipped(toggled(flipped, key))}
            onLeaf={({ accountId, action }) =>
              openDialog({
                kind: "trace",
                accountId,
                action,
                sides: [
                  { ...before, accountId: comparison.accountBefore.get(accountId) ?? accountId },
                  { ...after, accountId },
                ],
              })
            }
          />
        </>
      )}
      <footer className={styles.foot}>
        <Button glyph="download" onClick={() => saveMarkdown(comparison, names)}>
          As Markdown
        </Button>
      </footer>
    </>
  );
}

function summaryText(comparison: Comparison, summary: string | null): string {
  const permissions = `${summary ?? "Nobody’s permissions change"}.`;
  switch (comparison.compared.of) {
    case "accounts":
      return accountsSummary(comparison, summary);
    case "aws":
      return isSameAsAws(comparison)
        ? "No differences from AWS: it is as the design says."
        : `${differencesText(comparison.structure.length)}. ${permissions}`;
    default:
      return permissions;
  }
}

function isSameAsAws({ compared, structure }: Comparison): boolean {
  return compared.of === "aws" && structure.length === 0;
}

function accountsSummary({ before, after }: Comparison, summary: string | null): string {
  const what = summary === null ? "SCPs and RCPs leave both the same" : summary.replace(/^1 account /, "");
  return summary === null ? `${what}.` : `${after.name}, compared with ${before.name}: ${what}.`;
}

/** The names that lines say; the same object as long as catalogue and design are. */
function useNames({ after: { design } }: Comparison): ChangeNames & { readonly actions: readonly string[] } {
  const catalog = useActionCatalog();
  return useMemo(() => {
    const services = [...(catalog?.services.values() ?? [])];
    const named = new Map(
      services.flatMap(({ actions }) => [...actions].map(([key, { name }]) => [key, name] as const)),
    );
    const actions = [...named.keys()].sort().map((key) => named.get(key) ?? key);
    const places = new Map(accountsUnder(design, design.rootId).map(({ id }, place) => [id, place]));
    return {
      actions,
      actionOf: (number) => actions[number] ?? "",
      serviceTitleOf: (prefix) => catalog?.services.get(prefix)?.title ?? "",
      accountOf: (id) => labelOf(design, id),
      placeOf: (id) => places.get(id) ?? 0,
    };
  }, [catalog, design]);
}

function saveMarkdown(
  { before, after, structure, changes, elsewhere }: Comparison,
  { actions }: { readonly actions: readonly string[] },
) {
  const sides = { before: before.design, after: after.design };
  const difference = { ...sides, structure, permissions: changes, elsewhere: elsewhere(), names: actions };
  download("comparison.md", differenceMarkdown(difference), "text/markdown");
}
