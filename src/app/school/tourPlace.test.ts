import { expect, it } from "vitest";
import { cardPlace } from "./tourPlace";

const card = { width: 320, height: 180 };
const window = { width: 1280, height: 720 };

it.each([
  ["stands right of what is on the left", { left: 0, top: 90, width: 248, height: 180 }, { left: 260, top: 90 }],
  ["stands left of what is on the right", { left: 960, top: 90, width: 320, height: 600 }, { left: 628, top: 90 }],
  ["stands below a bar", { left: 0, top: 48, width: 1280, height: 44 }, { left: 948, top: 104 }],
  ["stands below a button at the edge", { left: 1150, top: 9, width: 30, height: 30 }, { left: 860, top: 51 }],
  ["stands inside what fills the window", { left: 0, top: 0, width: 1280, height: 720 }, { left: 948, top: 516 }],
])("%s", (_sentence, part, expected) => {
  expect(cardPlace(part, card, window)).toEqual(expected);
});

it("is whole in the window wherever the part is", () => {
  for (let left = 0; left < 1280; left += 80)
    for (let top = 0; top < 720; top += 60) {
      const place = cardPlace({ left, top, width: 100, height: 60 }, card, window);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.top).toBeGreaterThanOrEqual(0);
      expect(place.left + card.width).toBeLessThanOrEqual(1280);
      expect(place.top + card.height).toBeLessThanOrEqual(720);
    }
});
