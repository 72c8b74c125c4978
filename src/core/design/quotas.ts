import { isJsonObject, type JsonObject } from "../json/value";
import type { Organization, PolicyType } from "./types";

/** What AWS allows of one policy type. A type that isn't listed has no quota that we know. */
export interface PolicyQuota {
  /** Policies of the type attached directly to one root, OU or account; inherited ones don't count. */
  readonly perTarget: number;
  /** Of these, attached by AWS itself without being stored in the design. */
  readonly impliedPerTarget: number;
  readonly characters: number;
  /** Policies of the type in one organization, AWS's own not counted; absent where AWS doesn't say. */
  readonly perOrganization?: number;
}

/** The quotas of a date. Source: AWS Organizations User Guide, "Quotas and service limits". */
export interface QuotaProfile {
  /** Levels of OUs below the root. */
  readonly ouDepth: number;
  readonly ous: number;
  /** Accounts that an organization may ever have, the management account included. */
  readonly accounts: number;
  readonly policies: Readonly<Record<string, PolicyQuota>>;
}

const COMMON_POLICY_QUOTAS: QuotaProfile["policies"] = {
  // RCPFullAWSAccess is attached everywhere, can't be detached and takes a slot.
  RESOURCE_CONTROL_POLICY: { perTarget: 5, impliedPerTarget: 1, characters: 5_120, perOrganization: 2_000 },
  DECLARATIVE_POLICY_EC2: { perTarget: 10, impliedPerTarget: 0, characters: 10_000, perOrganization: 1_000 },
  BACKUP_POLICY: { perTarget: 10, impliedPerTarget: 0, characters: 10_000, perOrganization: 1_000 },
  TAG_POLICY: { perTarget: 10, impliedPerTarget: 0, characters: 10_000, perOrganization: 1_000 },
  SECURITYHUB_POLICY: { perTarget: 10, impliedPerTarget: 0, characters: 10_000, perOrganization: 1_000 },
  CHATBOT_POLICY: { perTarget: 5, impliedPerTarget: 0, characters: 10_000 },
  AISERVICES_OPT_OUT_POLICY: { perTarget: 5, impliedPerTarget: 0, characters: 2_500 },
};

/** By the `rules` of an organization. SCP quotas doubled on 15 May 2026. */
export const QUOTA_PROFILES: Readonly<Record<string, QuotaProfile>> = {
  "2026-05": {
    ouDepth: 5,
    ous: 2_000,
    accounts: 50_000,
    policies: {
      SERVICE_CONTROL_POLICY: { perTarget: 10, impliedPerTarget: 0, characters: 10_240, perOrganization: 10_000 },
      ...COMMON_POLICY_QUOTAS,
    },
  },
  "2022": {
    ouDepth: 5,
    ous: 1_000,
    accounts: 10_000,
    policies: {
      SERVICE_CONTROL_POLICY: { perTarget: 5, impliedPerTarget: 0, characters: 5_120, perOrganization: 1_000 },
      ...COMMON_POLICY_QUOTAS,
    },
  },
};

/** Accounts that a new organization starts with, some with fewer; AWS raises it on request. Source: as above. */
export const USUAL_FIRST_ACCOUNTS = 10;

export const NEWEST_RULES = "2026-05";

/** The quotas that an organization is held to: those of its `rules`, the newest where these aren't known. */
export function quotaProfileOf(organization: Organization): QuotaProfile {
  const isKnown = Object.hasOwn(QUOTA_PROFILES, organization.rules);
  return QUOTA_PROFILES[isKnown ? organization.rules : NEWEST_RULES]!;
}

/** The quota of a policy type with what the organization's own `quotas` say; null where none is known. */
export function policyQuotaOf(organization: Organization, type: PolicyType): PolicyQuota | null {
  const { policies } = quotaProfileOf(organization);
  const usual = Object.hasOwn(policies, type) ? policies[type] : undefined;
  const own = isJsonObject(organization.quotas?.[type]) ? organization.quotas[type] : {};
  const perTarget = countIn(own, "perTarget") ?? usual?.perTarget;
  const characters = countIn(own, "characters") ?? usual?.characters;
  if (perTarget === undefined || characters === undefined) return null;
  const perOrganization = countIn(own, "perOrganization") ?? usual?.perOrganization;
  return {
    perTarget,
    characters,
    impliedPerTarget: usual?.impliedPerTarget ?? 0,
    ...(perOrganization === undefined ? {} : { perOrganization }),
  };
}

/** The size that AWS counts against the quota: the document's characters without the whitespace between them. */
export function sizeInCharacters(document: JsonObject): number {
  return JSON.stringify(document).length;
}

function countIn(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
