import { awsRecommended } from "./awsRecommended";
import { blank } from "./blank";
import { byBusinessUnit } from "./byBusinessUnit";
import { byDeliveryPhase } from "./byDeliveryPhase";
import { enterpriseFirst } from "./enterpriseFirst";
import { exampleCorp } from "./exampleCorp";
import { landingZone } from "./landingZone";
import { oneAccount } from "./oneAccount";
import { oneAccountPerUnit } from "./oneAccountPerUnit";
import { referenceArchitecture } from "./referenceArchitecture";
import { regulatedBank } from "./regulatedBank";
import { startUp } from "./startUp";
import type { Example } from "./types";
import { unitsByPhases } from "./unitsByPhases";

/** Every example, within its group in the order in which it is offered. A new one is a file beside this one and a line here. */
export const examples: readonly Example[] = [
  blank,
  startUp,
  exampleCorp,
  referenceArchitecture,
  enterpriseFirst,
  byDeliveryPhase,
  unitsByPhases,
  byBusinessUnit,
  awsRecommended,
  landingZone,
  regulatedBank,
  oneAccount,
  oneAccountPerUnit,
];
