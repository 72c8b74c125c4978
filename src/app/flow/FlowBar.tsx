import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { ANSWERS } from "../texts/verdicts";
import { counted } from "../texts/words";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./FlowBar.module.css";
import { leaveOutQuestion, runQuestion, useFlow } from "./flowStore";
import { type FlowStep, outcomesOf } from "./steps";
import { isBeside, MOST_STREAMS, questionsBeside, type Stream } from "./streams";
import type { Player } from "./usePlayer";

interface FlowBarProps {
  readonly streams: readonly Stream[];
  readonly steps: readonly FlowStep[];
  readonly player: Player;
}

/** Which questions run, each with the look of its thread, and what plays them. */
export function FlowBar({ streams, steps, player }: FlowBarProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const step = useFlow((state) => state.step);
  const isToldYet = step === null || player.shown === steps.length - 1;
  const chosenIds = useFlow((state) => state.chosenIds);
  const hasOpenGroups = useFlow((state) => state.openGroupIds.size > 0);
  return (
    <div className={styles.bar}>
      <ul className={styles.streams} aria-label="Questions that run">
        {streams.map((stream, index) => (
          <li key={stream.id} className={styles.stream} data-lane={index}>
            <span className={styles.lane} aria-hidden="true" />
            {stream.title}
            <span className={styles.outcome}>
              {(isToldYet ? outcomesOf(design, stream) : []).map(({ answer, count }) => (
                <span key={answer} data-answer={answer} title={`${counted(count, "account")}: ${ANSWERS[answer].word}`}>
                  {ANSWERS[answer].mark} {count.toLocaleString("en-US")}
                  <span className="visually-hidden"> {ANSWERS[answer].count}</span>
                </span>
              ))}
            </span>
            {isBeside(stream) ? (
              <IconButton
                glyph="close"
                label={`Leave out ${stream.title}`}
                onClick={() => leaveOutQuestion(stream.id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {streams.length < MOST_STREAMS ? (
        <select
          className={styles.add}
          aria-label="Add a question"
          value=""
          onChange={(event) => runQuestion(event.target.value)}
        >
          <option value="" disabled>
            Add a question…
          </option>
          {questionsBeside(design, lens)
            .filter(({ id }) => !chosenIds.has(id))
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      ) : null}
      {hasOpenGroups ? (
        <Button onClick={() => useFlow.setState({ openGroupIds: new Set() })}>Group accounts again</Button>
      ) : null}
      <PlayerControls stepCount={steps.length} player={player} />
    </div>
  );
}

function PlayerControls({ stepCount, player }: { readonly stepCount: number; readonly player: Player }) {
  const step = useFlow((state) => state.step);
  const { shown, isPlaying, toggle, goTo } = player;
  return (
    <fieldset className={styles.player}>
      <legend className="visually-hidden">Step by step</legend>
      <Button onClick={() => goTo(shown - 1)} disabled={shown === 0} aria-keyshortcuts="PageUp" title="Back (Page Up)">
        Back
      </Button>
      <Button kind="primary" onClick={toggle} aria-keyshortcuts="P" title={`${isPlaying ? "Pause" : "Play"} (P)`}>
        {isPlaying ? "Pause" : "Play"}
      </Button>
      <Button
        onClick={() => goTo(step === null ? 0 : shown + 1)}
        disabled={step !== null && shown >= stepCount - 1}
        aria-keyshortcuts="PageDown"
        title="Next (Page Down)"
      >
        Next
      </Button>
      {step === null ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            if (isPlaying) toggle();
            useFlow.setState({ step: null });
          }}
        >
          Show all
        </Button>
      )}
    </fieldset>
  );
}
