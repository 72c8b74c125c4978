import type { Lesson } from "../types";

/** A lesson of the course as the list shows it; the lesson itself loads when it is opened. */
export interface CourseEntry {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** `first`: the path to begin with. */
  readonly path: "first" | "further";
  load(): Promise<{ readonly lesson: Lesson }>;
}

/** The course in its order. A new lesson is a file beside this one and a line here. */
export const course: readonly CourseEntry[] = [
  first("one-account", "One account and its accidents", 5, () => import("./oneAccount")),
  first("one-use-case", "One use case each", 5, () => import("./oneUseCase")),
  first("phases-and-units", "Phases and units", 5, () => import("./phasesAndUnits")),
  first("filters-by-level", "Policies filter level by level", 5, () => import("./filtersByLevel")),
  first("protect-what-matters", "Protect what matters", 5, () => import("./protectWhatMatters")),
  further("enterprise-accounts", "Enterprise accounts", 8, () => import("./enterpriseAccounts")),
  further("management-alone", "The management account alone", 6, () => import("./managementAlone")),
  further("environments-that-share", "Environments that share", 6, () => import("./environmentsThatShare")),
  further("ous-and-depth", "OUs and depth", 7, () => import("./ousAndDepth")),
  further("filtered-not-pooled", "Filtered, not pooled", 6, () => import("./filteredNotPooled")),
  further("deny-list", "The deny list", 6, () => import("./denyList")),
  further("allow-list", "The allow list, and why it is hard", 7, () => import("./allowList")),
  further("approved-services", "Approved services and their price", 8, () => import("./approvedServices")),
  further("regions-and-global-services", "Regions and global services", 8, () => import("./regionsAndGlobalServices")),
  further("rules-then-and-now", "The rules of 2022 and today's", 8, () => import("./rulesThenAndNow")),
  further("capstone", "Capstone: Northwind's organization", 25, () => import("./capstone")),
];

/** The entry with this id; undefined for lessons from elsewhere. */
export function courseEntry(id: string): CourseEntry | undefined {
  return course.find((entry) => entry.id === id);
}

/** The lesson that comes after this one in the course; undefined after the last. */
export function entryAfter(id: string): CourseEntry | undefined {
  const index = course.findIndex((entry) => entry.id === id);
  return index === -1 ? undefined : course[index + 1];
}

function first(id: string, title: string, minutes: number, load: CourseEntry["load"]): CourseEntry {
  return { id, title, minutes, path: "first", load };
}

function further(id: string, title: string, minutes: number, load: CourseEntry["load"]): CourseEntry {
  return { id, title, minutes, path: "further", load };
}
