import type { Point, Rect } from "../../core/layout";
import type { Carried } from "../store/carry";

/** What a press may become. `view`: the canvas itself, which pans; `place`: something picked is in the hand. */
export type Grip =
  | { readonly kind: "carry"; readonly carried: Carried }
  | { readonly kind: "view" }
  | { readonly kind: "marquee" }
  | { readonly kind: "place" };

/** One pointer's gesture from press to release. Points are pixels of the window. */
export type Gesture =
  | { readonly kind: "idle" }
  | { readonly kind: "pressed"; readonly pointerId: number; readonly start: Point; readonly grip: Grip }
  | { readonly kind: "carrying"; readonly pointerId: number; readonly now: Point }
  | { readonly kind: "marquee"; readonly pointerId: number; readonly start: Point; readonly now: Point };

export type GestureEvent =
  | { readonly kind: "down"; readonly pointerId: number; readonly at: Point; readonly grip: Grip }
  | { readonly kind: "move"; readonly pointerId: number; readonly at: Point }
  | { readonly kind: "up"; readonly pointerId: number; readonly at: Point }
  /** A finger rested on the spot. */
  | { readonly kind: "held" }
  /** Escape, a lost pointer, another window in front: everything goes back to the start. */
  | { readonly kind: "bail-out" };

export type GestureEffect =
  | { readonly kind: "pick-up"; readonly carried: Carried; readonly pointerId: number }
  | { readonly kind: "hover"; readonly at: Point }
  | { readonly kind: "drop" }
  | { readonly kind: "put-back" }
  | { readonly kind: "click"; readonly at: Point }
  | { readonly kind: "place"; readonly at: Point }
  | { readonly kind: "open-menu"; readonly at: Point }
  | { readonly kind: "marquee"; readonly area: Rect | null }
  | { readonly kind: "take-marquee"; readonly area: Rect };

export interface Step {
  readonly gesture: Gesture;
  readonly effects: readonly GestureEffect[];
}

export const IDLE: Gesture = { kind: "idle" };
/** Pixels that a pointer may tremble before a press becomes a drag. */
export const THRESHOLD = 4;

/** What an event makes of a gesture, and what is to be done. Events of other pointers change nothing. */
export function step(gesture: Gesture, event: GestureEvent): Step {
  if (event.kind === "bail-out") return { gesture: IDLE, effects: undone(gesture) };
  if (event.kind === "down") {
    // A second finger is no drag: it pinches.
    if (gesture.kind !== "idle") return { gesture: IDLE, effects: undone(gesture) };
    return { gesture: { kind: "pressed", pointerId: event.pointerId, start: event.at, grip: event.grip }, effects: [] };
  }
  if (gesture.kind === "idle") return same(gesture);
  if (event.kind === "held")
    return gesture.kind === "pressed"
      ? { gesture: IDLE, effects: [{ kind: "open-menu", at: gesture.start }] }
      : same(gesture);
  if (event.pointerId !== gesture.pointerId) return same(gesture);
  return event.kind === "move" ? moved(gesture, event.at) : released(gesture, event.at);
}

type Active = Exclude<Gesture, { kind: "idle" }>;

function moved(gesture: Active, at: Point): Step {
  switch (gesture.kind) {
    case "carrying":
      return { gesture: { ...gesture, now: at }, effects: [{ kind: "hover", at }] };
    case "marquee":
      return { gesture: { ...gesture, now: at }, effects: [{ kind: "marquee", area: between(gesture.start, at) }] };
    case "pressed": {
      const { start, grip, pointerId } = gesture;
      if (Math.hypot(at.x - start.x, at.y - start.y) < THRESHOLD) return same(gesture);
      if (grip.kind === "carry")
        return {
          gesture: { kind: "carrying", pointerId, now: at },
          effects: [
            { kind: "pick-up", carried: grip.carried, pointerId },
            { kind: "hover", at },
          ],
        };
      if (grip.kind === "marquee")
        return {
          gesture: { kind: "marquee", pointerId, start, now: at },
          effects: [{ kind: "marquee", area: between(start, at) }],
        };
      return { gesture: IDLE, effects: [] };
    }
  }
}

function released(gesture: Active, at: Point): Step {
  switch (gesture.kind) {
    case "carrying":
      return { gesture: IDLE, effects: [{ kind: "hover", at }, { kind: "drop" }] };
    case "marquee":
      return {
        gesture: IDLE,
        effects: [
          { kind: "take-marquee", area: between(gesture.start, at) },
          { kind: "marquee", area: null },
        ],
      };
    case "pressed":
      return {
        gesture: IDLE,
        effects: [{ kind: gesture.grip.kind === "place" ? "place" : "click", at: gesture.start }],
      };
  }
}

function undone(gesture: Gesture): readonly GestureEffect[] {
  if (gesture.kind === "carrying") return [{ kind: "put-back" }];
  if (gesture.kind === "marquee") return [{ kind: "marquee", area: null }];
  return [];
}

function same(gesture: Gesture): Step {
  return { gesture, effects: [] };
}

function between(one: Point, other: Point): Rect {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}
