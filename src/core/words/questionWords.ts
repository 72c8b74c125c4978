import { asksManyActions } from "../engine";
import type { Lens } from "../engine/types";

/** What a lens asks, short: "s3:GetObject", "everything in rds", "Write actions of ec2", "everything". */
export function questionWords(lens: Lens): string {
  const { action, accessLevels } = lens;
  if (!asksManyActions(lens)) return action;
  const levels = accessLevels === undefined ? null : accessLevels.join(" and ");
  const service = /^([a-z0-9-]+):\*$/i.exec(action)?.[1];
  if (action === "*") return levels === null ? "everything" : `${levels} actions of every service`;
  if (service !== undefined) return levels === null ? `everything in ${service}` : `${levels} actions of ${service}`;
  return levels === null ? action : `${levels} actions of ${action}`;
}
