import { RESOURCE_CONTROL_POLICY } from "../../../core/design/types";
import { isRcpService } from "../../../core/policy";
import { counted } from "../../../core/words/words";
import { actionsThatMatch } from "../statementActions";
import { type Completion, type CompletionSource, value } from "./completion";

/** A service's prefix first; behind its colon its actions, and the pattern that what is typed so far would make. */
export function actionValues(typed: string, { catalog, type }: CompletionSource): readonly Completion[] {
  if (catalog === null) return [];
  const isRcp = type === RESOURCE_CONTROL_POLICY;
  const colon = typed.indexOf(":");
  if (colon === -1) {
    const services = [...catalog.services.values()].filter(({ prefix }) => !isRcp || isRcpService(prefix));
    return [
      ...(isRcp ? [] : [value("*", "every action")]),
      ...services.map(({ prefix, title, actions }) => ({
        label: `${prefix}:`,
        detail: `${title}, ${counted(actions.size, "action")}`,
        insert: `${prefix}:`,
        kind: "service" as const,
        goesOn: true,
      })),
    ];
  }
  const service = catalog.services.get(typed.slice(0, colon).toLowerCase());
  if (service === undefined || (isRcp && !isRcpService(service.prefix))) return [];
  const stem = typed.slice(colon + 1).replace(/\*+$/, "");
  const patterns = [...new Set([`${service.prefix}:*`, `${service.prefix}:${stem}*`])];
  return [
    ...patterns.flatMap((pattern) => {
      const count = actionsThatMatch([pattern], catalog, Number.POSITIVE_INFINITY).length;
      return count === 0 ? [] : [action(pattern, counted(count, "action"))];
    }),
    ...[...service.actions.values()].map(({ name, level }) => action(name, level)),
  ];
}

function action(name: string, detail: string): Completion {
  return { label: name, detail, insert: name, kind: "action" };
}
