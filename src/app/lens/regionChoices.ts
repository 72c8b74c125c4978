import { regionOf, regions } from "../../core/catalog/regions";
import type { Organization } from "../../core/design/types";

export interface RegionChoice {
  readonly code: string;
  /** "eu-west-1 · Ireland"; the home Region says so, and so does one that AWS isn't known to have. */
  readonly text: string;
}

/** The Regions of the organization's partition, the home Region first; the chosen one also where the list lacks it. */
export function regionChoices(
  { homeRegion, partition }: Pick<Organization, "homeRegion" | "partition">,
  chosen: string | null,
): readonly RegionChoice[] {
  const wantedPartition = partition ?? regionOf(homeRegion)?.partition ?? "aws";
  const codes = regions.filter((region) => region.partition === wantedPartition).map((region) => region.code);
  return [...new Set([homeRegion, ...codes, ...(chosen === null ? [] : [chosen])])].map((code) => ({
    code,
    text: textOf(code, code === homeRegion),
  }));
}

function textOf(code: string, isHome: boolean): string {
  return [code, regionOf(code)?.place ?? "not known as a Region", ...(isHome ? ["home"] : [])].join(" · ");
}
