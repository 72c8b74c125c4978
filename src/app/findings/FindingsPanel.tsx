import { useMemo, useState } from "react";
import { labelOf, policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import type { Finding, Severity } from "../../core/lint";
import { counted } from "../../core/words/words";
import { Details } from "../school/Details";
import { useDesign } from "../store/derived";
import { closeSidePanel } from "../store/viewStore";
import { PanelHead } from "../ui/PanelHead";
import { type Segment, Segments } from "../ui/Segments";
import { toggled } from "../ui/toggled";
import { FindingItem } from "./FindingItem";
import styles from "./Findings.module.css";
import { keyOf, useFindings, useRequirements } from "./findings";
import { RequirementsSection } from "./RequirementsSection";
import { quietWords, troublesOf } from "./requirements";
import { useRules } from "./rules";
import { openFindings, SEVERITY_LOOKS } from "./severities";

type Grouping = "node" | "rule";
const GROUPINGS: readonly Segment<Grouping>[] = [
  { id: "node", title: "By place" },
  { id: "rule", title: "By rule" },
];

/** Everything that the rules find, by what it is about or by rule. */
export default function FindingsPanel() {
  const design = useDesign();
  const findings = useFindings();
  const requirements = useRequirements();
  const [grouping, setGrouping] = useState<Grouping>("node");
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(() => new Set());
  const open = useMemo(() => openFindings(findings ?? []), [findings]);
  const accepted = (findings ?? []).filter((finding) => finding.accepted !== undefined);
  const shown = open.filter(({ severity }) => !hidden.has(severity));
  const rules = useRules();
  const groups = groupsOf(shown, (finding) =>
    grouping === "node" ? placeOf(design, finding) : (rules?.lintRuleById(finding.rule)?.title ?? finding.rule),
  );
  return (
    <div className={styles.panel} tabIndex={-1} data-findings>
      <PanelHead name="Findings" closeLabel="Close the findings" onClose={closeSidePanel} />
      <p role="status" className={styles.soft}>
        {findings === null
          ? "The rules are on their way…"
          : troublesOf(findings, requirements) ||
            (accepted.length === 0 ? "Nothing to look at." : `${quietWords(findings)}.`)}
      </p>
      <div className={styles.tools}>
        <Segments label="Group by" segments={GROUPINGS} chosen={grouping} onChoose={setGrouping} />
        <fieldset className={styles.severities}>
          <legend className="visually-hidden">Show</legend>
          {SEVERITY_LOOKS.map(({ severity, mark, word, meaning }) => (
            <label key={severity} data-severity={severity} title={meaning}>
              <input
                type="checkbox"
                checked={!hidden.has(severity)}
                onChange={() => setHidden((before) => toggled(before, severity))}
              />
              {mark} {word}s
            </label>
          ))}
        </fieldset>
      </div>
      <div className={styles.groups}>
        <RequirementsSection />
        {groups.map(({ title, findings: members }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.groupTitle}>{title}</h3>
            <ul className={styles.list}>
              {members.map((finding) => (
                <FindingItem key={keyOf(finding)} finding={finding} leads />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && open.length > 0 ? <p className={styles.soft}>Nothing of what is ticked.</p> : null}
        {accepted.length === 0 ? null : (
          <details className={styles.accepted}>
            <summary>{counted(accepted.length, "accepted finding")}</summary>
            <ul className={styles.list}>
              {accepted.map((finding) => (
                <FindingItem key={keyOf(finding)} finding={finding} leads />
              ))}
            </ul>
          </details>
        )}
      </div>
      <Details />
    </div>
  );
}

interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** In the order of the findings: the worst place or rule first. */
function groupsOf(findings: readonly Finding[], titleOf: (finding: Finding) => string): readonly Group[] {
  const byTitle = new Map<string, Finding[]>();
  for (const finding of findings) {
    const title = titleOf(finding);
    const members = byTitle.get(title);
    if (members === undefined) byTitle.set(title, [finding]);
    else members.push(finding);
  }
  return [...byTitle].map(([title, members]) => ({ title, findings: members }));
}

function placeOf(design: Design, { nodeId, policyId }: Finding): string {
  if (nodeId !== undefined) return labelOf(design, nodeId);
  return policyId === undefined ? "The organization" : `Policy ${policyLabelOf(design, policyId)}`;
}
