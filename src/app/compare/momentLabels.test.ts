import { describe, expect, it } from "vitest";
import type { Entry } from "../../core/design/history";
import { momentGroups, placeBefore, timeLabel } from "./momentLabels";

const MINUTE = 60_000;
const NOW = new Date(2026, 10, 26, 14, 30).getTime();
const entry = (title: string, minutesAgo?: number): Entry => ({
  title,
  patch: [],
  ...(minutesAgo === undefined ? {} : { doneAt: NOW - minutesAgo * MINUTE }),
});
const timeOf = (at: number) => timeLabel(at, NOW, "en-GB");

describe("the moments to compare with", () => {
  it("are named by what was done next and when, the latest first, by how long ago", () => {
    const past = [entry("Add Sandbox"), entry("Rename a", 26 * 60), entry("Move b", 90), entry("Attach c", 5)];
    expect(momentGroups(past, NOW, timeOf)).toEqual([
      { title: "In the last hour", moments: [{ place: 3, label: "14:25 · Attach c" }] },
      { title: "In the last day", moments: [{ place: 2, label: "13:00 · Move b" }] },
      {
        title: "Earlier",
        moments: [
          { place: 1, label: "Wed 12:30 · Rename a" },
          { place: 0, label: "Add Sandbox" },
        ],
      },
    ]);
  });

  it("keep the order of what was done where a clock went back or says nothing", () => {
    const past = [entry("one", 5), entry("two", 200), { ...entry("three"), doneAt: Number.NaN }];
    expect(momentGroups(past, NOW, timeOf).flatMap(({ moments }) => moments.map(({ place }) => place))).toEqual([
      2, 1, 0,
    ]);
  });

  it("have one an hour ago: before the first thing that was done since", () => {
    const past = [entry("one", 200), entry("two", 90), entry("three", 50), entry("four", 10)];
    expect(placeBefore(past, NOW, 60 * MINUTE)).toBe(2);
    expect(placeBefore(past.slice(0, 2), NOW, 60 * MINUTE)).toBeNull();
    expect(placeBefore(past.slice(2), NOW, 60 * MINUTE)).toBeNull();
  });

  it("tell the day where it was another one", () => {
    expect(timeLabel(NOW - 60 * MINUTE, NOW, "en-GB")).toBe("13:30");
    expect(timeLabel(NOW - 20 * 24 * 60 * MINUTE, NOW, "en-GB")).toBe("6 Nov 14:30");
  });
});
