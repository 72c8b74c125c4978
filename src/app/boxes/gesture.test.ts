import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { type Gesture, type GestureEffect, type GestureEvent, type Grip, IDLE, step } from "./gesture";

const carried = { kind: "nodes", nodeIds: [nodeId("ecommerce-dev")] } as const;
const card: Grip = { kind: "carry", carried };
const at = (x: number, y = 0) => ({ x, y });
const down = (grip: Grip, x = 0, pointerId = 1): GestureEvent => ({ kind: "down", pointerId, at: at(x), grip });
const move = (x: number, pointerId = 1): GestureEvent => ({ kind: "move", pointerId, at: at(x) });
const up = (x: number, pointerId = 1): GestureEvent => ({ kind: "up", pointerId, at: at(x) });
const bailOut: GestureEvent = { kind: "bail-out" };

function effectsOf(...events: GestureEvent[]): { effects: GestureEffect["kind"][]; gesture: Gesture } {
  let gesture = IDLE;
  const effects: GestureEffect["kind"][] = [];
  for (const event of events) {
    const next = step(gesture, event);
    gesture = next.gesture;
    effects.push(...next.effects.map(({ kind }) => kind));
  }
  return { effects, gesture };
}

describe("a press on a card", () => {
  it("is a click while the pointer trembles by less than 4 pixels", () => {
    expect(effectsOf(down(card), move(3), up(3)).effects).toEqual(["click"]);
  });

  it("takes the card along from 4 pixels on and lets go where the pointer is released", () => {
    expect(effectsOf(down(card), move(4), move(50), up(60)).effects).toEqual([
      "pick-up",
      "hover",
      "hover",
      "hover",
      "drop",
    ]);
  });

  it("bails out to the start, and what the pointer does afterwards means nothing", () => {
    expect(effectsOf(down(card), move(40), bailOut, move(80), up(80)).effects).toEqual([
      "pick-up",
      "hover",
      "put-back",
    ]);
  });

  it("opens the menu when a finger rests on it, and isn't a click then", () => {
    expect(effectsOf(down(card), move(2), { kind: "held" }, up(2)).effects).toEqual(["open-menu"]);
  });

  it("opens no menu once it is a drag", () => {
    expect(effectsOf(down(card), move(20), { kind: "held" }, up(20)).effects).not.toContain("open-menu");
  });

  it("is given up for a second finger, which pinches", () => {
    expect(effectsOf(down(card), move(20), down(card, 90, 2), move(40), up(40)).effects).toEqual([
      "pick-up",
      "hover",
      "put-back",
    ]);
  });

  it("isn't moved by another pointer", () => {
    expect(effectsOf(down(card), move(40, 2), up(40, 2), up(0)).effects).toEqual(["click"]);
  });
});

describe("a press elsewhere", () => {
  it("on the empty canvas is a click, or nothing of ours where it pans", () => {
    expect(effectsOf(down({ kind: "view" }), up(0)).effects).toEqual(["click"]);
    expect(effectsOf(down({ kind: "view" }), move(30), up(30)).effects).toEqual([]);
  });

  it("with Shift draws a selection rectangle and takes what is in it", () => {
    expect(effectsOf(down({ kind: "marquee" }), move(30), up(40)).effects).toEqual([
      "marquee",
      "take-marquee",
      "marquee",
    ]);
    expect(effectsOf(down({ kind: "marquee" }), move(30), bailOut).effects).toEqual(["marquee", "marquee"]);
  });

  it("places what was picked, and doesn't when it pans", () => {
    expect(effectsOf(down({ kind: "place" }), up(1)).effects).toEqual(["place"]);
    expect(effectsOf(down({ kind: "place" }), move(30), up(30)).effects).toEqual([]);
  });
});

it("whatever happens, what was picked up is dropped or put back exactly once", () => {
  const grips: Grip[] = [card, { kind: "view" }, { kind: "marquee" }, { kind: "place" }];
  const events = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant("down" as const),
        pointerId: fc.nat(2),
        at: fc.record({ x: fc.nat(20), y: fc.nat(20) }),
        grip: fc.constantFrom(...grips),
      }),
      fc.record({
        kind: fc.constantFrom("move" as const, "up" as const),
        pointerId: fc.nat(2),
        at: fc.record({ x: fc.nat(20), y: fc.nat(20) }),
      }),
      fc.constant<GestureEvent>({ kind: "held" }),
      fc.constant(bailOut),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(events, (list) => {
      const { effects, gesture } = effectsOf(...list, bailOut);
      expect(gesture).toEqual(IDLE);
      let inHand = 0;
      for (const effect of effects) {
        if (effect === "pick-up") inHand++;
        if (effect === "drop" || effect === "put-back") inHand--;
        expect(inHand === 0 || inHand === 1).toBe(true);
      }
      expect(inHand).toBe(0);
    }),
  );
});
