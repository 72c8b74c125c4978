import { applied } from "../../design/applied";
import { setAccount } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId } from "../../design/ids";
import { nameOf } from "../../design/queries";
import type { Design, UseCase } from "../../design/types";
import { cellLabelOf, isCell } from "../addresses";
import { matrixOf } from "../matrixOf";
import type { CellAddress, MatrixEntry } from "../types";

/** A design from its tree as text (`designOf`), its accounts with use cases by id. */
export function designWith(outline: string, useCases: Readonly<Record<string, readonly UseCase[]>>): Design {
  return Object.entries(useCases).reduce(
    (design, [id, cases]) => applied(design, setAccount, { nodeId: nodeId(id), changes: { useCases: cases } }),
    designOf(outline),
  );
}

export function runtime(businessUnit: string, phase: string, ...environments: readonly string[]): UseCase {
  return { kind: "runtime", businessUnit, phase, ...(environments.length === 0 ? {} : { environments }) };
}

export function phaseCell(unit: string, phase: string): CellAddress {
  return { unit, column: { kind: "phase", phase } };
}

/** Ids that are the slugs of names, with a number where one was made already. */
export function ids() {
  const counts = new Map<string, number>();
  return (name: string) => {
    const slug = name.toLowerCase().replaceAll(" ", "-");
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
    return nodeId(`new-${slug}${counts.get(slug) === 1 ? "" : `-${counts.get(slug)}`}`);
  };
}

/** The matrix as lines: "Shop: shop-dev (uat) | gap | shop-prod"; strips where somebody is in them. */
export function matrixText(design: Design): readonly string[] {
  const { units, organization, unplaced } = matrixOf(design);
  const entry = ({ accountId, environments, also, sharesProduction }: MatrixEntry) =>
    [
      nameOf(design, accountId),
      environments.length === 0 ? "" : ` (${environments.join(", ")})`,
      also.length === 0 ? "" : ` also ${also.map((place) => (isCell(place) ? cellLabelOf(place) : place)).join(", ")}`,
      sharesProduction ? "!" : "",
    ].join("");
  const strip = (name: string, entries: readonly MatrixEntry[]) =>
    entries.length === 0 ? [] : [`${name}: ${entries.map(entry).join(" + ")}`];
  return [
    ...units.map(
      ({ name, cells }) =>
        `${name}: ${cells.map(({ entries, isGap }) => (isGap ? "gap" : entries.map(entry).join(" + ") || "-")).join(" | ")}`,
    ),
    ...strip("organization", organization),
    ...strip("unplaced", unplaced),
  ];
}
