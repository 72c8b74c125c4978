import { useRef } from "react";
import type { Stream } from "../../core/pictures/flow/stream";
import { counted } from "../../core/words/words";
import { useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { ANSWERS } from "../texts/verdicts";
import { IconButton } from "../ui/IconButton";
import styles from "./FlowBar.module.css";
import { leaveOutQuestion, runQuestion, useFlow } from "./flowStore";
import { PlayerControls } from "./PlayerControls";
import { type FlowStep, outcomesOf } from "./steps";
import { isBeside, MOST_STREAMS, questionsBeside } from "./streams";
import type { Player } from "./usePlayer";

interface FlowBarProps {
  readonly streams: readonly Stream[];
  readonly steps: readonly FlowStep[];
  readonly player: Player;
}

/** Which questions run, each with the look of its thread, and what plays them: a line, or two where there is little room. */
export function FlowBar({ streams, steps, player }: FlowBarProps) {
  const design = useDesign();
  const step = useFlow((state) => state.step);
  const add = useRef<HTMLSelectElement>(null);
  const isToldYet = step === null || player.shown === steps.length - 1;
  return (
    <div className={styles.bar} data-count={streams.length}>
      <ul className={styles.streams} aria-label="Questions that run">
        {streams.map((stream, index) => (
          <li key={stream.id} className={styles.stream} data-lane={index}>
            <span className={styles.lane} aria-hidden="true" />
            <span className={styles.title} title={stream.title}>
              {stream.title}
            </span>
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
                onClick={() => {
                  leaveOutQuestion(stream.id);
                  add.current?.focus();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <QuestionChoice streamCount={streams.length} ref={add} />
      <PlayerControls stepCount={steps.length} player={player} />
    </div>
  );
}

interface QuestionChoiceProps {
  readonly streamCount: number;
  readonly ref: React.Ref<HTMLSelectElement>;
}

/** Adds a question; it stays where no more can run, so that the focus does. */
function QuestionChoice({ streamCount, ref }: QuestionChoiceProps) {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const chosenIds = useFlow((state) => state.chosenIds);
  const hasRoom = streamCount < MOST_STREAMS;
  const offered = hasRoom ? questionsBeside(design, lens).filter(({ id }) => !chosenIds.has(id)) : [];
  return (
    <select
      ref={ref}
      className={styles.add}
      aria-label="Add a question"
      value=""
      onChange={(event) => runQuestion(event.target.value)}
    >
      <option value="" disabled>
        {hasRoom ? "Add a question…" : `At most ${MOST_STREAMS} run`}
      </option>
      {offered.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
