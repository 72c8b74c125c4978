/** One measured number. Names are stable: they are compared between versions. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "bytes" | "MB" | "per second" | "times";
}

/** A group of figures that share their preparation. */
export interface Measurement {
  readonly title: string;
  measure(): Promise<readonly Figure[]> | readonly Figure[];
}
