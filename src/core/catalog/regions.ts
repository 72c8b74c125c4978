/** One AWS Region. `optIn`: off in a new account until someone enables it. */
export interface Region {
  readonly code: string;
  /** Where it is, as AWS names it. */
  readonly place: string;
  readonly partition: string;
  readonly optIn: boolean;
}

/** The day on which the list below was checked against its sources. AWS adds Regions; add them here. */
export const REGIONS_DATE = "2026-11-23";

/**
 * Every public Region, and the isolated ones whose codes AWS publishes.
 *
 * Sources: "AWS Regions and Availability Zones" and `data/partitions.json` of botocore (August 2026).
 */
export const regions: readonly Region[] = [
  ...inPartition("aws", "on", [
    ["us-east-1", "N. Virginia"],
    ["us-east-2", "Ohio"],
    ["us-west-1", "N. California"],
    ["us-west-2", "Oregon"],
    ["ap-south-1", "Mumbai"],
    ["ap-northeast-1", "Tokyo"],
    ["ap-northeast-2", "Seoul"],
    ["ap-northeast-3", "Osaka"],
    ["ap-southeast-1", "Singapore"],
    ["ap-southeast-2", "Sydney"],
    ["ca-central-1", "Canada Central"],
    ["eu-central-1", "Frankfurt"],
    ["eu-west-1", "Ireland"],
    ["eu-west-2", "London"],
    ["eu-west-3", "Paris"],
    ["eu-north-1", "Stockholm"],
    ["sa-east-1", "São Paulo"],
  ]),
  ...inPartition("aws", "opt-in", [
    ["af-south-1", "Cape Town"],
    ["ap-east-1", "Hong Kong"],
    ["ap-east-2", "Taipei"],
    ["ap-south-2", "Hyderabad"],
    ["ap-southeast-3", "Jakarta"],
    ["ap-southeast-4", "Melbourne"],
    ["ap-southeast-5", "Malaysia"],
    ["ap-southeast-6", "New Zealand"],
    ["ap-southeast-7", "Thailand"],
    ["ca-west-1", "Calgary"],
    ["eu-central-2", "Zurich"],
    ["eu-south-1", "Milan"],
    ["eu-south-2", "Spain"],
    ["il-central-1", "Tel Aviv"],
    ["me-central-1", "UAE"],
    ["me-south-1", "Bahrain"],
    ["mx-central-1", "Mexico Central"],
  ]),
  ...inPartition("aws-cn", "on", [
    ["cn-north-1", "Beijing"],
    ["cn-northwest-1", "Ningxia"],
  ]),
  ...inPartition("aws-us-gov", "on", [
    ["us-gov-east-1", "AWS GovCloud (US-East)"],
    ["us-gov-west-1", "AWS GovCloud (US-West)"],
  ]),
  ...inPartition("aws-eusc", "on", [["eusc-de-east-1", "European Sovereign Cloud (Germany)"]]),
  ...inPartition("aws-iso", "on", [
    ["us-iso-east-1", "US ISO East"],
    ["us-iso-west-1", "US ISO West"],
  ]),
  ...inPartition("aws-iso-b", "on", [
    ["us-isob-east-1", "US ISOB East"],
    ["us-isob-west-1", "US ISOB West"],
  ]),
  ...inPartition("aws-iso-f", "on", [
    ["us-isof-east-1", "US ISOF East"],
    ["us-isof-south-1", "US ISOF South"],
  ]),
  ...inPartition("aws-iso-e", "on", [["eu-isoe-west-1", "EU ISOE West"]]),
];

const regionByCode: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]));

/** The Region with exactly this code, or undefined where the list doesn't know it. */
export function regionOf(code: string): Region | undefined {
  return regionByCode.get(code);
}

/** Whether a text is built like a Region's code, such as "eu-west-1" or "us-gov-east-1"; the list need not know it. */
export function isRegionShaped(code: string): boolean {
  return /^[a-z]{2,4}(-[a-z]{2,})+-\d{1,2}$/.test(code);
}

function inPartition(
  partition: string,
  state: "on" | "opt-in",
  places: readonly (readonly [code: string, place: string])[],
): readonly Region[] {
  return places.map(([code, place]) => ({ code, place, partition, optIn: state === "opt-in" }));
}
