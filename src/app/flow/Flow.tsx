import { useEffect, useMemo, useState } from "react";
import type { NodeId } from "../../core/design/types";
import { readyQuestions } from "../../core/examples/readyQuestions";
import { flowLayout } from "../../core/layout";
import { useColouring, useDesign } from "../store/derived";
import { useView } from "../store/viewStore";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { FlowDiagram } from "./FlowDiagram";
import styles from "./flow.module.css";
import { stepsOf } from "./steps";
import { isAsked, MOST_STREAMS, passageAt, streamsOf } from "./streams";

const GROUP_FROM = 4;
const STEP_MS = 2_500;

/** Questions on their way from the root through the OUs to the accounts, each cut where it is filtered; played step by step. */
export default function Flow() {
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabled = useView((state) => state.disabledPolicyIds);
  const foldedIds = useView((state) => state.foldedIds);
  const colouring = useColouring();
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const [openGroupIds, setOpenGroups] = useState<ReadonlySet<NodeId>>(() => new Set());
  const [step, setStep] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const streams = useMemo(
    () => streamsOf(design, lens, colouring, chosenIds, disabled),
    [design, lens, colouring, chosenIds, disabled],
  );
  const layout = useMemo(
    () =>
      flowLayout(design, {
        foldedIds,
        openGroupIds,
        groupFrom: GROUP_FROM,
        answerOf: (id) => streams.map((stream) => answerName(stream, id)).join(),
      }),
    [design, foldedIds, openGroupIds, streams],
  );
  const steps = useMemo(() => stepsOf(design, layout, streams), [design, layout, streams]);
  const last = steps.length - 1;
  const shownStep = step === null ? last : Math.min(step, last);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (shownStep >= last) setPlaying(false);
      else setStep(shownStep + 1);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, shownStep, last]);

  const play = () => {
    if (!isPlaying && shownStep >= last) setStep(0);
    setPlaying(!isPlaying);
  };
  const goTo = (wanted: number) => {
    setPlaying(false);
    setStep(Math.max(0, Math.min(last, wanted)));
  };
  const told = steps[shownStep];
  return (
    <section className={styles.flow} aria-label="Flow of questions">
      <div className={styles.bar}>
        <ul className={styles.streams} aria-label="Questions that run">
          {streams.map((stream, index) => (
            <li key={stream.id} className={styles.stream} data-lane={index}>
              <span className={styles.lane} aria-hidden="true" />
              {stream.title}
              {stream.id === "asked" ? null : (
                <IconButton
                  glyph="close"
                  label={`Leave out ${stream.title}`}
                  onClick={() => setChosen(without(chosenIds, stream.id))}
                />
              )}
            </li>
          ))}
        </ul>
        {streams.length < MOST_STREAMS ? (
          <select
            className={styles.add}
            aria-label="Add a question"
            value=""
            onChange={(event) => setChosen(new Set([...chosenIds, event.target.value]))}
          >
            <option value="" disabled>
              Add a question…
            </option>
            {readyQuestions
              .filter((question) => !chosenIds.has(question.id) && !isAsked(question, lens))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        ) : null}
        <fieldset className={styles.player}>
          <legend className="visually-hidden">Step by step</legend>
          <IconButton glyph="undo" label="From the start" onClick={() => goTo(0)} />
          <Button onClick={() => goTo(shownStep - 1)} disabled={shownStep === 0}>
            Back
          </Button>
          <Button kind="primary" onClick={play}>
            {isPlaying ? "Pause" : "Play"}
          </Button>
          <Button onClick={() => goTo(shownStep + 1)} disabled={shownStep >= last}>
            Next
          </Button>
        </fieldset>
      </div>
      <div className={styles.told} role="status">
        <strong>
          {step === null ? "All of it" : `Step ${shownStep + 1} of ${steps.length}. ${told?.title ?? ""}`}
        </strong>
        {step === null ? null : told?.sentences.slice(0, 4).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      {streams.length === 0 ? (
        <p className={styles.empty}>Ask a question above, or add one here, and it runs through the organization.</p>
      ) : (
        <FlowDiagram
          layout={layout}
          streams={streams}
          shownDepth={steps[shownStep]?.depth ?? 0}
          onOpenGroup={(id) => setOpenGroups(new Set([...openGroupIds, id]))}
        />
      )}
    </section>
  );
}

function answerName(stream: Parameters<typeof passageAt>[0], id: NodeId): string {
  const { answer, share } = passageAt(stream, id);
  return stream.asksMany ? share.toFixed(4) : answer;
}

function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return new Set([...set].filter((each) => each !== item));
}
