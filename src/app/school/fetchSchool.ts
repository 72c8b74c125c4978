import { whenIdle } from "../ui/whenIdle";

export const fetchSchool = () => import("./SchoolPanel");
export const fetchTour = () => import("./Tour");

/** Fetches the school, its lessons and the tour while nothing else is going on, so that they open at once and offline. */
export function fetchSchoolWhenIdle(): void {
  whenIdle(() => {
    Promise.all([fetchSchool(), fetchTour(), fetchLessons()]).catch(() => {
      // Not to be had now: opening them asks again, and says it if that fails.
    });
  });
}

/** One after the other: nobody waits for them. */
async function fetchLessons(): Promise<void> {
  const { course } = await import("../../core/lessons/course");
  for (const entry of course) await entry.load();
}
