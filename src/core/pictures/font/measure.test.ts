import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, textWidth } from "./measure";
import { wrapped } from "./wrapped";

const texts = fc.string({ unit: "grapheme", maxLength: 60 });

describe("the font of pictures", () => {
  it("is measured as its file says: A is 1336 of 2048 wide, a digit 1150, in Roboto Regular", () => {
    expect(textWidth("A", 2048, 400)).toBe(1336);
    expect(textWidth("1", 2048, 400)).toBe(textWidth("8", 2048, 400));
    expect(textWidth("1234567890", 2048, 400)).toBe(11_500);
  });

  it("gives a text whole where there is room, else cut with an ellipsis", () => {
    expect(fitted("abc", 12, 400, 100).text).toBe("abc");
    expect(fitted("abcdefghij", 12, 400, 40).text).toMatch(/^abc.*…$/);
    expect(fitted("abc", 12, 400, 2)).toEqual({ text: "", width: 0 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 200 }), (text, room) => {
        const cut = fitted(text, 12, 500, room);
        expect(cut.width).toBeLessThanOrEqual(room);
        expect(cut.width).toBeCloseTo(textWidth(cut.text, 12, 500), 6);
        expect(cut.text === text || cut.text === "" || cut.text.endsWith("…")).toBe(true);
        expect(cut.text).not.toMatch(/\p{Cs}/u); // no half of a character
      }),
    );
  });

  it("wraps names where a person would break them, into no more lines than asked", () => {
    expect(wrapped("online-banking-delivery", { size: 13.5, weight: 500 }, 110, 3)).toEqual([
      "online-banking-",
      "delivery",
    ]);
    fc.assert(
      fc.property(texts, fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrapped(text, { size: 13, weight: 500 }, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line, 13, 500)).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });
});
