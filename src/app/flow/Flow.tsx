import { useEffect, useMemo } from "react";
import type { NodeId } from "../../core/design/types";
import { flowLayout } from "../../core/layout";
import { passageKey, type Stream } from "../../core/pictures/flow/stream";
import { ComparisonLegend } from "../compare/ComparisonLegend";
import { comparedLook } from "../compare/comparedLook";
import { markReady } from "../shell/markReady";
import { type Comparison, useComparison } from "../store/comparison";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import styles from "./Flow.module.css";
import { FlowBar } from "./FlowBar";
import { FlowDiagram } from "./FlowDiagram";
import { FlowLegend } from "./FlowLegend";
import { FlowStory } from "./FlowStory";
import { useFlow } from "./flowStore";
import { ResourceSideLine } from "./ResourceSideLine";
import { stepsOf } from "./steps";
import { usePlayer } from "./usePlayer";
import { useStreams } from "./useStreams";

const GROUP_FROM = 4;
/** Rows up to which OUs open by themselves: two screens of them. */
const MOST_ROWS = 32;

/** Questions on their way from the root through the OUs to the accounts, each cut where it is filtered; played step by step. */
export default function Flow() {
  const design = useDesign();
  const foldedIds = useView((state) => state.foldedIds);
  const openIds = useView((state) => state.unfoldedIds);
  const openGroupIds = useFlow((state) => state.openGroupIds);
  const step = useFlow((state) => state.step);
  const streams = useStreams();
  const comparison = useComparison();
  const layout = useMemo(
    () =>
      flowLayout(design, {
        foldedIds,
        openIds,
        openGroupIds,
        groupFrom: GROUP_FROM,
        mostRows: MOST_ROWS,
        answerOf: answersOf(streams, comparison),
      }),
    [design, foldedIds, openIds, openGroupIds, streams, comparison],
  );
  const steps = useMemo(() => stepsOf(design, layout, streams), [design, layout, streams]);
  const player = usePlayer(steps);
  const told = step === null ? null : (steps[player.shown] ?? null);
  const isWholeWay = told === null || player.shown === steps.length - 1;
  useEffect(markReady, []);
  return (
    <section id="flow" className={styles.flow} aria-label="Flow of questions">
      <FlowBar streams={streams} steps={steps} player={player} />
      <FlowStory steps={steps} told={told} />
      <ComparisonLegend />
      <ResourceSideLine streams={streams} isShown={isWholeWay} />
      {streams.length === 0 ? (
        <p className={styles.empty}>Ask a question above, or add one here, and it runs through the organization.</p>
      ) : (
        <>
          <FlowDiagram layout={layout} streams={streams} told={told} comparison={comparison} />
          <FlowLegend hasWide={streams.some(({ asksMany }) => asksMany)} />
        </>
      )}
    </section>
  );
}

/** What becomes of all streams in an account, and how it stands out in a comparison; the same for accounts in which both are the same. */
function answersOf(streams: readonly Stream[], comparison: Comparison | null): (accountId: NodeId) => string {
  const known = new Map<NodeId, string>();
  return (id) => {
    const compared = comparison === null ? "" : (comparedLook(comparison, id, true)?.text ?? "");
    const answer = known.get(id) ?? [...streams.map((stream) => passageKey(stream, id)), compared].join("; ");
    known.set(id, answer);
    return answer;
  };
}
