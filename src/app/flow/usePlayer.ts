import { useEffect, useState } from "react";
import { isTyping } from "../actions/shortcuts";
import { useFlow } from "./flowStore";
import { type FlowStep, textOf } from "./steps";

export interface Player {
  /** The step that is shown; the last one while all of it is. */
  readonly shown: number;
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  readonly goTo: (step: number) => void;
}

/** Milliseconds for a step: as long as its sentences take to be read aloud. */
const LEAST_MS = 2_800;
const MS_PER_CHARACTER = 40;
const MOST_MS = 9_000;

/** Plays the steps one after the other. PageDown and PageUp, which presenters' remote controls send, and P work as well. */
export function usePlayer(steps: readonly FlowStep[]): Player {
  const step = useFlow((state) => state.step);
  const [isPlaying, setPlaying] = useState(false);
  const last = steps.length - 1;
  const shown = step === null ? last : Math.min(step, last);
  const told = steps[shown];
  const characters = told === undefined ? 0 : textOf(told).length;

  useEffect(() => {
    if (!isPlaying) return;
    const lasting = Math.min(MOST_MS, Math.max(LEAST_MS, characters * MS_PER_CHARACTER));
    const timer = setTimeout(() => {
      if (shown >= last) setPlaying(false);
      else useFlow.setState({ step: shown + 1 });
    }, lasting);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, last, characters]);

  const toggle = () => {
    if (!isPlaying && shown >= last) useFlow.setState({ step: 0 });
    setPlaying(!isPlaying);
  };
  const goTo = (wanted: number) => {
    setPlaying(false);
    useFlow.setState({ step: Math.max(0, Math.min(last, wanted)) });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isHere = target === document.body || (target instanceof Element && target.closest("#flow") !== null);
      if (!isHere || event.defaultPrevented || isTyping(target) || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === "PageDown") goTo(step === null ? 0 : shown + 1);
      else if (event.key === "PageUp") goTo(shown - 1);
      else if (event.key.toLowerCase() === "p") toggle();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
  return { shown, isPlaying, toggle, goTo };
}
