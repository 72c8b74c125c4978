import { expect, it } from "vitest";
import type { Announcement } from "../store/viewStore";
import { messageMs } from "./messageTime";

const ms = (text: string, rest: Partial<Announcement> = {}) =>
  messageMs({ id: 1, kind: "done", text, undoable: false, ...rest });

it("keeps a message as long as it takes to read, and an undo within reach", () => {
  const short = "Opened Example Corp.";
  expect(ms(short)).toBeLessThan(3_000);
  expect(ms(short, { undoable: true })).toBeGreaterThan(ms(short));
  expect(ms(short, { kind: "problem" })).toBeGreaterThan(5_000);
  expect(ms("word ".repeat(400), { undoable: true })).toBeLessThan(10_000);
});
