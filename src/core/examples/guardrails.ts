import { policyId } from "../design/ids";
import type { Policy } from "../design/types";
import { policyFromTemplate } from "../templates";
import { protectAccount } from "../templates/protectAccount";
import { protectData } from "../templates/protectData";
import { restrictRegions } from "../templates/restrictRegions";

/** For the root: nobody leaves, nobody stops the records. */
export const PROTECT_ACCOUNT: Policy = policyFromTemplate(protectAccount, policyId("protect-account"));

/** For production: nobody deletes databases. */
export const PROTECT_DATA: Policy = policyFromTemplate(protectData, policyId("protect-data"));

/** For workloads: nothing outside two Regions of the United States. */
export const REGIONS: Policy = policyFromTemplate(restrictRegions, policyId("regions"), {
  regions: ["us-east-1", "us-west-2"],
});

/** Why the first stands on the root, for notes. */
export const WHY_PROTECT_ACCOUNT =
  "ProtectAccount stands on the root, so that no account can leave the organization or stop CloudTrail and AWS Config.";
