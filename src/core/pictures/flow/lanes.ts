import { BAR_HEIGHT } from "./places";
import type { Stream } from "./stream";

/** Where a stream runs within the bars, in pixels. */
export interface Lane {
  readonly stream: Stream;
  readonly index: number;
  /** From the bars' middle. */
  readonly offset: number;
  /** Of a thread where everything passes. */
  readonly width: number;
}

const THREAD = 5;
const GAP = 4;

/** The lanes side by side: a thread for one action, the widest that there is room for where several are asked. */
export function lanesOf(streams: readonly Stream[]): readonly Lane[] {
  const threads = streams.filter(({ asksMany }) => !asksMany).length * (THREAD + GAP);
  const many = Math.max(THREAD, BAR_HEIGHT - 10 - threads);
  const widths = streams.map(({ asksMany }) => (asksMany ? many : THREAD));
  const whole = widths.reduce((sum, width) => sum + width, 0) + GAP * (streams.length - 1);
  let from = -whole / 2;
  return streams.map((stream, index) => {
    const width = widths[index] ?? THREAD;
    const offset = from + width / 2;
    from += width + GAP;
    return { stream, index, offset, width };
  });
}
