import styles from "./Segments.module.css";

export interface Segment<Id> {
  readonly id: Id;
  readonly title: string;
  /** Why it can't be chosen; absent: it can. */
  readonly refusal?: string;
}

interface SegmentsProps<Id> {
  /** What is chosen, for those who hear it. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A choice of a few, all in sight, one of which is on. */
export function Segments<Id extends string>({ label, segments, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{label}</legend>
      {segments.map(({ id, title, refusal }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          disabled={refusal !== undefined}
          title={refusal}
          onClick={() => onChoose(id)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
