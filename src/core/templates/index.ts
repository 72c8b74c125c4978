import { approvedServices } from "./approvedServices";
import { denyEverything } from "./denyEverything";
import { expectedNetworks } from "./expectedNetworks";
import { expectedNetworksForData } from "./expectedNetworksForData";
import { fullAwsAccess } from "./fullAwsAccess";
import { protectAccount } from "./protectAccount";
import { protectData } from "./protectData";
import { readTelemetry } from "./readTelemetry";
import { restrictRegions } from "./restrictRegions";
import { secureTransport } from "./secureTransport";
import { servicesOnBehalf } from "./servicesOnBehalf";
import { trustedIdentities } from "./trustedIdentities";
import { trustedResources } from "./trustedResources";
import type { PolicyTemplate } from "./types";

export { defaultArguments, missingParameters } from "./defaultArguments";
export { policyFromTemplate } from "./policyFromTemplate";
export { readArguments } from "./readArguments";
export { canRequire, requirementFromTemplate } from "./requirementFromTemplate";

/** Every template, in the order of the library. A new one is a file beside this one and a line here. */
export const policyTemplates: readonly PolicyTemplate[] = [
  fullAwsAccess,
  protectAccount,
  restrictRegions,
  approvedServices,
  protectData,
  readTelemetry,
  denyEverything,
  trustedIdentities,
  trustedResources,
  expectedNetworks,
  expectedNetworksForData,
  servicesOnBehalf,
  secureTransport,
];

const templatesById: ReadonlyMap<string, PolicyTemplate> = new Map(policyTemplates.map((each) => [each.id, each]));

/** The template with this id, or undefined: a file may name one that this version doesn't have. */
export function templateById(id: string): PolicyTemplate | undefined {
  return templatesById.get(id);
}
