import type { AccessLevel, CatalogAction, CatalogService } from "../../core/catalog/actionCatalog";
import type { ServicePermissions } from "../../core/engine";
import { ANSWER_OF, type Answer } from "../texts/verdicts";

/** What of the permissions is shown. */
export interface Choice {
  /** Words that a service or action must have, in any order and letter case. */
  readonly text: string;
  /** Null: all. */
  readonly level: AccessLevel | null;
  readonly answers: ReadonlySet<Answer>;
}

export type Counts = Readonly<Partial<Record<Answer, number>>>;

/** One line of the list: a service with its numbers, or an action of one that is unfolded. */
export type Row =
  | { readonly kind: "service"; readonly service: CatalogService; readonly counts: Counts; readonly isOpen: boolean }
  | { readonly kind: "action"; readonly action: CatalogAction; readonly answer: Answer };

/** The lines to show. A service is listed where one of its actions is; typing words unfolds what is found. */
export function rowsOf(
  services: readonly ServicePermissions[],
  choice: Choice,
  openPrefixes: ReadonlySet<string>,
): readonly Row[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean);
  return services.flatMap(({ service, actions }): readonly Row[] => {
    const title = ` ${service.prefix} ${service.title}`.toLowerCase();
    const rest = words.filter((word) => !title.includes(` ${word}`));
    const found = actions
      .map(({ action, verdict }) => ({ action, answer: ANSWER_OF[verdict] }))
      .filter(
        ({ action, answer }) =>
          choice.answers.has(answer) &&
          (choice.level === null || action.level === choice.level) &&
          rest.every((word) => action.name.toLowerCase().includes(word)),
      );
    if (found.length === 0) return [];
    const isOpen = openPrefixes.has(service.prefix) !== rest.length > 0;
    const head = { kind: "service" as const, service, counts: countsOf(found.map(({ answer }) => answer)), isOpen };
    return isOpen ? [head, ...found.map((each) => ({ kind: "action" as const, ...each }))] : [head];
  });
}

/** Up to so many actions are listed without a further click. */
const FEW_ACTIONS = 40;

/** The services to unfold where one answer alone is listed: all that have it, as long as the actions are few. */
export function unfoldedFor(services: readonly ServicePermissions[], answer: Answer): readonly string[] {
  const found = services.flatMap(({ service, actions }) =>
    actions.flatMap(({ verdict }) => (ANSWER_OF[verdict] === answer ? [service.prefix] : [])),
  );
  return found.length > FEW_ACTIONS ? [] : [...new Set(found)];
}

export function countsOf(answers: readonly Answer[]): Counts {
  const counts: Partial<Record<Answer, number>> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

/** The numbers of each access level, in the catalogue's order of levels. */
export function countsByLevel(services: readonly ServicePermissions[]): ReadonlyMap<AccessLevel, Counts> {
  const answers = new Map<AccessLevel, Answer[]>();
  for (const { actions } of services)
    for (const { action, verdict } of actions) {
      const here = answers.get(action.level) ?? [];
      answers.set(action.level, here);
      here.push(ANSWER_OF[verdict]);
    }
  return new Map([...answers].map(([level, list]) => [level, countsOf(list)]));
}

/** All lines as comma-separated values: action, access level, answer. AWS's names need no quotes. */
export function csvOf(services: readonly ServicePermissions[]): string {
  const lines = services.flatMap(({ actions }) =>
    actions.map(({ action, verdict }) => `${action.name},${action.level},${ANSWER_OF[verdict]}`),
  );
  return ["action,access level,answer", ...lines, ""].join("\r\n");
}
