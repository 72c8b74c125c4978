import type { Entry } from "../../core/design/history";
import { shown } from "../../core/design/labels";

/** A moment to compare with: the design before the entry at `place`. */
export interface Moment {
  readonly place: number;
  /** "14:05 · Move ecommerce-dev into Sandbox OU": what was done next, and when. */
  readonly label: string;
}
export interface MomentGroup {
  readonly title: string;
  readonly moments: readonly Moment[];
}

const HOUR = 3_600_000;

/**
 * The moments before each thing that was done, the latest first, by how long ago they were. The clock only labels them: the
 * order is that of what was done, and a moment without a time (of an older save) stands with those before it.
 */
export function momentGroups(
  past: readonly Entry[],
  now: number,
  timeOf: (at: number) => string,
): readonly MomentGroup[] {
  const groups: { title: string; moments: Moment[] }[] = [];
  let title = "";
  for (let place = past.length - 1; place >= 0; place--) {
    const { title: done, doneAt } = past[place]!;
    const at = typeof doneAt === "number" && Number.isFinite(doneAt) ? doneAt : null;
    title = at === null ? title || "Earlier" : groupOf(now - at);
    if (groups.at(-1)?.title !== title) groups.push({ title, moments: [] });
    const time = at === null ? "" : `${timeOf(at)} · `;
    groups.at(-1)?.moments.push({ place, label: `${time}${shown(done)}` });
  }
  return groups;
}

function groupOf(ago: number): string {
  if (ago < HOUR) return "In the last hour";
  return ago < 24 * HOUR ? "In the last day" : "Earlier";
}

/** The place of the design as it was so long ago: before the first thing that was done since. Null: all was done since, or no time is known. */
export function placeBefore(past: readonly Entry[], now: number, ago: number): number | null {
  const place = past.findIndex(({ doneAt }) => doneAt !== undefined && doneAt > now - ago);
  return place <= 0 ? null : place;
}

/** "14:05", with the day where it was another one: "Wed 14:05" within a week, else "12 Nov 14:05". */
export function timeLabel(at: number, now: number, locale?: string): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = then.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (then.toDateString() === today.toDateString()) return time;
  const isThisWeek = Math.abs(now - at) < 6 * 24 * HOUR;
  const day = then.toLocaleDateString(locale, isThisWeek ? { weekday: "short" } : { day: "numeric", month: "short" });
  return `${day} ${time}`;
}
