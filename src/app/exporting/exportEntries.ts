import { type Exporter, exporters } from "../../core/formats";

/** One line of the dialog's list: a format, a picture of what is shown, or a link. */
export type ExportEntry =
  | { readonly kind: "format"; readonly id: string; readonly title: string; readonly exporter: Exporter }
  | { readonly kind: "picture" | "link"; readonly id: string; readonly title: string };

export interface ExportGroup {
  readonly title: string;
  readonly entries: readonly ExportEntry[];
}

/** The entry that is chosen at first. */
export const FIRST_ENTRY = "terraform";

const GROUPS: readonly {
  readonly title: string;
  readonly purpose: Exporter["purpose"];
  readonly more: readonly ExportEntry[];
}[] = [
  { title: "To apply", purpose: "apply", more: [] },
  { title: "To read", purpose: "read", more: [{ kind: "picture", id: "picture", title: "Picture (SVG, PNG)" }] },
  { title: "To keep and share", purpose: "keep", more: [{ kind: "link", id: "link", title: "Link" }] },
  { title: "Other formats", purpose: undefined, more: [] },
];

/** All ways out of the page, by what they are for. */
export const exportGroups: readonly ExportGroup[] = GROUPS.map(({ title, purpose, more }) => ({
  title,
  entries: [
    ...exporters
      .filter(isOffered)
      .filter((each) => each.purpose === purpose)
      .map(entryOf),
    ...more,
  ],
})).filter(({ entries }) => entries.length > 0);

/** Pictures have a dialog of their own, which takes them of what is shown. */
function isOffered({ id }: Exporter): boolean {
  return id !== "svg";
}

function entryOf(exporter: Exporter): ExportEntry {
  return { kind: "format", id: exporter.id, title: exporter.title, exporter };
}
