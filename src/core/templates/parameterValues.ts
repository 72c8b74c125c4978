import { isRegionShaped, REGIONS_DATE, regionOf } from "../catalog/regions";
import { quoted } from "../json/problem";
import type { TemplateParameter } from "./types";

/** What is wrong with a value, without its place. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A text as AWS writes it, or why it can't be a value of its kind. */
export type Reading =
  | { readonly ok: true; readonly value: string; readonly warning?: Finding }
  | { readonly ok: false; readonly error: Finding };

/**
 * Reads one trimmed, non-empty text of a parameter of this kind: Regions and service prefixes in lower case, "s3:*" as
 * the service "s3". Values that would leave a policy with nothing to deny are refused.
 */
export function readParameterValue(kind: TemplateParameter["kind"], text: string): Reading {
  return readers[kind](text);
}

const readers: Readonly<Record<TemplateParameter["kind"], (text: string) => Reading>> = {
  regions: readRegion,
  actions: readAction,
  services: readServicePrefix,
  "principal-arns": readPrincipalArn,
};

function readRegion(text: string): Reading {
  const code = text.toLowerCase();
  if (regionOf(code) !== undefined) return { ok: true, value: code };
  const zone = /^(.*-\d{1,2})[a-z]$/.exec(code)?.[1];
  if (zone !== undefined && isRegionShaped(zone))
    return refused("region", `${quoted(text)} is an Availability Zone, not a Region.`, `Write ${quoted(zone)}.`);
  if (!isRegionShaped(code))
    return refused("region", `${quoted(text)} is not a Region's code.`, "Write a code such as “eu-west-1”.");
  return {
    ok: true,
    value: code,
    warning: {
      code: "unknown-region",
      message: `${quoted(code)} is not in the list of Regions of ${REGIONS_DATE}.`,
      remedy: "Keep it if AWS has opened it since; otherwise check the spelling.",
    },
  };
}

function readAction(text: string): Reading {
  const [, prefix, name] = /^([A-Za-z0-9-]+):([A-Za-z0-9*?]+)$/.exec(text) ?? [];
  if (prefix === undefined || name === undefined)
    return refused(
      "action",
      `${quoted(text)} is not an action.`,
      "Write a service prefix, a colon and an action, such as “s3:DeleteBucket” or “s3:*”.",
    );
  return { ok: true, value: `${prefix.toLowerCase()}:${name}` };
}

function readServicePrefix(text: string): Reading {
  const prefix = text.toLowerCase().replace(/:\*$/, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(prefix))
    return refused(
      "service",
      `${quoted(text)} is not a service prefix.`,
      "Write what stands before the colon of an action, such as “s3”.",
    );
  return { ok: true, value: prefix };
}

/** Partition and account may hold wildcards; the account of a principal is never empty, its Region always is. */
const PRINCIPAL_ARN = /^arn:[a-z*?-]+:(iam|sts)::([0-9*?]{1,12}):(\S+)$/;

function readPrincipalArn(text: string): Reading {
  const [, service, , resource] = PRINCIPAL_ARN.exec(text) ?? [];
  if (resource?.startsWith("assumed-role/"))
    return refused(
      "principal-arn",
      `${quoted(text)} names a session of a role; AWS compares the role's own ARN.`,
      "Write the role: “arn:aws:iam::<account>:role/<name>”.",
    );
  if (resource === undefined || !isPrincipal(service, resource))
    return refused(
      "principal-arn",
      `${quoted(text)} is not the ARN of a role or user.`,
      "Write it like “arn:aws:iam::*:role/BreakGlass”.",
    );
  return {
    ok: true,
    value: text,
    ...(/^(role|user)\/\*+$/.test(resource)
      ? {
          warning: {
            code: "exempts-all",
            message: `${quoted(text)} exempts every ${resource.startsWith("role") ? "role" : "user"}.`,
            remedy: "Name the ones that need it.",
          },
        }
      : {}),
  };
}

/** What an ARN's last part can say in `aws:PrincipalArn` (IAM User Guide, "aws:PrincipalArn"). */
function isPrincipal(service: string | undefined, resource: string): boolean {
  return service === "sts" ? /^federated-user\/./.test(resource) : /^(root$|(role|user)\/.)/.test(resource);
}

function refused(code: string, message: string, remedy: string): Reading {
  return { ok: false, error: { code, message, remedy } };
}
