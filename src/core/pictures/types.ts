import type { Design, NodeId, PolicyId } from "../design/types";
import type { Colouring } from "../engine";
import type { ComparedShown } from "./compared";
import type { ThemeId } from "./themes";

/** What a view shows: the design and the answer to the question that is asked of it. */
export interface Shown {
  readonly design: Design;
  /** The question in words: "Delete production's database", "asked in us-east-1 as role/Example"; null where none is asked. */
  readonly question: { readonly title: string; readonly circumstances: string } | null;
  /** Its answer; null where none is asked. */
  readonly colouring: Colouring | null;
  /** A comparison, in place of the answers; absent: none. */
  readonly compared?: ComparedShown | null;
  /** The question is about several actions: accounts and levels keep a share of them. */
  readonly asksMany: boolean;
  /** Policies switched off for a look. */
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}

/** What of the design is drawn: all of it, or these nodes with what is in them and the OUs around. */
export type Scope = "whole" | readonly NodeId[];

export interface PictureOptions {
  readonly theme: ThemeId;
  readonly scope: Scope;
}

/** A view before it has its frame: its picture with the corner at 0, 0. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** What the drawing refers to, for the file's `defs`. */
  readonly definitions?: string;
  /** What the legend explains, in its order. */
  readonly legend: readonly LegendItem[];
}

/** A sample of how something is drawn, and what it says. */
export interface LegendItem {
  /** The sample as SVG, `sampleWidth` wide, with the middle of its left edge at 0, 0. */
  readonly sample: string;
  readonly sampleWidth: number;
  /** In our own words. */
  readonly text: string;
}
