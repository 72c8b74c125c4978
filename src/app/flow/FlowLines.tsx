import type { FlowPlaces } from "../../core/pictures/flow/places";
import { GATE, IAM } from "../../core/pictures/flow/places";
import type { Mark, Thread } from "../../core/pictures/flow/threads";
import styles from "./FlowLines.module.css";

interface FlowLinesProps {
  readonly places: FlowPlaces;
  readonly threads: readonly Thread[];
  readonly marks: readonly Mark[];
  /** So far the threads have run, in pixels from the left; null: to the end. */
  readonly until: number | null;
  /** A line that begins in sight, for what is written along the band of IAM. */
  readonly top: number;
}

/** The threads behind bars and cards, with the marks that cut them, running into the band of IAM. */
export function FlowLines({ places, threads, marks, until, top }: FlowLinesProps) {
  const { width, height, gate } = places;
  const band = width - 10 - IAM.width / 2;
  return (
    <>
      <svg className={styles.band} width={width} height={height} aria-hidden="true">
        <path className={styles.iam} d={`M${band},26V${height - 20}`} strokeWidth={IAM.width} />
        {gate === null ? null : <rect className={styles.gate} x={gate} width={GATE.width} height={height} />}
        <text className={styles.iamText} transform={`translate(${band - 4},${top + 40}) rotate(90)`}>
          then IAM in each account (not modelled)
        </text>
      </svg>
      <svg
        className={styles.lines}
        width={width}
        height={height}
        style={{ clipPath: `inset(0 ${until === null ? 0 : Math.max(0, width - until)}px 0 0)` }}
        aria-hidden="true"
      >
        {threads.map((thread) => (
          <g
            key={thread.id}
            className={styles.thread}
            data-lane={thread.lane}
            data-answer={thread.answer}
            data-wide={thread.isWide}
          >
            <path className={styles.line} d={thread.path} strokeWidth={thread.width} />
            {thread.answer === "nothing-allows" ? (
              <path className={styles.between} d={thread.path} strokeWidth={thread.width / 2.6} />
            ) : null}
            {thread.open < 1 ? null : <path className={styles.open} d={thread.path} strokeWidth={thread.open} />}
          </g>
        ))}
        {marks.map(({ id, answer, place }) => (
          <g key={id} className={styles.mark} data-answer={answer} transform={`translate(${place.x},${place.y})`}>
            {answer === "passes-if" ? <path d="M0,-7.5L7.5,0L0,7.5L-7.5,0Z" /> : <circle r={7} />}
            {answer === "blocked" ? <path d="M-4.6,4.6L4.6,-4.6" /> : null}
            {answer === "nothing-allows" ? (
              <>
                <circle r={3.4} />
                <path d="M-6.5,6.5L6.5,-6.5" />
              </>
            ) : null}
          </g>
        ))}
      </svg>
    </>
  );
}
