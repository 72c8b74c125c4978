import { isRegionShaped, REGIONS_DATE, regionOf } from "../catalog/regions";
import { AWS_ID_SHAPES, isAwsId } from "../design/awsIds";
import { quoted } from "../json/problem";
import { isWithinRange, parseIpRange } from "../policy";
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
  "resource-arns": readResourceArn,
  "organization-ids": readOrganizationId,
  "account-ids": readAccountId,
  addresses: readAddresses,
  vpcs: readVpc,
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

function readResourceArn(text: string): Reading {
  if (/^arn:[a-z*?-]+:[a-z0-9*?-]+:[^:\s]*:[^:\s]*:\S+$/.test(text)) return { ok: true, value: text };
  return refused(
    "resource-arn",
    `${quoted(text)} is not the ARN of a resource.`,
    "Write it like “arn:aws:s3:::partner-bucket/*”.",
  );
}

function readOrganizationId(text: string): Reading {
  if (isAwsId("organization", text)) return { ok: true, value: text };
  return refused(
    "organization-id",
    `${quoted(text)} is not the id of an organization.`,
    `It looks like “${AWS_ID_SHAPES.organization.example}”.`,
  );
}

function readAccountId(text: string): Reading {
  const digits = text.replaceAll(/[\s-]/g, "");
  if (isAwsId("account", digits)) return { ok: true, value: digits };
  return refused("account-id", `${quoted(text)} is not an account id.`, "It has twelve digits.");
}

function readAddresses(text: string): Reading {
  const range = parseIpRange(text);
  if (range === null)
    return refused(
      "addresses",
      `${quoted(text)} is no range of addresses.`,
      "Write it like “203.0.113.0/24” or “2001:db8::/32”.",
    );
  const isPrivate = PRIVATE.some((other) => isWithinRange(range, other));
  return {
    ok: true,
    value: text,
    ...(isPrivate
      ? {
          warning: {
            code: "private-addresses",
            message: `${quoted(text)} is a private range, which AWS never sees as a caller's address.`,
            remedy: "Give the public addresses that your network goes out by, and name VPCs by their ids.",
          },
        }
      : {}),
  };
}

/** RFC 1918 and RFC 4193: requests from there reach AWS by other addresses, or by VPC endpoints. */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].flatMap(
  (text) => parseIpRange(text) ?? [],
);

function readVpc(text: string): Reading {
  const id = text.toLowerCase();
  if (/^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id)) return { ok: true, value: id };
  return refused("vpc", `${quoted(text)} is not the id of a VPC.`, "It looks like “vpc-0a1b2c3d4e5f67890”.");
}

function refused(code: string, message: string, remedy: string): Reading {
  return { ok: false, error: { code, message, remedy } };
}
