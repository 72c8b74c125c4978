import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design, NodeId } from "../design/types";
import {
  changeWords,
  differenceFromAws,
  effectOf,
  type PermissionChange,
  permissionsBetween,
  structureSentence,
} from "../difference";
import type { ActionSpace } from "../engine";
import { visible } from "../json/problem";
import { numberText } from "../words/words";
import { grouped } from "./grouped";
import type { PlaceNames } from "./placeNames";
import { code, heading, item, list, paragraph, shortened, table } from "./spans";
import type { Block, Line, ReportKnowledge, ReportSection, Span } from "./types";
import { placesOfAccounts } from "./wherePlaces";

const MOST_CHANGES = 200;
const MOST_ROWS = 60;
const MOST_PLACES = 8;
const MOST_ACTIONS = 8;
const MOST_SERVICES = 12;

/** What changed between the organization as it was imported and the design. */
export function changesSection(
  before: Design,
  after: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  { catalog, resourceCatalog }: ReportKnowledge,
): ReportSection {
  const structure = differenceFromAws(before, after);
  const sentences = shortened(
    MOST_CHANGES,
    structure,
    (change) => item(visible(structureSentence(change, { before, after }))),
    "changes",
  );
  return {
    id: "changes",
    title: "What changes",
    blocks: [
      paragraph("Against the organization as it was imported."),
      heading("Structure"),
      ...(structure.length === 0 ? [paragraph("The structure is the same.")] : list(sentences)),
      heading("Permissions"),
      ...(catalog === undefined
        ? [paragraph("The catalogue of AWS’s actions wasn’t at hand, so what changes of permissions isn’t told.")]
        : permissionBlocks(before, after, names, totals, { catalog, ...(resourceCatalog && { resourceCatalog }) })),
    ],
  };
}

function permissionBlocks(
  before: Design,
  after: Design,
  names: PlaceNames,
  totals: ReadonlyMap<NodeId, number>,
  { catalog, resourceCatalog }: ReportKnowledge & { readonly catalog: ActionCatalog },
): readonly Block[] {
  const {
    changes,
    summary,
    elsewhere: words,
    lens,
    space,
  } = permissionsBetween(before, after, catalog, resourceCatalog);
  const elsewhere = words === null ? [] : [paragraph(`${words}.`)];
  if (summary === null) return [paragraph("Nobody’s permissions change."), ...elsewhere];
  const told = changes.filter((change) => effectOf(change) !== "otherReason");
  const rows = told.slice(0, MOST_ROWS).map((change): readonly Line[] => {
    const places = placesOfAccounts(after, names, totals, change.accountIds);
    const shown = places.length > MOST_PLACES + 1 ? places.slice(0, MOST_PLACES) : places;
    const rest = places.length - shown.length;
    return [
      [changeWords(change)],
      [`${shown.join("; ")}${rest === 0 ? "" : `; ${numberText(rest)} more OUs and accounts`}`],
      actionsCell(change, space, catalog),
    ];
  });
  const left = told.length - rows.length;
  return [
    paragraph(
      `${summary}. Asked for an ordinary role of each account that both have, in ${lens.region ?? "any Region"}.`,
    ),
    ...elsewhere,
    ...table(["Change", "Where", "Actions"], rows),
    ...(left === 0 ? [] : [paragraph(`${numberText(left)} more changes are not listed.`)]),
  ];
}

/** "rds: DeleteDBCluster; s3: 14 actions". */
function actionsCell({ actions }: PermissionChange, space: ActionSpace, catalog: ActionCatalog): Line {
  const numbers = [...actions.numbers()].map((number) => space.actions[number] ?? "");
  const services = [...grouped(numbers, (name) => name.slice(0, name.indexOf(":")))];
  const told = services.slice(0, MOST_SERVICES).flatMap(([prefix, names], index): readonly Span[] => {
    const known = catalog.services.get(prefix)?.actions;
    const shown = names.map((name) => (known?.get(name)?.name ?? name).slice(prefix.length + 1));
    const text = names.length > MOST_ACTIONS ? `${numberText(names.length)} actions` : shown.join(", ");
    return [index === 0 ? "" : "; ", code(prefix), `: ${visible(text)}`];
  });
  const rest = services.length - MOST_SERVICES;
  return [...told, rest > 0 ? ` and actions of ${numberText(rest)} more services` : ""].filter((span) => span !== "");
}
