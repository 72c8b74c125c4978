import { useState } from "react";
import { regionOfGlobalService } from "../../core/catalog/globalServices";
import { regionOf } from "../../core/catalog/regions";
import { inRegion } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { changeLens } from "./ask";
import { Notice } from "./Notice";
import styles from "./SuggestField.module.css";

/** A question in one Region about a service that has one endpoint for all of them: its requests have that Region. */
export function GlobalServiceNotice({ lens }: { readonly lens: Lens }) {
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const service = lens.action.slice(0, Math.max(0, lens.action.indexOf(":")));
  const region = endpointElsewhere(service, lens);
  if (region === null || closedFor === service) return null;
  return (
    <Notice id="global-service" kind="warning" onClose={() => setClosedFor(service)}>
      {service} is a global service: its requests go to {region}, whatever Region you work in.{" "}
      <button type="button" className={styles.meant} onClick={() => changeLens((now) => inRegion(now, region))}>
        Ask in {region}
      </button>
    </Notice>
  );
}

/** Null where the question has no Region or another partition's, or has the right one. */
export function endpointElsewhere(service: string, { region }: Pick<Lens, "region">): string | null {
  const endpoint = regionOfGlobalService(service);
  if (endpoint === null || region === null || region === endpoint) return null;
  return (regionOf(region)?.partition ?? "aws") === "aws" ? endpoint : null;
}
