import { useEffect, useRef } from "react";
import { Button } from "../ui/Button";
import { useFlow } from "./flowStore";
import styles from "./PlayerControls.module.css";
import type { Player } from "./usePlayer";

interface PlayerControlsProps {
  readonly stepCount: number;
  readonly player: Player;
}

/** The buttons that play the flow step by step. What can't be done just now stays in the way of the keys, so that the focus does. */
export function PlayerControls({ stepCount, player }: PlayerControlsProps) {
  const step = useFlow((state) => state.step);
  const play = useRef<HTMLButtonElement>(null);
  const origin = useFlow((state) => state.origin);
  useEffect(() => {
    if (origin !== null) play.current?.focus();
  }, [origin]);
  const { shown, isPlaying, toggle, goTo } = player;
  const isFirst = shown === 0;
  const isLast = step !== null && shown >= stepCount - 1;
  const back = () => {
    if (!isFirst) goTo(shown - 1);
  };
  const next = () => {
    if (!isLast) goTo(step === null ? 0 : shown + 1);
  };
  const showAll = () => {
    if (isPlaying) toggle();
    useFlow.setState({ step: null });
    play.current?.focus();
  };
  return (
    <fieldset className={styles.player}>
      <legend className="visually-hidden">Step by step</legend>
      <Button onClick={back} aria-disabled={isFirst} aria-keyshortcuts="PageUp" title="Back (Page Up)">
        Back
      </Button>
      <Button
        ref={play}
        kind="primary"
        onClick={toggle}
        aria-keyshortcuts="P"
        title={`${isPlaying ? "Pause" : "Play"} (P)`}
      >
        {isPlaying ? "Pause" : "Play"}
      </Button>
      <Button onClick={next} aria-disabled={isLast} aria-keyshortcuts="PageDown" title="Next (Page Down)">
        Next
      </Button>
      {step === null ? null : (
        <Button kind="quiet" onClick={showAll}>
          Show all
        </Button>
      )}
    </fieldset>
  );
}
