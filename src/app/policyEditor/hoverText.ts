import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDescriptions } from "../../core/catalog/actionDescriptions";
import type { ActionDetails } from "../../core/catalog/actionDetails";
import { regionOf } from "../../core/catalog/regions";
import { labelOf, shown } from "../../core/design/labels";
import { pathOf } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import { placeInJson } from "../../core/json/placeInJson";
import { counted, listed } from "../../core/words/words";
import { operatorText } from "./operatorText";
import { actionsThatMatch } from "./statementActions";

export interface HoverSource {
  readonly design: Design;
  readonly catalog: ActionCatalog | null;
  readonly details: ActionDetails | null;
  readonly descriptions: ActionDescriptions | null;
}

/** What is told of what stands under the pointer, in lines, and the range that it is about; null: nothing. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const MOST_NAMED = 10;

export function hoverAt(text: string, offset: number, source: HoverSource): Hover | null {
  const place = placeInJson(text, offset);
  if (!place.isInString) return null;
  const { from, to, role, path } = place;
  const content = text.slice(from, to);
  const names = path.filter((step) => typeof step === "string");
  const lines = linesOf(role, names, content, source);
  return lines === null || lines.length === 0 ? null : { from, to, lines };
}

function linesOf(
  role: "key" | "value",
  [, element, ...within]: readonly string[],
  content: string,
  source: HoverSource,
): readonly string[] | null {
  if (role === "key" && element !== "Condition") return null;
  switch (element) {
    case "Action":
    case "NotAction":
      return actionLines(content, source);
    case "Resource":
    case "NotResource":
      return placeLines(content, source);
    case "Condition":
      if (role === "value") return placeLines(content, source);
      return within.length === 0 ? operatorLines(content) : keyLines(content, source);
    default:
      return null;
  }
}

function operatorLines(name: string): readonly string[] | null {
  const text = operatorText(name);
  return text === null ? null : [`${name}: ${text}`];
}

/** The Regions and the design's accounts that a value names. */
function placeLines(content: string, { design }: HoverSource): readonly string[] {
  const words = content.split(/[^a-z0-9-]+/);
  const places = words.flatMap((word) => regionOf(word) ?? []).map(({ code, place }) => `${code}: ${place}`);
  const accounts = [...design.nodes.values()].flatMap((node) =>
    node.kind === "account" && node.awsId !== undefined && words.includes(node.awsId)
      ? [
          `${node.awsId}: ${pathOf(design, node.id)
            .map((id) => shown(labelOf(design, id)))
            .join(" › ")}`,
        ]
      : [],
  );
  return [...places, ...accounts];
}

function actionLines(action: string, source: HoverSource): readonly string[] | null {
  const { catalog, details, descriptions } = source;
  if (catalog === null) return null;
  if (/[*?]/.test(action)) return patternLines(action, catalog);
  const name = action.toLowerCase();
  const known = catalog.services.get(name.slice(0, Math.max(0, name.indexOf(":"))))?.actions.get(name);
  if (known === undefined) return [`${action}: not known as of ${catalog.date}. It is evaluated by its name.`];
  const touched = details?.resourceTypesOf(name).map(({ type }) => type.name) ?? [];
  return [
    `${known.name} (${known.level})`,
    ...(descriptions?.descriptionOf(name) === undefined ? [] : [`${descriptions.descriptionOf(name)}.`]),
    ...(details === null
      ? []
      : [touched.length === 0 ? "Asked of no resource: *" : `On: ${listed([...new Set(touched)])}`]),
  ];
}

function patternLines(pattern: string, catalog: ActionCatalog): readonly string[] {
  const names = actionsThatMatch([pattern], catalog, Number.POSITIVE_INFINITY);
  const levels = new Map<string, number>();
  for (const name of names) {
    const level = catalog.services.get(name.slice(0, name.indexOf(":")))?.actions.get(name)?.level ?? "";
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  const written = names
    .slice(0, MOST_NAMED)
    .map((name) => catalog.services.get(name.slice(0, name.indexOf(":")))?.actions.get(name)?.name ?? name);
  const more = names.length - written.length;
  return [
    `${pattern}: ${counted(names.length, "action")}`,
    ...(levels.size === 0 ? [] : [[...levels].map(([level, count]) => `${count} ${level}`).join(", ")]),
    ...(written.length === 0 ? [] : [`${written.join(", ")}${more > 0 ? ` and ${more} more` : ""}`]),
  ];
}

function keyLines(key: string, { details, descriptions }: HoverSource): readonly string[] | null {
  const known = details?.conditionKeyOf(key);
  if (known === undefined) return null;
  const description = descriptions?.descriptionOf(known.name);
  return [
    `${known.name}: ${known.type ?? "value"}${known.multivalued ? ", several values" : ""}`,
    ...(description === undefined ? [] : [`${description}.`]),
  ];
}
