import type { Problem } from "../../json/problem";
import type { FoundOrganization } from "../found/types";
import { MANAGEMENT_ACCOUNT } from "./computedAttributes";
import type { ModuleSource } from "./moduleSource";
import type { Reading } from "./reading";
import { STATE_TELLS } from "./remedies";

const MAX_NAMED = 5;
const IMPORT_THE_STATE =
  "Import Terraform's state instead, which tells what all modules make: “terraform show -json > state.json” writes it.";

/** Whether a configuration makes nothing that a design holds, and reads no OU by its name. */
export function isNothing({ nodes, policies }: FoundOrganization, reading: Reading): boolean {
  const isOrganizationMade = modulesOf(reading).some(({ resources }) =>
    [...resources.values()].some(({ labels }) => labels[0] === "aws_organizations_organization"),
  );
  return !isOrganizationMade && policies.length === 0 && nodes.every(({ key }) => key === MANAGEMENT_ACCOUNT);
}

/**
 * Why such a configuration isn't read, what it holds instead, and what to do; then what couldn't be looked into (`unknown`), and
 * what is there but left alone (`unread`).
 */
export function nothingThere(
  reading: Reading,
  unknown: readonly Problem[],
  unread: readonly Problem[],
): readonly Problem[] {
  const files = reading.files.folders.flatMap((folder) => reading.files.configurationIn(folder));
  return [
    {
      severity: "error",
      code: "no-organization",
      at: files.length === 1 && files[0] !== undefined ? { file: files[0].path } : {},
      message: `These files make no organization, OU, account or policy of AWS Organizations${whatIsThere(modulesOf(reading))}.`,
      remedy: unknown.length > 0 ? IMPORT_THE_STATE : "Name the folder that makes them.",
    },
    ...unknown.map((problem) => (problem.remedy === STATE_TELLS ? { ...problem, remedy: "" } : problem)),
    ...unread,
  ];
}

/** ": they hold only 3 other blocks (aws_s3_bucket) and 1 module" */
function whatIsThere(modules: readonly ModuleSource[]): string {
  const types = modules.flatMap(({ resources, data }) => [
    ...Array.from(resources.values(), ({ labels: [type = ""] }) => type),
    ...Array.from(data.values(), ({ labels: [type = ""] }) => `data ${type}`),
  ]);
  const calls = modules.reduce((count, { calls: { size } }) => count + size, 0);
  const there = [
    ...(types.length === 0 ? [] : [`${counted(types.length, "other block")} (${named([...new Set(types)])})`]),
    ...(calls === 0 ? [] : [counted(calls, "module")]),
  ];
  return there.length === 0 ? "" : `: they hold only ${there.join(" and ")}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function named(types: readonly string[]): string {
  const more = types.length > MAX_NAMED ? ` and ${types.length - MAX_NAMED} more` : "";
  return types.slice(0, MAX_NAMED).join(", ") + more;
}

function modulesOf(reading: Reading): readonly ModuleSource[] {
  return reading.foldersRead.flatMap((folder) => reading.module(folder) ?? []);
}
