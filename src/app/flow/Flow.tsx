import { useEffect, useMemo } from "react";
import { type NodeId, SERVICE_CONTROL_POLICY } from "../../core/design/types";
import { flowLayout } from "../../core/layout";
import { markReady } from "../shell/markReady";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import styles from "./Flow.module.css";
import { FlowBar } from "./FlowBar";
import { FlowDiagram } from "./FlowDiagram";
import { FlowLegend } from "./FlowLegend";
import { useFlow } from "./flowStore";
import { stepsOf } from "./steps";
import { passageKey, type Stream } from "./streams";
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
  const layout = useMemo(
    () =>
      flowLayout(design, {
        foldedIds,
        openIds,
        openGroupIds,
        groupFrom: GROUP_FROM,
        mostRows: MOST_ROWS,
        answerOf: answersOf(streams),
      }),
    [design, foldedIds, openIds, openGroupIds, streams],
  );
  const steps = useMemo(() => stepsOf(design, layout, streams), [design, layout, streams]);
  const player = usePlayer(steps);
  const told = steps[player.shown];
  useEffect(markReady, []);
  return (
    <section id="flow" className={styles.flow} aria-label="Flow of questions">
      <FlowBar streams={streams} steps={steps} player={player} />
      <div className={styles.told} data-told={step !== null} role="status">
        {design.organization.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY) ? null : (
          <p>SCPs aren’t enabled in this organization, so they filter nothing.</p>
        )}
        {step === null ? null : (
          <>
            <strong>
              Step {player.shown + 1} of {steps.length}. {told?.title}
            </strong>
            {told?.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        )}
      </div>
      {streams.length === 0 ? (
        <p className={styles.empty}>Ask a question above, or add one here, and it runs through the organization.</p>
      ) : (
        <>
          <FlowDiagram layout={layout} streams={streams} shownDepth={step === null ? null : (told?.depth ?? null)} />
          <FlowLegend hasWide={streams.some(({ asksMany }) => asksMany)} />
        </>
      )}
    </section>
  );
}

/** What becomes of all streams in an account, the same for accounts in which it is the same. */
function answersOf(streams: readonly Stream[]): (accountId: NodeId) => string {
  const known = new Map<NodeId, string>();
  return (id) => {
    const answer = known.get(id) ?? streams.map((stream) => passageKey(stream, id)).join("; ");
    known.set(id, answer);
    return answer;
  };
}
